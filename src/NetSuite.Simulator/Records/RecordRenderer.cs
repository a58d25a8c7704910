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
        Fields(record);
        writer.WriteEndObject();
    }

    /// <summary>A record that is only proposed, with links to the requests that would make it real.</summary>
    public void Form(RecordData record, IEnumerable<FormLink> links)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("links"u8);
        foreach (var link in links)
        {
            LinkWriter.Form(writer, link);
        }
        writer.WriteEndArray();
        Fields(record);
        writer.WriteEndObject();
    }

    private void Fields(RecordData record)
    {
        var address = $"{options.Root}/{record.Type.PathName}/{record.Id.ToString(CultureInfo.InvariantCulture)}";
        foreach (var field in record.Type.Shape.Fields)
        {
            if (options.Fields?.Contains(field.Name) == false)
            {
                continue;
            }
            if (field.Name != "id")
            {
                Field(field, record.Values[field.Name], address, options.ExpandSubResources || options.Expand.Contains(field.Name));
            }
            else if (!options.IsUnsaved)
            {
                writer.WriteString("id"u8, record.Id.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    /// <summary>One line or subrecord on its own.</summary>
    public void Nested(FieldShape shape, Row row, string address) => Nested(shape, row, address, options.Fields);

    private void Nested(FieldShape shape, Row row, string address, IReadOnlySet<string>? fields)
    {
        writer.WriteStartObject();
        Self(address);
        foreach (var field in shape.Fields)
        {
            if (fields?.Contains(field.Name) != false)
            {
                Field(field, row[field.Name], address, options.ExpandSubResources);
            }
        }
        writer.WriteEndObject();
    }

    /// <summary>The lines of a sublist: in full when asked for, else each as its link.</summary>
    /// <param name="sublist">The sublist.</param>
    /// <param name="lines">The lines with their places in the sublist.</param>
    /// <param name="address">The sublist's address.</param>
    /// <param name="expanded">Whether to show them in full.</param>
    public void Lines(FieldDefinition sublist, IEnumerable<KeyValuePair<int, Row>> lines, string address, bool expanded)
    {
        writer.WriteStartArray("items"u8);
        foreach (var (place, line) in lines)
        {
            var lineAddress = $"{address}/{SublistKeys.Address(sublist, line, place)}";
            if (expanded)
            {
                Nested(sublist.Shape!, line, lineAddress, null);
            }
            else
            {
                writer.WriteStartObject();
                Self(lineAddress);
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
            // The link to a record of a type without an endpoint stops at the root of the service.
            LinkWriter.Self(writer, options.Root + "/");
            writer.WriteString("id"u8, id.ToString(CultureInfo.InvariantCulture));
        }
        writer.WriteEndObject();
    }

    private void Field(FieldDefinition field, object? value, string address, bool expanded)
    {
        if (field.Kind == FieldKind.Sublist)
        {
            writer.WritePropertyName(field.Name);
            Sublist(field, value as List<Row> ?? [], $"{address}/{field.Name}", expanded);
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
            case long number:
                writer.WriteNumberValue(number);
                break;
            case List<long> ids:
                Multiselect(field, ids, $"{address}/{field.Name}", expanded);
                break;
            case Row row when expanded:
                Nested(field.Shape!, row, $"{address}/{field.Name}", null);
                break;
            case Row:
                writer.WriteStartObject();
                Self($"{address}/{field.Name}");
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

    // A list longer than a page shows its first page as a collection of its own would.
    private void Sublist(FieldDefinition field, IReadOnlyList<Row> lines, string address, bool expanded)
    {
        writer.WriteStartObject();
        if (!expanded || lines.Count <= Paging.LargestPage)
        {
            Self(address);
        }
        else
        {
            Paging.FirstPage.WriteLinks(writer, address, lines.Count, "GET");
            writer.WriteNumber("count"u8, Paging.LargestPage);
            writer.WriteBoolean("hasMore"u8, true);
        }
        if (expanded)
        {
            Lines(field, lines.Take(Paging.LargestPage).Select((line, place) => KeyValuePair.Create(place, line)), address, expanded);
            if (lines.Count > Paging.LargestPage)
            {
                writer.WriteNumber("offset"u8, 0);
            }
            writer.WriteNumber("totalResults"u8, lines.Count);
        }
        writer.WriteEndObject();
    }

    private void Multiselect(FieldDefinition field, List<long> ids, string address, bool expanded)
    {
        writer.WriteStartObject();
        Self(address);
        if (expanded)
        {
            References(field, ids);
            writer.WriteNumber("totalResults"u8, ids.Count);
        }
        writer.WriteEndObject();
    }

    private void Self(string address)
    {
        if (options.IsUnsaved)
        {
            LinkWriter.None(writer);
        }
        else
        {
            LinkWriter.Self(writer, address);
        }
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
