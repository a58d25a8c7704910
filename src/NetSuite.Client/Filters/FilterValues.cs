using System.Collections;
using System.Globalization;
using System.Numerics;

namespace NetSuite.Client;

/// <summary>Converts the values of a filter to the types of its fields, in no culture but the invariant one.</summary>
/// <param name="zone">The zone of times that are given without one.</param>
internal sealed class FilterValues(TimeZoneInfo zone)
{
    private const string TimeExample = "a point in time, such as 2026-01-31T14:30:00Z, or a day, such as 2026-01-31";

    private static readonly string[] LocalForms =
    [
        "yyyy-MM-dd", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFFF",
    ];

    private static readonly string[] ZonedForms = [.. LocalForms.Skip(1).Select(form => form + "zzz"), .. LocalForms.Skip(1).Select(form => form + "'Z'")];

    /// <summary>The values of a list; a single value is a list of one.</summary>
    public static IReadOnlyList<object?> List(object? value) => value is IEnumerable many and not string ? [.. many.Cast<object?>()] : [value];

    /// <summary>A value as text.</summary>
    public static string Text(object value) => value is IFormattable formattable ? formattable.ToString(null, CultureInfo.InvariantCulture) : value.ToString() ?? string.Empty;

    /// <summary>A value for a text field.</summary>
    public static string Text(FieldPath path, object value) =>
        value is IEnumerable and not string ? throw FilterRefusals.Value(path, value, "one text, or several with -in") : Text(value);

    /// <summary>A value for a boolean field.</summary>
    public static bool Flag(FieldPath path, object value) => value switch
    {
        bool flag => flag,
        string text when text.Equals("true", StringComparison.OrdinalIgnoreCase) || text.Equals("T", StringComparison.OrdinalIgnoreCase) => true,
        string text when text.Equals("false", StringComparison.OrdinalIgnoreCase) || text.Equals("F", StringComparison.OrdinalIgnoreCase) => false,
        _ => throw FilterRefusals.Value(path, value, "$true or $false"),
    };

    /// <summary>A value for a number field; null when it is larger than NetSuite's numbers are.</summary>
    public static decimal? Number(FieldPath path, object value)
    {
        var number = Finite(path, value);
        try
        {
            return number is BigInteger whole ? (decimal)whole : Convert.ToDecimal(number, CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>Whether a value for a number field is less than zero: -1, 0 or 1.</summary>
    public static int Sign(FieldPath path, object value) => Finite(path, value) switch
    {
        double number => Math.Sign(number),
        float number => Math.Sign(number),
        BigInteger number => number.Sign,
        var number => Math.Sign(Convert.ToDecimal(number, CultureInfo.InvariantCulture)),
    };

    /// <summary>The id that a value for a reference or an enumeration means.</summary>
    public static string Id(FieldPath path, object value)
    {
        var id = value switch
        {
            RecordRef { Id: { Length: > 0 } known } => known,
            RecordRef => throw NoId(path, value),
            string text when text.StartsWith("eid:", StringComparison.OrdinalIgnoreCase) => throw NoId(path, value),
            string { Length: > 0 } text => text,
            bool or DateTime or DateTimeOffset or DateOnly => throw NotAnId(path, value),
            IConvertible number when decimal.TryParse(Text(number), NumberStyles.Number, CultureInfo.InvariantCulture, out var whole) && decimal.Truncate(whole) == whole =>
                whole.ToString("0", CultureInfo.InvariantCulture),
            _ => throw NotAnId(path, value),
        };
        return id.Trim();
    }

    /// <summary>A value for a field of days: the day, and whether the value lies behind its midnight.</summary>
    public (IComparable Bound, bool IsBetween) Day(FieldPath path, object value)
    {
        var time = value switch
        {
            DateTime given => given,
            DateTimeOffset given => given.DateTime,
            DateOnly given => given.ToDateTime(TimeOnly.MinValue),
            // Text with a zone is left out: PowerShell would make this machine's day of it.
            string text when ParsedLocal(text) is { } given => given,
            _ => throw FilterRefusals.Value(path, value, "a day without a zone, such as 2026-01-31"),
        };
        return (DateTime.SpecifyKind(time.Date, DateTimeKind.Unspecified), time.TimeOfDay != TimeSpan.Zero);
    }

    /// <summary>A value for a field of points in time: the second, and whether the value lies behind its beginning.</summary>
    public (IComparable Bound, bool IsBetween) Instant(FieldPath path, object value)
    {
        var instant = value switch
        {
            DateTime { Kind: DateTimeKind.Utc } given => new DateTimeOffset(given),
            DateTime given => InZone(given),
            DateTimeOffset given => given,
            DateOnly given => InZone(given.ToDateTime(TimeOnly.MinValue)),
            string text when ParsedLocal(text) is { } given => InZone(given),
            string text when ParsedZoned(text) is { } given => given,
            _ => throw FilterRefusals.Value(path, value, TimeExample),
        };
        var rest = instant.UtcTicks % TimeSpan.TicksPerSecond;
        return (new DateTimeOffset(instant.UtcTicks - rest, TimeSpan.Zero), rest != 0);
    }

    private static object Finite(FieldPath path, object value) => value switch
    {
        double number when double.IsFinite(number) => number,
        float number when float.IsFinite(number) => number,
        decimal or byte or sbyte or short or ushort or int or uint or long or ulong or BigInteger => value,
        string text when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => number,
        _ => throw FilterRefusals.Value(path, value, "a number, such as 1000 or 12.5"),
    };

    private static DateTime? ParsedLocal(string text) =>
        DateTime.TryParseExact(text, LocalForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static DateTimeOffset? ParsedZoned(string text) =>
        DateTimeOffset.TryParseExact(text, ZonedForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    private DateTimeOffset InZone(DateTime time)
    {
        var clock = DateTime.SpecifyKind(time, DateTimeKind.Unspecified);
        var utc = clock.Ticks - zone.GetUtcOffset(time.Kind == DateTimeKind.Local && zone.Equals(TimeZoneInfo.Local) ? time : clock).Ticks;
        return new DateTimeOffset(Math.Clamp(utc, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), TimeSpan.Zero);
    }

    private static FilterException NotAnId(FieldPath path, object value) => FilterRefusals.Value(path, value, "an id, such as 42, or a record that was read");

    private static FilterException NoId(FieldPath path, object value) => new(
        $"'{value}' has no internal id, and '{path.Name}' is compared by it.",
        $"Read the record first and give its id, or compare the name: {path.Name}.refName.");
}
