using System.Buffers;
using System.Text;
using System.Text.Json;
using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Records;

/// <summary>Sublists and subrecords are kept as one JSON document per record; this writes and reads it.</summary>
internal static class RowDocument
{
    /// <summary>Lines on their own.</summary>
    public static string Write(IReadOnlyList<Row> lines)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            WriteValue(writer, lines.ToList());
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The document of everything that is no column; null when there is nothing.</summary>
    public static string? Write(FieldShape shape, Row row)
    {
        var nested = shape.Nested.Where(field => row[field.Name] is not null).ToList();
        if (nested.Count == 0)
        {
            return null;
        }
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var field in nested)
            {
                writer.WritePropertyName(field.Name);
                WriteValue(writer, row[field.Name]!);
            }
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Reads a document back into a row.</summary>
    public static void ReadInto(Row row, FieldShape shape, string document)
    {
        using var json = JsonDocument.Parse(document);
        ReadInto(row, shape, json.RootElement);
    }

    private static void ReadInto(Row row, FieldShape shape, JsonElement json)
    {
        foreach (var property in json.EnumerateObject())
        {
            // A field that a later catalog no longer knows is left alone.
            if (shape.Find(property.Name) is { } field)
            {
                row[field.Name] = ReadValue(field, property.Value);
            }
        }
    }

    private static void WriteValue(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case List<long> ids:
                writer.WriteStartArray();
                ids.ForEach(writer.WriteNumberValue);
                writer.WriteEndArray();
                break;
            case List<Row> lines:
                writer.WriteStartArray();
                lines.ForEach(line => WriteRow(writer, line));
                writer.WriteEndArray();
                break;
            default:
                WriteRow(writer, (Row)value);
                break;
        }
    }

    private static void WriteRow(Utf8JsonWriter writer, Row row)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in row.Values)
        {
            writer.WritePropertyName(name);
            WriteValue(writer, value);
        }
        writer.WriteEndObject();
    }

    private static object ReadValue(FieldDefinition field, JsonElement json)
    {
        switch (field.Kind)
        {
            case FieldKind.Boolean:
                return json.GetBoolean();
            case FieldKind.Integer or FieldKind.Reference or FieldKind.Duration:
                return json.GetInt64();
            case FieldKind.Double or FieldKind.Float:
                return json.GetDouble();
            case FieldKind.Multiselect:
                return json.EnumerateArray().Select(id => id.GetInt64()).ToList();
            case FieldKind.Sublist:
                return json.EnumerateArray().Select(line => ReadRow(field.Shape!, line)).ToList();
            case FieldKind.Subrecord:
                return ReadRow(field.Shape!, json);
            default:
                return json.GetString()!;
        }
    }

    private static Row ReadRow(FieldShape shape, JsonElement json)
    {
        var row = new Row();
        ReadInto(row, shape, json);
        return row;
    }
}
