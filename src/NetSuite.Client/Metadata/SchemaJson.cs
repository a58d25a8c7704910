using System.Text.Json;

namespace NetSuite.Client;

/// <summary>Writes and reads a record type's schema for keeping.</summary>
internal static class SchemaJson
{
    public static void Write(Utf8JsonWriter writer, RecordSchema schema)
    {
        TypeJson.Write(writer, schema.Type);
        if (schema.Source is { } source)
        {
            writer.WriteString("table"u8, source.Table);
            WriteText(writer, "condition", source.Condition);
        }

        writer.WriteStartArray("fields"u8);
        foreach (var field in schema.AllFields)
        {
            writer.WriteStartObject();
            Write(writer, field);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static RecordSchema Read(JsonElement json)
    {
        var type = TypeJson.Read(json);

        // Nearly all fields have one of a few lists of operators.
        var operators = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        return new RecordSchema(
            type,
            [.. json.GetProperty("fields").EnumerateArray().Select(field => Field(type.Name, field, operators))],
            Text(json, "table") is { } table ? new QuerySource(table, Text(json, "condition")) : null,
            isOfAccount: true);
    }

    private static void Write(Utf8JsonWriter writer, RecordField field)
    {
        writer.WriteString("name"u8, field.Name);
        writer.WriteString("label"u8, field.Label);
        writer.WriteString("type"u8, field.Type.ToString());
        WriteText(writer, "target", field.Target);
        WriteText(writer, "part", field.Sublist);
        if (field.Values.Count > 0)
        {
            writer.WriteStartArray("values"u8);
            foreach (var value in field.Values)
            {
                writer.WriteStringValue(value);
            }

            writer.WriteEndArray();
        }

        if (field.IsFilterable is { } isFilterable)
        {
            writer.WriteBoolean("filterable"u8, isFilterable);
        }

        WriteText(writer, "operators", field.Operators.Count > 0 ? string.Join(' ', field.Operators) : null);
        WriteFlag(writer, "custom", field.IsCustom);
        WriteFlag(writer, "required", field.IsRequired);
    }

    private static RecordField Field(string type, JsonElement json, Dictionary<string, IReadOnlyList<string>> operators) => new()
    {
        RecordType = type,
        Name = Needed(json, "name"),
        Label = Needed(json, "label"),
        Type = Enum.TryParse<FieldType>(Needed(json, "type"), out var fieldType) ? fieldType : throw new FormatException(),
        Target = Text(json, "target"),
        Sublist = Text(json, "part"),
        Values = json.TryGetProperty("values", out var values) ? [.. values.EnumerateArray().Select(value => value.GetString() ?? throw new FormatException())] : [],
        IsFilterable = json.TryGetProperty("filterable", out var isFilterable) ? isFilterable.GetBoolean() : null,
        Operators = Text(json, "operators") is { } list ? Shared(operators, list) : [],
        IsCustom = Flag(json, "custom"),
        IsRequired = Flag(json, "required"),
    };

    private static IReadOnlyList<string> Shared(Dictionary<string, IReadOnlyList<string>> operators, string list)
    {
        if (!operators.TryGetValue(list, out var known))
        {
            operators[list] = known = list.Split(' ');
        }

        return known;
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }

    private static void WriteFlag(Utf8JsonWriter writer, string name, bool flag)
    {
        if (flag)
        {
            writer.WriteBoolean(name, flag);
        }
    }

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static string Needed(JsonElement json, string name) => Text(json, name) ?? throw new FormatException();

    private static bool Flag(JsonElement json, string name) => json.TryGetProperty(name, out var flag) && flag.GetBoolean();
}
