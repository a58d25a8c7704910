using System.Globalization;
using System.Text.Json.Nodes;
using NetSuite;
using NetSuitePS.Errors;

namespace NetSuitePS.Binding.Bodies;

/// <summary>Days and points in time, in NetSuite's form.</summary>
internal static class DateValues
{
    private const string DayForm = "yyyy-MM-dd";
    private const string Advice = "Write it as 2026-02-01, or cast what you have to [datetime]: then it is clear which number is the day.";

    private static readonly string[] LocalForms = Forms(string.Empty);
    private static readonly string[] ZonedForms = [.. Forms("K"), .. Forms("zzz")];

    /// <summary>A calendar day. It has no time zone, so the time of day is dropped and the day stays.</summary>
    public static JsonNode Day(RecordField field, object value, string where) => Text(value switch
    {
        DateTime time => DateOnly.FromDateTime(time),
        DateTimeOffset time => DateOnly.FromDateTime(time.DateTime),
        DateOnly day => day,
        string text when DateOnly.TryParseExact(text.Trim(), DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
        string text when TryInstant(text.Trim(), out var time) => DateOnly.FromDateTime(time.DateTime),
        _ => throw Refused(field, value, "a day", where),
    });

    /// <summary>A point in time, in UTC. Without a zone it is of this computer's, as [datetime] is.</summary>
    public static JsonNode Instant(RecordField field, object value, string where) => Text(value switch
    {
        DateTime time => new DateTimeOffset(time),
        DateTimeOffset time => time,
        DateOnly day => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue)),
        string text when DateTime.TryParseExact(text.Trim(), DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => new DateTimeOffset(day),
        string text when TryInstant(text.Trim(), out var time) => time,
        _ => throw Refused(field, value, "a date and time", where),
    });

    private static InputException Refused(RecordField field, object value, string expected, string where) =>
        ValueRefusal.Of(field, value, expected, where, value is string ? Advice : null);

    private static bool TryInstant(string text, out DateTimeOffset time)
    {
        if (DateTimeOffset.TryParseExact(text, LocalForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out time))
        {
            return true;
        }

        return DateTimeOffset.TryParseExact(text, ZonedForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
    }

    private static string[] Forms(string zone) =>
        [$"yyyy-MM-dd'T'HH:mm{zone}", $"yyyy-MM-dd'T'HH:mm:ss{zone}", $"yyyy-MM-dd'T'HH:mm:ss.FFFFFFF{zone}", $"yyyy-MM-dd HH:mm{zone}", $"yyyy-MM-dd HH:mm:ss{zone}"];

    private static JsonNode Text(DateOnly day) => JsonValue.Create(day.ToString(DayForm, CultureInfo.InvariantCulture));

    private static JsonNode Text(DateTimeOffset time) =>
        JsonValue.Create(time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
}
