using System.Globalization;
using System.Text.Json;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Records;

/// <summary>Shows records as NetSuite does: links first, then the fields by name; what is empty is absent.</summary>
internal sealed class RecordRenderer(StoreSession session, RecordCatalog catalog, Utf8JsonWriter writer, RenderOptions options)
{
    /// <summary>A whole record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="self">Its href, with the query of the request.</param>
    public void Record(RecordData record, string self)
    {
        writer.WriteStartObject();
        LinkWriter.Self(writer, self);
        var address = $"{options.Root}/{record.Type.PathName}/{record.Id.ToString(CultureInfo.InvariantCulture)}";
        foreach (var field in record.Type.Shape.Fields)
        {
            if (options.Fields?.Contains(field.Name) == false)
            {
                continue;
            }
            if (field.Name == "id")
            {
                writer.WriteString("id"u8, record.Id.ToString(CultureInfo.InvariantCulture));
            }
            else
            {
                Field(field, record.Values[field.Name], address);
            }
        }
        writer.WriteEndObject();
    }

    /// <summary>One line or subrecord with its own links.</summary>
    public void Nested(FieldShape shape, Row row, string address)
    {
        writer.WriteStartObject();
        LinkWriter.Self(writer, address);
        foreach (var field in shape.Fields)
        {
            Field(field, row[field.Name], address);
        }
        writer.WriteEndObject();
    }

    /// <summary>The lines of a sublist: in full when asked for, else each as its link.</summary>
    public void Lines(FieldDefinition sublist, IReadOnlyList<Row> lines, string address)
    {
        writer.WriteStartArray("items"u8);
        for (var i = 0; i < lines.Count; i++)
        {
            var lineAddress = $"{address}/{SublistKeys.Address(sublist, lines[i], i)}";
            if (options.ExpandSubResources)
            {
                Nested(sublist.Shape!, lines[i], lineAddress);
            }
            else
            {
                writer.WriteStartObject();
                LinkWriter.Self(writer, lineAddress);
                writer.WriteEndObject();
            }
        }
        writer.WriteEndArray();
    }

    /// <summary>The records of a multiselect.</summary>
    public void References(FieldDefinition field, List<long> ids)
    {
        writer.WriteStartArray("items"u8);
        ids.ForEach(id => Reference(field, id));
        writer.WriteEndArray();
    }

    private void Reference(FieldDefinition field, long id)
    {
        writer.WriteStartObject();
        var space = catalog.SpaceOf(field.Target);
        if (space is not null && RecordNames.Find(session, space, id) is { } target)
        {
            var text = id.ToString(CultureInfo.InvariantCulture);
            LinkWriter.Self(writer, $"{options.Root}/{target.PathName}/{text}");
            writer.WriteString("id"u8, text);
            writer.WriteString("refName"u8, target.Name);
        }
        else
        {
            // What it names has no REST record: the link ends where the type would stand.
            LinkWriter.Self(writer, $"{options.Root}/");
            writer.WriteString("id"u8, id.ToString(CultureInfo.InvariantCulture));
        }
        writer.WriteEndObject();
    }

    private void Field(FieldDefinition field, object? value, string address)
    {
        if (field.Kind == FieldKind.Sublist)
        {
            writer.WritePropertyName(field.Name);
            Sublist(field, value as List<Row> ?? [], $"{address}/{field.Name}");
            return;
        }
        if (value is null)
        {
            return;
        }
        writer.WritePropertyName(field.Name);
        switch (value)
        {
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case double number:
                Number(number);
                break;
            case long id when field.Kind == FieldKind.Reference:
                Reference(field, id);
                break;
            case long minutes when field.Kind == FieldKind.Duration:
                writer.WriteStringValue(Duration.Text(minutes));
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case List<long> ids:
                Multiselect(field, ids, $"{address}/{field.Name}");
                break;
            case Row row when options.ExpandSubResources:
                Nested(field.Shape!, row, $"{address}/{field.Name}");
                break;
            case Row:
                writer.WriteStartObject();
                LinkWriter.Self(writer, $"{address}/{field.Name}");
                writer.WriteEndObject();
                break;
            default:
                Text(field, (string)value);
                break;
        }
    }

    private void Text(FieldDefinition field, string value)
    {
        if (field.Kind == FieldKind.DateTime)
        {
            writer.WriteStringValue(value.Replace(' ', 'T') + "Z");
        }
        else if (field.Kind == FieldKind.Enumeration && !options.SimpleEnumFormat)
        {
            writer.WriteStartObject();
            LinkWriter.None(writer);
            writer.WriteString("id"u8, value);
            writer.WriteString("refName"u8, field.Values.GetValueOrDefault(value) ?? value);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteStringValue(value);
        }
    }

    private void Sublist(FieldDefinition field, IReadOnlyList<Row> lines, string address)
    {
        writer.WriteStartObject();
        LinkWriter.Self(writer, address);
        if (options.ExpandSubResources)
        {
            Lines(field, lines, address);
            writer.WriteNumber("totalResults"u8, lines.Count);
        }
        writer.WriteEndObject();
    }

    private void Multiselect(FieldDefinition field, List<long> ids, string address)
    {
        writer.WriteStartObject();
        LinkWriter.Self(writer, address);
        if (options.ExpandSubResources)
        {
            References(field, ids);
            writer.WriteNumber("totalResults"u8, ids.Count);
        }
        writer.WriteEndObject();
    }

    // A whole number in a decimal field keeps its point: 250.0.
    private void Number(double value)
    {
        if (value == Math.Truncate(value) && Math.Abs(value) < 1e15)
        {
            writer.WriteRawValue(value.ToString("F1", CultureInfo.InvariantCulture), skipInputValidation: true);
        }
        else
        {
            writer.WriteNumberValue(value);
        }
    }
}
