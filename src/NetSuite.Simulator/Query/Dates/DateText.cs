using System.Globalization;

namespace NetSuite.Simulator.Query.Dates;

/// <summary>Dates as translated queries carry them: 'YYYY-MM-DD' or 'YYYY-MM-DD HH:MM:SS' (a fraction only when there is one), so that text order is time order.</summary>
internal static class DateText
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFFF"];

    public static DateTime Read(string text) => TryReadFast(text, out var value)
        ? value
        : DateTime.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out value) ? value : throw SuiteQlException.Unsupported();

    public static bool HasTime(string text) => text.Length > 10;

    public static string Date(DateTime value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Time(DateTime value) => string.Create(CultureInfo.InvariantCulture, $"{value:yyyy-MM-dd HH:mm:ss}{value:.FFFFFFF}");

    // The two fixed forms make up nearly all values, and this runs once a row.
    private static bool TryReadFast(string text, out DateTime value)
    {
        value = default;
        if (text.Length is not (10 or 19) || text[4] != '-' || text[7] != '-')
        {
            return false;
        }

        var (year, month, day) = (Digits(text, 0, 4), Digits(text, 5, 2), Digits(text, 8, 2));
        var (hour, minute, second) = (0, 0, 0);
        if (text.Length == 19)
        {
            if (text[10] != ' ' || text[13] != ':' || text[16] != ':')
            {
                return false;
            }

            (hour, minute, second) = (Digits(text, 11, 2), Digits(text, 14, 2), Digits(text, 17, 2));
        }

        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59)
        {
            return false;
        }

        value = new DateTime(year, month, day, hour, minute, second);
        return true;
    }

    private static int Digits(string text, int start, int count)
    {
        var value = 0;
        for (var i = start; i < start + count; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                return -1;
            }

            value = (value * 10) + (text[i] - '0');
        }

        return value;
    }
}
