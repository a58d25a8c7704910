using System.Globalization;

namespace NetSuite.Client;

/// <summary>How an account, for the user signed in, writes dates and in which time zone: NetSuite compares and shows date-times by both.</summary>
public sealed class AccountDates
{
    /// <summary>Takes what was learned.</summary>
    /// <param name="zone">The time zone of the session.</param>
    /// <param name="pattern">The date format as a .NET pattern, such as <c>M/d/yyyy</c>.</param>
    /// <param name="months">The names of the twelve months as the account writes them, for formats that spell months; null for others.</param>
    public AccountDates(TimeZoneInfo zone, string pattern, IReadOnlyList<string>? months = null)
    {
        Zone = zone;
        Pattern = pattern;
        Months = months;
    }

    /// <summary>The time zone of the session.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>The date format as a .NET pattern, such as <c>M/d/yyyy</c>.</summary>
    public string Pattern { get; }

    /// <summary>The names of the twelve months as the account writes them, for formats that spell months.</summary>
    public IReadOnlyList<string>? Months { get; }

    /// <summary>A day as the account writes it.</summary>
    public string Write(DateTime day) => day.ToString(Pattern, CultureInfo.InvariantCulture);

    /// <summary>A day that the account wrote; null when it is none.</summary>
    public DateTime? Read(string text) =>
        DateTime.TryParseExact(text, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The account's wall clock at an instant.</summary>
    public DateTime ToWallClock(DateTimeOffset instant) => DateTime.SpecifyKind(TimeZoneInfo.ConvertTime(instant, Zone).DateTime, DateTimeKind.Unspecified);

    /// <summary>Whether the wall clock shows this time twice, because the clocks were set back.</summary>
    public bool IsAmbiguous(DateTime wallClock) => Zone.IsAmbiguousTime(wallClock);

    /// <summary>The instant of a wall clock time: the earlier one of two.</summary>
    public DateTimeOffset ToInstant(DateTime wallClock)
    {
        var offset = IsAmbiguous(wallClock) ? Zone.GetAmbiguousTimeOffsets(wallClock).Max() : Zone.GetUtcOffset(wallClock);
        return new DateTimeOffset(wallClock, offset).ToUniversalTime();
    }
}
