using System.Globalization;

namespace NetSuite.Simulator.Query.Dates;

/// <summary>Dates in the account's own format: how they print without TO_CHAR and how a bare string beside a date is read.</summary>
internal sealed class AccountDates
{
    private static readonly string[] Times = ["", " H:mm", " H:mm:ss", " h:mm tt", " h:mm:ss tt"];

    private readonly string _shown;
    private readonly string _time;
    private readonly string _zone;
    private readonly string _format;
    private readonly string[] _read;

    public AccountDates(SuiteQlSettings settings)
    {
        _format = settings.DateFormat;
        _zone = settings.TimeZone.Id;
        _shown = Pattern(settings.DateFormat);
        _time = settings.TimeFormat.Replace("a", "tt", StringComparison.Ordinal).Replace("T", "t", StringComparison.Ordinal);

        // One-letter forms read one and two digits alike.
        var lenient = _shown.Replace("dd", "d", StringComparison.Ordinal);
        lenient = lenient.Contains("MMM", StringComparison.Ordinal) ? lenient : lenient.Replace("MM", "M", StringComparison.Ordinal);
        _read = [.. Times.Select(time => lenient + time)];
    }

    public string Show(DateTime value) => value.ToString(_shown, CultureInfo.InvariantCulture);

    public string ShowTime(DateTime value) => value.ToString(_time, CultureInfo.InvariantCulture).ToLowerInvariant();

    /// <summary>Reads a bare string into carried form.</summary>
    public string Read(string text)
    {
        if (!DateTime.TryParseExact(text.Trim(), _read, CultureInfo.InvariantCulture, DateTimeStyles.None, out var value))
        {
            throw SuiteQlException.Because($"Parse of date/time \"{text}\" failed with date format \"{_format}\" in time zone {_zone}");
        }

        return value.TimeOfDay == TimeSpan.Zero ? DateText.Date(value) : DateText.Time(value);
    }

    /// <summary>NetSuite writes D-Mon-YYYY and DD-MONTH-YYYY where .NET writes d-MMM-yyyy and dd-MMMM-yyyy.</summary>
    private static string Pattern(string format) => format
        .Replace("MONTH", "MMMM", StringComparison.OrdinalIgnoreCase)
        .Replace("MON", "MMM", StringComparison.OrdinalIgnoreCase)
        .Replace('D', 'd')
        .Replace('Y', 'y');
}
