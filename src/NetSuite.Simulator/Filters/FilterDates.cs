using System.Globalization;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Http;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Filters;

/// <summary>
/// The date literals of filters. One is the midnight of its day in the account's time zone, also against date-times:
/// so ON_OR_BEFORE leaves out all of that day but its first instant, and AFTER takes the day in.
/// </summary>
internal sealed class FilterDates(AccountClock clock, AccountDateFormat format, Func<AccountBehaviour> behaviour)
{
    // Far from the ends of the calendar, where a zone's offset could lead out of it.
    private const int FirstYear = 1000;
    private const int LastYear = 9000;

    private static readonly string[] TimeForms = ["h:mm tt", "h:mmtt"];

    /// <summary>A wall-clock time of the account, and whether the literal gave more than the day.</summary>
    public (DateTime Time, bool HasTime) Read(string text)
    {
        if (format.TryParse(text, out var date) && date.Year is >= FirstYear and <= LastYear)
        {
            return (date.ToDateTime(TimeOnly.MinValue), false);
        }
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        if (behaviour().FilterDatesMayHaveTimes && space > 0
            && format.TryParse(text[..space], out date) && date.Year is >= FirstYear and <= LastYear
            && TimeOnly.TryParseExact(text[(space + 1)..], TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return (date.ToDateTime(time), true);
        }
        throw Refusals.InvalidFilter(
            $"Invalid search query. Detailed unprocessed description follows. Search error occurred: Parse of date/time \"{text}\" failed with date format \"{format.Short}\" in time zone {clock.Zone.Id}");
    }

    /// <summary>A literal as the store keeps instants.</summary>
    public string Instant(DateTime time) => clock.InstantOf(time);

    /// <summary>A literal as the store keeps dates.</summary>
    public static string Day(DateTime time) => time.ToString(AccountClock.DateFormat, CultureInfo.InvariantCulture);
}
