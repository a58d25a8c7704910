using System.Globalization;
using NetSuite.Simulator.Query.Dates;
using static NetSuite.Simulator.Query.Translation.SqlKind;

namespace NetSuite.Simulator.Query.Functions;

/// <summary>Date arithmetic. Dates travel as text (see <see cref="DateText"/>); a date without a time keeps that shape where Oracle would show midnight.</summary>
internal static class DateFunctions
{
    /// <summary>A date plus whole days stays a date.</summary>
    public static ScalarFunction AddDays { get; } = new("add_days", Date, [Any, Number], a => DateText.Date(Shift(Read(a[0]), Argument.Number(a[1]))));

    /// <summary>A date or date-time plus days and parts of days.</summary>
    public static ScalarFunction AddTime { get; } = new("add_time", WallTime, [Any, Number], a => DateText.Time(Shift(Read(a[0]), Argument.Number(a[1]))));

    public static ScalarFunction Difference { get; } = new("days_between", Number, [Any, Any], a => Whole((Read(a[0]) - Read(a[1])).TotalDays));

    public static ScalarFunction AddMonths { get; } = Shaped("add_months", Number, a => Months(Read(a[0]), Argument.Integer(a[1])));

    public static ScalarFunction LastDay { get; } = Shaped("last_day", null, a => Read(a[0]) is var d ? d.AddDays(DateTime.DaysInMonth(d.Year, d.Month) - d.Day) : default);

    public static ScalarFunction NextDay { get; } = Shaped("next_day", Text, a => Next(Read(a[0]), Argument.Text(a[1])));

    public static ScalarFunction Truncate { get; } = new("date_trunc", Date, [Any, Text], a => DateText.Date(DateUnits.Truncate(Read(a[0]), a.Length > 1 ? Argument.Text(a[1]) : "DD"))) { Required = 1 };

    public static ScalarFunction Round { get; } = new("date_round", Date, [Any, Text], a => DateText.Date(Rounded(a))) { Required = 1 };

    /// <summary>ROUND to the hour or minute keeps a time.</summary>
    public static ScalarFunction RoundTime { get; } = new("time_round", WallTime, [Any, Text], a => DateText.Time(Rounded(a)));

    /// <summary>A wall clock's time as another zone's, both named by Oracle's abbreviations.</summary>
    public static ScalarFunction NewTime { get; } = new("new_time", WallTime, [Any, Text, Text], a => DateText.Time(InRange(() => Read(a[0]) - Offset(a[1]) + Offset(a[2]))));

    /// <summary>TRUNC to the hour or minute keeps a time.</summary>
    public static ScalarFunction TruncateTime { get; } = new("time_trunc", WallTime, [Any, Text], a => DateText.Time(DateUnits.Truncate(Read(a[0]), Argument.Text(a[1]))));

    public static ScalarFunction Extract { get; } = new("date_part", Number, [Text, Any], a => DateUnits.Part(Argument.Text(a[0]), Read(a[1])));

    public static ScalarFunction MonthsBetween { get; } = new("months_apart", Number, [Any, Any], a => Whole(Apart(Read(a[0]), Read(a[1]))));

    public static IEnumerable<ScalarFunction> All =>
        [AddDays, AddTime, Difference, AddMonths, LastDay, NextDay, Truncate, TruncateTime, Round, RoundTime, NewTime, Extract, MonthsBetween];

    private static ScalarFunction Shaped(string name, Translation.SqlKind? second, Func<object?[], DateTime> body) =>
        new(name, Any, second is { } kind ? [Any, kind] : [Any], a =>
        {
            var had = DateText.HasTime(Argument.Text(a[0]));
            return InRange(() => had ? DateText.Time(body(a)) : DateText.Date(body(a)));
        });

    private static DateTime Rounded(object?[] a) => InRange(() => DateUnits.Round(Read(a[0]), a.Length > 1 ? Argument.Text(a[1]) : "DD"));

    private static TimeSpan Offset(object? zone)
    {
        var name = Argument.Text(zone).ToUpperInvariant();
        var hours = name is [var letter, 'S' or 'D', 'T'] ? letter switch
        {
            'N' => -3.5, 'A' => -4, 'E' => -5, 'C' => -6, 'M' => -7, 'P' => -8, 'Y' => -9, 'H' => -10, 'B' => -11,
            _ => throw SuiteQlException.Unsupported(),
        }
        : name == "GMT" ? 0 : throw SuiteQlException.Unsupported();
        return TimeSpan.FromHours(name is [_, 'D', _] ? hours + 1 : hours);
    }

    private static DateTime Read(object? value) => DateText.Read(Argument.Text(value));

    private static DateTime Shift(DateTime value, double days) =>
        InRange(() => days == Math.Truncate(days) ? value.AddDays(days) : value.AddSeconds(Math.Round(days * 86_400)));

    private static T InRange<T>(Func<T> compute)
    {
        try
        {
            return compute();
        }
        catch (ArgumentOutOfRangeException exception)
        {
            throw SuiteQlException.Unsupported(exception);
        }
    }

    /// <summary>Oracle: the last day of a month goes to the last day of the other.</summary>
    private static DateTime Months(DateTime value, int months)
    {
        var moved = value.AddMonths(months);
        return value.Day == DateTime.DaysInMonth(value.Year, value.Month)
            ? moved.AddDays(DateTime.DaysInMonth(moved.Year, moved.Month) - moved.Day)
            : moved;
    }

    private static DateTime Next(DateTime value, string day)
    {
        for (var ahead = 1; ahead <= 7; ahead++)
        {
            var candidate = value.AddDays(ahead);
            if (day.Trim().StartsWith(candidate.ToString("ddd", CultureInfo.InvariantCulture), StringComparison.OrdinalIgnoreCase))
            {
                return candidate;
            }
        }

        throw SuiteQlException.Unsupported();
    }

    /// <summary>Whole months when the days agree or both end their month; otherwise the rest in 31sts.</summary>
    private static double Apart(DateTime later, DateTime earlier)
    {
        var months = ((later.Year - earlier.Year) * 12) + later.Month - earlier.Month;
        var bothEnd = IsMonthEnd(later) && IsMonthEnd(earlier);
        return later.Day == earlier.Day || bothEnd
            ? months
            : months + ((later.Day - earlier.Day + (later.TimeOfDay - earlier.TimeOfDay).TotalDays) / 31);
    }

    private static bool IsMonthEnd(DateTime value) => value.Day == DateTime.DaysInMonth(value.Year, value.Month);

    private static object Whole(double value) => value == Math.Truncate(value) ? (long)value : value;
}
