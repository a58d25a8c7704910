using System.Globalization;
using System.Text;

namespace NetSuite.Simulator.Query.Dates;

/// <summary>TO_CHAR of a date.</summary>
internal sealed class DateWriter(AccountDates account)
{
    // Oracle pads names to the longest of them unless FM is given.
    private const int LongestMonth = 9;
    private const int LongestDay = 9;

    public string Write(DateTime value, DateMask mask)
    {
        var text = new StringBuilder();
        var fill = true;
        foreach (var part in mask.Parts)
        {
            if (part.Element == "FM")
            {
                fill = !fill;
            }
            else
            {
                text.Append(part.Element is null ? part.Text : Element(value, part, fill));
            }
        }

        return text.ToString();
    }

    private string Element(DateTime value, DateMaskPart part, bool fill) => part.Element switch
    {
        "YYYY" or "RRRR" => Number(value.Year, 4, fill),
        "YYY" => Number(value.Year % 1000, 3, fill),
        "YY" or "RR" => Number(value.Year % 100, 2, fill),
        "Y" => Number(value.Year % 10, 1, fill),
        "IYYY" => Number(ISOWeek.GetYear(value), 4, fill),
        "CC" => Number((value.Year + 99) / 100, 2, fill),
        "Q" => Number((value.Month + 2) / 3, 1, fill),
        "MM" => Number(value.Month, 2, fill),
        "MONTH" => Name(Names.MonthNames[value.Month - 1], part.Text, fill ? LongestMonth : 0),
        "MON" => Name(Names.AbbreviatedMonthNames[value.Month - 1], part.Text, 0),
        "WW" => Number(((value.DayOfYear - 1) / 7) + 1, 2, fill),
        "IW" => Number(ISOWeek.GetWeekOfYear(value), 2, fill),
        "W" => Number(((value.Day - 1) / 7) + 1, 1, fill),
        "DDD" => Number(value.DayOfYear, 3, fill),
        "DD" => Number(value.Day, 2, fill),
        "D" => Number((int)value.DayOfWeek + 1, 1, fill),
        "DAY" => Name(Names.DayNames[(int)value.DayOfWeek], part.Text, fill ? LongestDay : 0),
        "DY" => Name(Names.AbbreviatedDayNames[(int)value.DayOfWeek], part.Text, 0),
        "J" => Number(value.Date.Subtract(new DateTime(2000, 1, 1)).Days + 2451545, 7, fill),
        "HH24" => Number(value.Hour, 2, fill),
        "HH" or "HH12" => Number(value.Hour % 12 == 0 ? 12 : value.Hour % 12, 2, fill),
        "MI" => Number(value.Minute, 2, fill),
        "SS" => Number(value.Second, 2, fill),
        "SSSSS" => Number((int)value.TimeOfDay.TotalSeconds, 5, fill),
        "AM" or "PM" => Name(value.Hour < 12 ? "Am" : "Pm", part.Text, 0),
        "A.M." or "P.M." => Name(value.Hour < 12 ? "A.m." : "P.m.", part.Text, 0),
        "DS" => account.Show(value),
        "TS" => account.ShowTime(value),
        "X" => ".",
        "FX" => "",
        _ => Fraction(value, part.Element!),
    };

    private static DateTimeFormatInfo Names => CultureInfo.InvariantCulture.DateTimeFormat;

    private static string Number(int value, int width, bool fill) =>
        value.ToString(CultureInfo.InvariantCulture).PadLeft(fill ? width : 0, '0');

    private static string Name(string name, string written, int width)
    {
        var capitals = written.Length > 1 && char.IsUpper(written[0]) && written.Skip(1).Any(char.IsUpper);
        var text = capitals ? name.ToUpperInvariant() : char.IsUpper(written[0]) ? name : name.ToLowerInvariant();
        return text.PadRight(width);
    }

    private static string Fraction(DateTime value, string element)
    {
        var digits = element.Length == 3 ? element[2] - '0' : 6;
        var nanoseconds = (value.Ticks % TimeSpan.TicksPerSecond * 100).ToString("D9", CultureInfo.InvariantCulture);
        return nanoseconds[..digits];
    }
}
