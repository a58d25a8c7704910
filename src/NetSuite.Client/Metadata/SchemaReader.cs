using System.Text.Json;

namespace NetSuite.Client;

/// <summary>Reads the JSON schema of a record type (metadata catalog, draft-06 hyper-schema).</summary>
internal static class SchemaReader
{
    /// <summary>The fields that the schema names, those of sublists and subrecords included.</summary>
    /// <param name="type">The record type.</param>
    /// <param name="schema">The schema.</param>
    public static IReadOnlyList<RecordField> Read(string type, JsonElement schema)
    {
        var fields = new List<RecordField>();
        Read(type, null, schema, fields);
        return fields;
    }

    /// <summary>Whether the schema says that the account defined the type.</summary>
    public static bool IsCustom(JsonElement schema) => Flag(schema, "x-ns-custom-record");

    private static void Read(string type, string? part, JsonElement schema, List<RecordField> fields)
    {
        if (!schema.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        var filterable = Filterable(schema);
        foreach (var property in properties.EnumerateObject())
        {
            if (property.Name == "links" || property.Value.ValueKind != JsonValueKind.Object)
            {
                continue;
            }

            var field = Field(type, part, property.Name, property.Value) with { IsFilterable = filterable?.Contains(property.Name) };
            fields.Add(field with { Operators = [.. FieldOperators.Of(field.Type).Select(comparison => comparison.Spelling())] });
            if (field.Type is FieldType.Sublist or FieldType.Subrecord)
            {
                Read(type, part is null ? property.Name : $"{part}.{property.Name}", Lines(property.Value) ?? property.Value, fields);
            }
        }
    }

    private static RecordField Field(string type, string? part, string name, JsonElement schema)
    {
        var id = Property(schema, "id");
        var isReference = id is not null && Property(schema, "refName") is not null;
        var lines = Lines(schema);
        return new RecordField
        {
            RecordType = type,
            Name = name,
            Label = Text(schema, "title") ?? TypeLabel.Of(name),
            Sublist = part,
            IsCustom = Flag(schema, "x-ns-custom-field"),
            Values = isReference ? Strings(id!.Value, "enum") : Strings(schema, "enum"),
            Type = lines is { } line
                ? Property(line, "id") is not null && Property(line, "refName") is not null && Properties(line) <= 4 ? FieldType.Multiselect : FieldType.Sublist
                : isReference && Properties(schema) <= 4 ? Strings(id!.Value, "enum").Count > 0 ? FieldType.Enum : FieldType.Reference
                : Scalar(schema),
        };
    }

    private static FieldType Scalar(JsonElement schema) => (Text(schema, "type"), Text(schema, "format")) switch
    {
        ("string", "date") => FieldType.Date,
        ("string", "date-time") => FieldType.DateTime,
        ("string", _) => FieldType.Text,
        ("integer", _) => FieldType.Integer,
        ("number", _) => FieldType.Number,
        ("boolean", _) => FieldType.Boolean,
        ("object", _) when schema.TryGetProperty("properties", out _) => FieldType.Subrecord,
        _ => FieldType.Other,
    };

    private static HashSet<string>? Filterable(JsonElement schema) =>
        schema.TryGetProperty("x-ns-filterable", out var names) && names.ValueKind == JsonValueKind.Array
            ? new HashSet<string>(names.EnumerateArray().Select(name => name.ToString()), StringComparer.OrdinalIgnoreCase)
            : null;

    // What is paged is a list: { "properties": { "items": { "items": line } } }.
    private static JsonElement? Lines(JsonElement schema) =>
        Property(schema, "items") is { } items && items.TryGetProperty("items", out var line) ? line : null;

    private static JsonElement? Property(JsonElement schema, string name) =>
        schema.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object && properties.TryGetProperty(name, out var property)
            ? property
            : null;

    private static int Properties(JsonElement schema) => schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().Count() : 0;

    private static IReadOnlyList<string> Strings(JsonElement schema, string name) =>
        schema.TryGetProperty(name, out var values) && values.ValueKind == JsonValueKind.Array ? [.. values.EnumerateArray().Select(value => value.ToString())] : [];

    private static string? Text(JsonElement schema, string name) =>
        schema.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    private static bool Flag(JsonElement schema, string name) => schema.TryGetProperty(name, out var flag) && flag.ValueKind == JsonValueKind.True;
}
