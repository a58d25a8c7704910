using System.Globalization;
using System.Text.RegularExpressions;
using NetSuite.Simulator.Query.Dates;

namespace NetSuite.Simulator.Query.Functions;

/// <summary>The relative dates of BUILTIN.RELATIVE_RANGES; weeks start on Sunday and the fiscal year is the calendar year.</summary>
internal static partial class RelativeRange
{
    private static readonly HashSet<string> Forms = new(StringComparer.Ordinal)
    {
        "DATE", "DATETIME_AS_DATE", "DATE_FROM_GMT_TO_USER_TZ", "DATE_TO_USER_TZ", "ODBC_DATE_TO_GMT", "ODBC_TIMESTAMP_TO_GMT",
        "ODBC_TIMESTAMP_TO_GMT_AS_DATE", "TIMESTAMP_WITH_TIMEZONE", "TIMESTAMP_WITH_TIMEZONE_AS_DATE",
    };

    /// <summary>Whether a word names a form of the date; a day is the same day in all of them.</summary>
    public static bool IsForm(string word) => Forms.Contains(word);

    /// <summary>First day of a range, or the first day after it: ranges are half open.</summary>
    public static DateTime Edge(string id, string edge, DateTime today)
    {
        var (start, end) = Range(id, today);
        return edge switch
        {
            "START" => start,
            "END" => end,
            _ => throw SuiteQlException.Unsupported(),
        };
    }

    private static (DateTime Start, DateTime End) Range(string id, DateTime today)
    {
        switch (id)
        {
            case "TODAY" or "TODAYTTM":
                return (today, today.AddDays(1));
            case "YESTERDAY" or "TOMORROW":
                var day = today.AddDays(id == "TOMORROW" ? 1 : -1);
                return (day, day.AddDays(1));
            case "N4W":
                return (Move(First(today, "W"), "W", 1), Move(First(today, "W"), "W", 5));
            case "TWN3W":
                return (First(today, "W"), Move(First(today, "W"), "W", 4));
            case "LBW" or "TBW" or "NBW":
                var monday = Move(First(today, "W"), "W", Shift(id[..1])).AddDays(1);
                return (monday, monday.AddDays(5));
        }

        if (Counted().Match(id) is { Success: true } counted)
        {
            var count = int.Parse(counted.Groups["count"].Value, CultureInfo.InvariantCulture);
            var day = Move(today, counted.Groups["unit"].Value, counted.Groups["way"].Value == "AGO" ? -count : count);
            return (day, day.AddDays(1));
        }

        if (Rolling().Match(id) is { Success: true } rolling)
        {
            var isNext = rolling.Groups["next"].Success;
            var far = Move(today, rolling.Groups["unit"].Value, isNext ? 1 : -1);
            return isNext ? (today, far) : (far, today);
        }

        var named = Named().Match(id);
        return named.Success ? Period(named, today) : throw SuiteQlException.Unsupported();
    }

    private static (DateTime Start, DateTime End) Period(Match named, DateTime today)
    {
        var unit = named.Groups["unit"].Value[^1..];
        var shift = Shift(named.Groups["which"].Value + named.Groups["beyond"].Value);
        var start = Move(First(today, unit), unit, shift);
        return named.Groups["todate"].Success ? (start, Move(today, unit, shift).AddDays(1)) : (start, Move(start, unit, 1));
    }

    // Last, next, before last, after next, and this.
    private static int Shift(string which) => which switch { "L" => -1, "N" => 1, "BL" => -2, "AN" => 2, _ => 0 };

    private static DateTime First(DateTime day, string unit) => unit switch
    {
        "H" => new DateTime(day.Year, day.Month > 6 ? 7 : 1, 1),
        _ => DateUnits.Truncate(day, unit switch { "W" => "D", "M" => "MM", "Q" => "Q", _ => "YYYY" }),
    };

    private static DateTime Move(DateTime day, string unit, int count) => unit switch
    {
        "D" => day.AddDays(count),
        "W" => day.AddDays(7 * count),
        "M" => day.AddMonths(count),
        "Q" => day.AddMonths(3 * count),
        "H" => day.AddMonths(6 * count),
        _ => day.AddYears(count),
    };

    [GeneratedRegex("^(?<unit>[DWMQHY])(?<way>AGO|FN)(?<count>[0-9]{1,3})$")]
    private static partial Regex Counted();

    [GeneratedRegex("^(?<next>N)?O(?<unit>[DWMQHY])$")]
    private static partial Regex Rolling();

    [GeneratedRegex("^(?:(?<which>[LTN])(?<unit>W|M|Q|Y|FH|FQ|FY)|(?<unit>W|M|FH|FQ|FY)(?<beyond>BL|AN))(?<todate>TD)?$")]
    private static partial Regex Named();
}
