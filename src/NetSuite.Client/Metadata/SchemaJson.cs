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
        WriteList(writer, "values", field.Values.Count > 0 ? field.Values : null);
        WriteList(writer, "lineKeys", field.LineKeys);
        WriteList(writer, "newLineKeys", field.NewLineKeys.Count > 0 ? field.NewLineKeys : null);

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
        Values = List(json, "values") ?? [],

        // Files of earlier versions have none.
        LineKeys = List(json, "lineKeys"),
        NewLineKeys = List(json, "newLineKeys") ?? [],
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

    private static void WriteList(Utf8JsonWriter writer, string name, IReadOnlyList<string>? list)
    {
        if (list is not null)
        {
            writer.WriteStartArray(name);
            foreach (var text in list)
            {
                writer.WriteStringValue(text);
            }

            writer.WriteEndArray();
        }
    }

    private static IReadOnlyList<string>? List(JsonElement json, string name) =>
        json.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(text => text.GetString() ?? throw new FormatException())] : null;

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
