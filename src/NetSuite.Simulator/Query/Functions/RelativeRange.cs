using System.Globalization;
using System.Text.RegularExpressions;
using NetSuite.Simulator.Query.Dates;

namespace NetSuite.Simulator.Query.Functions;

/// <summary>The relative dates of BUILTIN.RELATIVE_RANGES; weeks start on Sunday and the fiscal year is the calendar year.</summary>
internal static partial class RelativeRange
{
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
        if (id is "TODAY" or "TODAYTTM")
        {
            return (today, today.AddDays(1));
        }

        if (id is "YESTERDAY" or "TOMORROW")
        {
            var day = today.AddDays(id == "TOMORROW" ? 1 : -1);
            return (day, day.AddDays(1));
        }

        if (Counted().Match(id) is { Success: true } counted)
        {
            var count = int.Parse(counted.Groups["count"].Value, CultureInfo.InvariantCulture);
            var day = Move(today, counted.Groups["unit"].Value, counted.Groups["way"].Value == "AGO" ? -count : count);
            return (day, day.AddDays(1));
        }

        var named = Named().Match(id);
        return named.Success ? Period(named, today) : throw SuiteQlException.Unsupported();
    }

    private static (DateTime Start, DateTime End) Period(Match named, DateTime today)
    {
        var unit = named.Groups["unit"].Value[^1..];
        var shift = named.Groups["which"].Value switch { "L" => -1, "N" => 1, _ => 0 };
        var current = DateUnits.Truncate(today, unit switch { "W" => "D", "M" => "MM", "Q" => "Q", _ => "YYYY" });
        var start = Move(current, unit, shift);
        return named.Groups["todate"].Success ? (start, Move(today, unit, shift).AddDays(1)) : (start, Move(start, unit, 1));
    }

    private static DateTime Move(DateTime day, string unit, int count) => unit switch
    {
        "D" => day.AddDays(count),
        "W" => day.AddDays(7 * count),
        "M" => day.AddMonths(count),
        "Q" => day.AddMonths(3 * count),
        _ => day.AddYears(count),
    };

    [GeneratedRegex("^(?<unit>[DWMQY])(?<way>AGO|FN)(?<count>[0-9]{1,3})$")]
    private static partial Regex Counted();

    [GeneratedRegex("^(?<which>[LTN])(?<unit>W|M|Q|Y|FQ|FY)(?<todate>TD)?$")]
    private static partial Regex Named();
}
