using System.Globalization;
using System.Text.Json;

namespace NetSuite.Client;

/// <summary>Brings values of lines into a form in which the same value is the same text: references by id, numbers by value, text as it is.</summary>
internal static class LineValue
{
    /// <summary>The value of a column; one that is missing is a value too.</summary>
    /// <param name="value">The JSON; null for none.</param>
    /// <param name="type">What the column holds; null where that is not known.</param>
    public static string Of(JsonElement? value, FieldType? type) => value switch
    {
        null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => "-",
        { ValueKind: JsonValueKind.Object } reference => OfReference(reference),
        { ValueKind: JsonValueKind.True } => "=true",
        { ValueKind: JsonValueKind.False } => "=false",
        { } scalar => OfText(scalar.ToString(), type, scalar.ValueKind == JsonValueKind.Number),
    };

    /// <summary>A reference.</summary>
    public static string OfId(string id) => "#" + id;

    /// <summary>A reference to a record that is not there.</summary>
    public static string OfUnknown(string externalId) => "?" + externalId;

    /// <summary>The value for a message.</summary>
    public static string Shown(string value) => value == "-" ? "empty" : value[1..];

    private static string OfReference(JsonElement reference) =>
        reference.TryGetProperty("id", out var id) && id.ValueKind != JsonValueKind.Null ? OfId(id.ToString())
        : reference.TryGetProperty("externalId", out var externalId) ? OfUnknown(externalId.ToString())
        : reference.TryGetProperty("refName", out var name) ? "=" + name
        : "-";

    private static string OfText(string text, FieldType? type, bool isNumber) => type switch
    {
        // A bare id is a reference too.
        FieldType.Reference or FieldType.Enum => OfId(text),
        FieldType.Text when !isNumber => "=" + text,
        _ when (isNumber || type is FieldType.Integer or FieldType.Number)
            && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => "=" + (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
        _ => "=" + text,
    };
}
