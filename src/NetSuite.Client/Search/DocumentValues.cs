using System.Globalization;
using System.Text.Json;

namespace NetSuite.Client;

/// <summary>Makes values of a record as NetSuite sends it, the same as a query's row would give.</summary>
internal static class DocumentValues
{
    /// <summary>The value of a field; null when the record has none, and false for a checkbox.</summary>
    public static object? Read(JsonElement record, RecordField field)
    {
        if (!record.TryGetProperty(field.Name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            // A checkbox that the record does not mention is off; a query says so too.
            return field.Type == FieldType.Boolean ? false : null;
        }

        return field.Type switch
        {
            FieldType.Integer or FieldType.Number => Number(value),
            FieldType.Boolean => value.ValueKind == JsonValueKind.String ? value.GetString() is "T" or "true" : value.ValueKind == JsonValueKind.True,
            FieldType.Date => DateTime.TryParseExact(Text(value), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            FieldType.DateTime => DateTimeOffset.TryParse(
                Text(value), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null,
            FieldType.Reference or FieldType.Enum => Reference(value, field.TargetType()),
            _ => Text(value),
        };
    }

    /// <summary>The type of the record that a reference links to; null when it links to none.</summary>
    public static string? LinkedType(JsonElement record, string field)
    {
        const string Root = "/record/v1/";
        if (!record.TryGetProperty(field, out var value) || value.ValueKind != JsonValueKind.Object || !value.TryGetProperty("links", out var links) || links.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var href = links.EnumerateArray().Select(link => link.ValueKind == JsonValueKind.Object && link.TryGetProperty("href", out var target) ? target.ToString() : string.Empty)
            .FirstOrDefault(link => link.Contains(Root, StringComparison.Ordinal));
        var type = href?[(href.IndexOf(Root, StringComparison.Ordinal) + Root.Length)..].Split('/', '?')[0];
        return string.IsNullOrEmpty(type) || !type.All(character => char.IsAsciiLetterOrDigit(character) || character == '_') ? null : type;
    }

    private static RecordRef? Reference(JsonElement value, string? type) => value.ValueKind != JsonValueKind.Object
        ? new RecordRef { Type = type, Id = Text(value) }
        : new RecordRef
        {
            Type = type,
            Id = value.TryGetProperty("id", out var id) ? Text(id) : null,
            RefName = value.TryGetProperty("refName", out var name) ? Text(name) : null,
        };

    private static object? Number(JsonElement value) => value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) ? number
        : decimal.TryParse(Text(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var written) ? written : null;

    private static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.ToString();
}
