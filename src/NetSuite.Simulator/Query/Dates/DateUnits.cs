using System.Globalization;

namespace NetSuite.Simulator.Query.Dates;

/// <summary>The units of TRUNC(date, …) and EXTRACT.</summary>
internal static class DateUnits
{
    public static bool KeepsTime(string unit) => unit.ToUpperInvariant() is "HH" or "HH12" or "HH24" or "MI";

    public static DateTime Truncate(DateTime value, string unit) => unit.ToUpperInvariant() switch
    {
        "DD" or "DDD" or "J" => value.Date,
        "MM" or "MON" or "MONTH" => new DateTime(value.Year, value.Month, 1),
        "Q" => new DateTime(value.Year, ((value.Month - 1) / 3 * 3) + 1, 1),
        "YYYY" or "YYY" or "YY" or "Y" or "YEAR" or "SYYYY" => new DateTime(value.Year, 1, 1),
        "IYYY" or "IY" => ISOWeek.GetYearStart(ISOWeek.GetYear(value)),
        "CC" => new DateTime(((value.Year - 1) / 100 * 100) + 1, 1, 1),
        "IW" => Back(value, ((int)value.DayOfWeek + 6) % 7),
        "D" or "DY" or "DAY" => Back(value, (int)value.DayOfWeek),
        "WW" => Back(value, (value.DayOfYear - 1) % 7),
        "W" => Back(value, (value.Day - 1) % 7),
        "HH" or "HH12" or "HH24" => value.Date.AddHours(value.Hour),
        "MI" => value.Date.AddMinutes((int)value.TimeOfDay.TotalMinutes),
        _ => throw SuiteQlException.Unsupported(),
    };

    /// <summary>Up from the middle of the unit: 1 July, the 16th, the middle month's 16th of a quarter, noon.</summary>
    public static DateTime Round(DateTime value, string unit) => Truncate(unit.ToUpperInvariant() switch
    {
        "DD" or "DDD" or "J" => value.AddHours(12),
        "MM" or "MON" or "MONTH" => value.Day >= 16 ? value.AddMonths(1) : value,
        "Q" => (value.Month - 1) % 3 == 2 || ((value.Month - 1) % 3 == 1 && value.Day >= 16) ? value.AddMonths(3) : value,
        "YYYY" or "YYY" or "YY" or "Y" or "YEAR" or "SYYYY" => value.Month >= 7 ? value.AddYears(1) : value,
        "IW" or "D" or "DY" or "DAY" or "WW" or "W" => value.AddDays(3.5),
        "HH" or "HH12" or "HH24" => value.AddMinutes(30),
        "MI" => value.AddSeconds(30),
        _ => throw SuiteQlException.Unsupported(),
    }, unit);

    public static object Part(string field, DateTime value) => field.ToUpperInvariant() switch
    {
        "YEAR" => (long)value.Year,
        "MONTH" => (long)value.Month,
        "DAY" => (long)value.Day,
        "HOUR" => (long)value.Hour,
        "MINUTE" => (long)value.Minute,
        "SECOND" => (long)value.Second,
        _ => throw SuiteQlException.Unsupported(),
    };

    private static DateTime Back(DateTime value, int days) =>
        value.Date.Ticks / TimeSpan.TicksPerDay >= days ? value.Date.AddDays(-days) : throw SuiteQlException.Unsupported();
}
