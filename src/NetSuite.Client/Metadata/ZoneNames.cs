using System.Globalization;
using System.Text.RegularExpressions;

namespace NetSuite.Client;

/// <summary>Finds the time zones that NetSuite names: by IANA names, old ones among them, and by offsets.</summary>
internal static partial class ZoneNames
{
    // Old names that some systems keep in a package of their own.
    private static readonly Dictionary<string, string> Renamed = new(StringComparer.OrdinalIgnoreCase)
    {
        ["US/East-Indiana"] = "America/Indiana/Indianapolis",
        ["US/Eastern"] = "America/New_York",
        ["US/Central"] = "America/Chicago",
        ["US/Mountain"] = "America/Denver",
        ["US/Pacific"] = "America/Los_Angeles",
        ["US/Alaska"] = "America/Anchorage",
        ["US/Arizona"] = "America/Phoenix",
        ["US/Hawaii"] = "Pacific/Honolulu",
        ["Asia/Calcutta"] = "Asia/Kolkata",
        ["Asia/Katmandu"] = "Asia/Kathmandu",
        ["Asia/Rangoon"] = "Asia/Yangon",
        ["Asia/Saigon"] = "Asia/Ho_Chi_Minh",
        ["Europe/Kiev"] = "Europe/Kyiv",
        ["America/Godthab"] = "America/Nuuk",
        ["America/Buenos_Aires"] = "America/Argentina/Buenos_Aires",
        ["GMT"] = "Etc/GMT",
    };

    /// <summary>The time zone of a name; null when there is none.</summary>
    public static TimeZoneInfo? Find(string? name)
    {
        var trimmed = name?.Trim();
        if (string.IsNullOrEmpty(trimmed))
        {
            return null;
        }

        // On some systems the lookup reads files: only what looks like a name gets there.
        return Name().IsMatch(trimmed) && (TimeZoneInfo.TryFindSystemTimeZoneById(trimmed, out var zone)
            || (Renamed.TryGetValue(trimmed, out var today) && TimeZoneInfo.TryFindSystemTimeZoneById(today, out zone)))
            ? zone
            : OfOffset(trimmed);
    }

    /// <summary>The zone that is always so far from UTC.</summary>
    public static TimeZoneInfo Of(TimeSpan offset)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{(offset < TimeSpan.Zero ? '-' : '+')}{offset:hh\\:mm}");
        return TimeZoneInfo.CreateCustomTimeZone(name, offset, name, name);
    }

    private static TimeZoneInfo? OfOffset(string text)
    {
        if (Offset().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var offset = new TimeSpan(Number("hours"), Number("minutes"), 0);

        // By definition Etc/GMT+12 is twelve hours behind.
        var isBehind = (match.Groups["sign"].Value == "-") != match.Groups["etc"].Success;
        return offset <= TimeSpan.FromHours(14) ? Of(isBehind ? -offset : offset) : null;

        int Number(string group) => match.Groups[group] is { Success: true } found ? int.Parse(found.Value, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex("^(?:UTC|GMT|(?<etc>Etc/GMT))?(?<sign>[+-])(?<hours>[0-9]{1,2})(?::?(?<minutes>[0-5][0-9]))?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Offset();
}
