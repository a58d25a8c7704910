namespace NetSuite.Simulator.Query.Dates;

/// <summary>Wall-clock time of one zone.</summary>
internal sealed class ZoneClock(TimeZoneInfo zone)
{
    public TimeZoneInfo Zone { get; } = zone;

    public DateTime ToLocal(DateTime utc) => utc + Zone.GetUtcOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc));

    /// <summary>The instant of a wall-clock time: the first of the two in the autumn overlap, so that windows of wall-clock times leave nothing out.</summary>
    public DateTime ToUtc(DateTime local)
    {
        var clock = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        var offset = Zone.IsAmbiguousTime(clock) ? Zone.GetAmbiguousTimeOffsets(clock).Max() : Zone.GetUtcOffset(clock);
        return clock - offset;
    }

    public static ZoneClock Of(string id)
    {
        if (TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone))
        {
            return new ZoneClock(zone);
        }

        // "+02:00", "-7:30": a zone given as its offset.
        var sign = id.StartsWith('-') ? -1 : 1;
        return id.Length > 1 && id[0] is '+' or '-' && TimeSpan.TryParseExact(id[1..], ["h\\:mm", "hh\\:mm"], System.Globalization.CultureInfo.InvariantCulture, out var offset) && offset <= TimeSpan.FromHours(14)
            ? new ZoneClock(TimeZoneInfo.CreateCustomTimeZone(id, sign * offset, id, id))
            : throw SuiteQlException.Unsupported();
    }
}
