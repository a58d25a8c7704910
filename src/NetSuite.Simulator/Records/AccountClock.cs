using System.Globalization;

namespace NetSuite.Simulator.Records;

/// <summary>The account's time: instants are kept in UTC, days are days of the account's time zone.</summary>
internal sealed class AccountClock(TimeProvider clock, TimeZoneInfo zone)
{
    public const string InstantFormat = "yyyy-MM-dd HH:mm:ss";
    public const string DateFormat = "yyyy-MM-dd";

    /// <summary>The zone of NetSuite's own servers.</summary>
    public static TimeZoneInfo Pacific { get; } = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles");

    public TimeZoneInfo Zone => zone;

    /// <summary>Now, as the store keeps instants.</summary>
    public string Now => Instant(clock.GetUtcNow());

    /// <summary>Today in the account's time zone, as the store keeps dates.</summary>
    public string Today => TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).ToString(DateFormat, CultureInfo.InvariantCulture);

    /// <summary>What the clocks of a zone show now.</summary>
    public string WallTime(TimeZoneInfo place) => TimeZoneInfo.ConvertTime(clock.GetUtcNow(), place).ToString(InstantFormat, CultureInfo.InvariantCulture);

    public static string Instant(DateTimeOffset time) => time.UtcDateTime.ToString(InstantFormat, CultureInfo.InvariantCulture);

    /// <summary>The instant of a wall-clock time in the account's time zone; a time that the spring change skips moves on, of one that the autumn change repeats the first counts, so that windows leave nothing out.</summary>
    public string InstantOf(DateTime local)
    {
        var wall = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        while (zone.IsInvalidTime(wall))
        {
            wall = wall.AddMinutes(30);
        }
        return Instant(new DateTimeOffset(wall, zone.IsAmbiguousTime(wall) ? zone.GetAmbiguousTimeOffsets(wall).Max() : zone.GetUtcOffset(wall)));
    }
}
