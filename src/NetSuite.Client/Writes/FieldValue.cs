using System.Globalization;
using System.Text.Json;

namespace NetSuite.Client;

/// <summary>What the values of fields mean, however they are spelled: by NetSuite, or in a body that was sent.</summary>
internal static class FieldValue
{
    private static readonly string[] OfReferences = ["id", "refName", "externalId", "links"];

    /// <summary>Whether two values are the same. A field that is missing is empty, and a checkbox that is missing is off.</summary>
    public static bool Same(JsonElement? one, JsonElement? other) => (IsEmpty(one), IsEmpty(other)) switch
    {
        (true, true) => true,
        (false, false) => SameValue(one!.Value, other!.Value),
        _ => false,
    };

    /// <summary>Whether there is nothing in a field.</summary>
    public static bool IsEmpty(JsonElement? value) => value?.ValueKind switch
    {
        null or JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.False => true,
        JsonValueKind.String => value.Value.GetString()!.Length == 0,
        JsonValueKind.Array => value.Value.GetArrayLength() == 0,
        JsonValueKind.Object => value.Value.TryGetProperty("items", out var items) ? IsEmpty(items) : value.Value.EnumerateObject().All(property => property.Name == "links"),
        _ => false,
    };

    /// <summary>The entries of a list; none where there is no list.</summary>
    public static IReadOnlyList<JsonElement> Items(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray()],
        { ValueKind: JsonValueKind.Object } collection when collection.TryGetProperty("items", out var items) => Items(items),
        _ => [],
    };

    /// <summary>Whether an entry of a list has columns, as a line has; else it is a reference or a bare value.</summary>
    public static bool IsLine(JsonElement entry) => entry.ValueKind == JsonValueKind.Object && !IsReference(entry);

    /// <summary>Whether a value is a subrecord: an object with fields of its own.</summary>
    public static bool IsPart(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Object } fields && !IsReference(fields) && !fields.TryGetProperty("items", out _) && !IsEmpty(fields);

    /// <summary>A value as text, a reference by its id, else by its external id or name; null for an empty one.</summary>
    public static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => Part(value, "id") ?? (Part(value, "externalId") is { } externalId ? "eid:" + externalId : Part(value, "refName")),
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.Number => Number(value),
        _ => value.GetRawText(),
    };

    private static bool SameValue(JsonElement one, JsonElement other) => (one.ValueKind, other.ValueKind) switch
    {
        (JsonValueKind.Object or JsonValueKind.Array, JsonValueKind.Object or JsonValueKind.Array) when !IsReference(one) || !IsReference(other) => SameItems(one, other),
        (JsonValueKind.Object, JsonValueKind.Object) => SameReference(one, other),
        (JsonValueKind.Object, _) => Names(one, other),
        (_, JsonValueKind.Object) => Names(other, one),
        (JsonValueKind.String, JsonValueKind.String) => SameText(one.GetString()!, other.GetString()!),
        (JsonValueKind.String, JsonValueKind.Number) => IsNumber(one, other),
        (JsonValueKind.Number, JsonValueKind.String) => IsNumber(other, one),
        _ => string.Equals(Text(one), Text(other), StringComparison.OrdinalIgnoreCase),
    };

    // The order of a multiselect means nothing.
    private static bool SameItems(JsonElement one, JsonElement other)
    {
        var rest = Items(other).ToList();
        return Items(one).All(item => rest.FindIndex(match => SameValue(item, match)) is >= 0 and var index && Removed(rest, index)) && rest.Count == 0;
    }

    private static bool Removed(List<JsonElement> list, int index)
    {
        list.RemoveAt(index);
        return true;
    }

    // One that was named otherwise than NetSuite names it is the one it found: it refuses what it can't find.
    private static bool SameReference(JsonElement one, JsonElement other)
    {
        foreach (var name in OfReferences[..^1])
        {
            if (Part(one, name) is { } left && Part(other, name) is { } right)
            {
                return left.Equals(right, StringComparison.OrdinalIgnoreCase);
            }
        }

        return true;
    }

    // A column of a CSV file is text, whatever the field holds.
    private static bool IsNumber(JsonElement text, JsonElement number) =>
        decimal.TryParse(text.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && number.TryGetDecimal(out var other) && value == other;

    // A bare value is an id or a name; the values of fixed lists are spelled without regard to case.
    private static bool Names(JsonElement reference, JsonElement bare) =>
        Text(bare) is { } text && OfReferences.Any(name => string.Equals(Part(reference, name), text, StringComparison.OrdinalIgnoreCase));

    private static bool SameText(string one, string other) =>
        one == other
        || (IsTime(one, out var left) && IsTime(other, out var right) && (left == right || (IsDay(one) != IsDay(other) && left.Date == right.Date)));

    private static bool IsDay(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    // A day, or a point in time: what NetSuite takes for dates has a year, a month and a day first.
    private static bool IsTime(string text, out DateTimeOffset time)
    {
        time = default;
        return text.Length >= 10 && IsDay(text[..10])
            && (text.Length == 10 || text[10] == 'T')
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out time);
    }

    private static bool IsReference(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object
        && value.EnumerateObject().Any(property => property.Name != "links")
        && value.EnumerateObject().All(property => OfReferences.Contains(property.Name, StringComparer.OrdinalIgnoreCase));

    private static string? Part(JsonElement value, string name)
    {
        foreach (var property in value.EnumerateObject())
        {
            if (property.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && property.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            {
                return property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString() : Number(property.Value);
            }
        }

        return null;
    }

    // 40 and 40.0 are the same amount.
    private static string Number(JsonElement value) => value.TryGetDecimal(out var number)
        ? number.ToString("0.############################", CultureInfo.InvariantCulture)
        : value.GetRawText();
}
