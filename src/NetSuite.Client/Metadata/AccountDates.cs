using System.Globalization;
using System.Text.RegularExpressions;

namespace NetSuite.Client;

/// <summary>How an account, for the user signed in, writes dates and in which time zone: NetSuite compares and shows date-times by both.</summary>
public sealed partial class AccountDates
{
    private readonly DatePattern dates;

    /// <summary>Takes what was learned.</summary>
    /// <param name="zone">The time zone of the session.</param>
    /// <param name="pattern">The date format as a .NET pattern, such as <c>M/d/yyyy</c>, <c>dd.MM.yyyy</c> or <c>d-MMM-yyyy</c>.</param>
    /// <param name="months">The names of the twelve months as the account writes them, for formats that spell months; null for others, or for English names.</param>
    /// <exception cref="ArgumentException">The pattern lacks the day, the month or the year, or the months are not twelve.</exception>
    public AccountDates(TimeZoneInfo zone, string pattern, IReadOnlyList<string>? months = null)
    {
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentNullException.ThrowIfNull(pattern);
        Zone = zone;
        dates = new DatePattern(pattern, months);
        Pattern = pattern;
        Months = months;
    }

    /// <summary>The time zone of the session.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>The date format as a .NET pattern, such as <c>M/d/yyyy</c>.</summary>
    public string Pattern { get; }

    /// <summary>The names of the twelve months as the account writes them, for formats that spell months.</summary>
    public IReadOnlyList<string>? Months { get; }

    /// <summary>
    /// What NetSuite says of format and zone when it refuses a date (<c>Parse of date/time "…" failed with date format
    /// "M/d/yy" in time zone America/Los_Angeles</c>); null when the refusal is about something else.
    /// </summary>
    /// <param name="refusal">The refusal.</param>
    public static AccountDates? FromRefusal(NetSuiteException refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        foreach (var error in refusal.Errors)
        {
            if (Named().Match(error.Detail) is { Success: true } named
                && ZoneNames.Find(named.Groups["zone"].Value.TrimEnd('.')) is { } zone
                && DatePattern.OfJava(named.Groups["format"].Value) is { } pattern)
            {
                return new AccountDates(zone, pattern);
            }
        }

        return null;
    }

    /// <summary>A day as the account writes it, the year in four digits.</summary>
    /// <param name="day">The day; its time counts for nothing.</param>
    public string Write(DateTime day) => dates.Write(day);

    /// <summary>A day that the account wrote, with or without leading zeros, the year in four digits or two; null when it is none.</summary>
    /// <param name="text">The text.</param>
    public DateTime? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var trimmed = text.Trim();
        return dates.Read(trimmed, out var length) is { } day && length == trimmed.Length ? day : null;
    }

    /// <summary>A day and time that the account wrote, such as <c>11/23/2026 3:04 pm</c> or <c>23.11.2026 15:04</c>, on its wall clock; null when it is none. A day alone is its midnight.</summary>
    /// <param name="text">The text.</param>
    public DateTime? ReadWallClock(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var trimmed = text.Trim();
        return dates.Read(trimmed, out var length) is { } day && TimeOf(trimmed[length..]) is { } time ? day + time : null;
    }

    /// <summary>The account's wall clock at an instant.</summary>
    /// <param name="instant">The instant.</param>
    public DateTime ToWallClock(DateTimeOffset instant) => new(Bounded(instant.UtcTicks + Zone.GetUtcOffset(instant).Ticks), DateTimeKind.Unspecified);

    /// <summary>Whether the wall clock shows this time twice, because the clocks were set back.</summary>
    /// <param name="wallClock">The time.</param>
    public bool IsAmbiguous(DateTime wallClock)
    {
        var (before, after) = Around(wallClock);
        return before != after && Holds(wallClock, before) && Holds(wallClock, after);
    }

    /// <summary>Whether the wall clock never shows this time, because the clocks were set forward over it.</summary>
    /// <param name="wallClock">The time.</param>
    public bool IsSkipped(DateTime wallClock)
    {
        var (before, after) = Around(wallClock);
        return !Holds(wallClock, before) && !Holds(wallClock, after);
    }

    /// <summary>The instant of a wall clock time: the earlier one of two; for a time that is skipped, the one that clocks would show that were not set forward.</summary>
    /// <param name="wallClock">The time.</param>
    public DateTimeOffset ToInstant(DateTime wallClock)
    {
        // The offset before a change is the earlier instant of two, and the one to keep to where none fits.
        var (before, after) = Around(wallClock);
        return At(wallClock, !Holds(wallClock, before) && Holds(wallClock, after) ? after : before);
    }

    // No offset is larger than a day, so the changes that matter lie between these two.
    private (TimeSpan Before, TimeSpan After) Around(DateTime wallClock) => (
        Zone.GetUtcOffset(At(wallClock, TimeSpan.FromDays(1))),
        Zone.GetUtcOffset(At(wallClock, TimeSpan.FromDays(-1))));

    private bool Holds(DateTime wallClock, TimeSpan offset) => Zone.GetUtcOffset(At(wallClock, offset)) == offset;

    private static DateTimeOffset At(DateTime wallClock, TimeSpan offset) => new(Bounded(wallClock.Ticks - offset.Ticks), TimeSpan.Zero);

    private static long Bounded(long ticks) => Math.Clamp(ticks, 0, DateTime.MaxValue.Ticks);

    private static TimeSpan? TimeOf(string text)
    {
        if (text.Length == 0)
        {
            return TimeSpan.Zero;
        }

        var match = Time().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var (hours, minutes, seconds) = (Number("hour"), Number("minute"), Number("second"));
        var isTwelveHours = match.Groups["half"].Success;
        if (minutes > 59 || seconds > 59 || hours > 23 || (isTwelveHours && hours is < 1 or > 12))
        {
            return null;
        }

        var isAfternoon = isTwelveHours && char.ToLowerInvariant(match.Groups["half"].Value[0]) == 'p';
        return new TimeSpan(isTwelveHours ? (hours % 12) + (isAfternoon ? 12 : 0) : hours, minutes, seconds);

        int Number(string name) => match.Groups[name] is { Success: true } group ? int.Parse(group.Value, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
    }

    [GeneratedRegex("date format \"(?<format>[^\"]+)\" in time zone (?<zone>[A-Za-z0-9_+:./-]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Named();

    // Time formats of the preferences: twelve or 24 hours, parted by colons or hyphens.
    [GeneratedRegex(@"^[\sT]+(?<hour>[0-9]{1,2})[:-](?<minute>[0-9]{2})(?:[:-](?<second>[0-9]{2}))?(?:\s*(?<half>[ap])\.?m\.?)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Time();
}
