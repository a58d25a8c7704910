using System.Text.Json;
using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Metadata;

/// <summary>
/// A type as a JSON schema (draft-06 hyper-schema). It says neither which fields are mandatory nor which are
/// read-only: NetSuite's doesn't either.
/// </summary>
internal sealed class JsonSchema(Utf8JsonWriter writer, string linkReference = "/services/rest/record/v1/metadata-catalog/nsLink")
{
    public void Write(RecordTypeDefinition type)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, "object");
        writer.WriteString("$schema"u8, "https://json-schema.org/draft-06/hyper-schema#");
        Body(type);
        writer.WriteEndObject();
    }

    /// <summary>What describes a whole type.</summary>
    public void Body(RecordTypeDefinition type)
    {
        if (type.Group == RecordGroup.CustomRecord)
        {
            writer.WriteBoolean("x-ns-custom-record"u8, true);
        }
        Body(type.Shape);
    }

    /// <summary>The schema that every links property refers to.</summary>
    public void WriteLink()
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, "object");
        writer.WriteString("$schema"u8, "https://json-schema.org/draft-06/hyper-schema#");
        writer.WriteStartObject("properties"u8);
        Titled("rel", "Relationship");
        Titled("href", "Hypertext Reference");
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>The filterable names and the properties of a shape.</summary>
    private void Body(FieldShape shape)
    {
        writer.WriteStartArray("x-ns-filterable"u8);
        foreach (var field in shape.Fields.Where(field => field.IsFilterable))
        {
            writer.WriteStringValue(field.Name);
        }
        writer.WriteEndArray();
        Properties(shape);
    }

    private void Properties(FieldShape shape)
    {
        writer.WriteStartObject("properties"u8);
        foreach (var field in shape.Fields)
        {
            writer.WriteStartObject(field.Name);
            Property(field);
            if (field.IsCustom)
            {
                writer.WriteBoolean("x-ns-custom-field"u8, true);
            }
            writer.WriteEndObject();
        }
        Links();
        writer.WriteEndObject();
    }

    private void Property(FieldDefinition field)
    {
        switch (field.Kind)
        {
            case FieldKind.Reference:
                Reference(null);
                break;
            case FieldKind.Enumeration:
                Reference(field.Values.Keys);
                break;
            case FieldKind.Multiselect:
                Collection(() => Reference(null));
                break;
            case FieldKind.Sublist:
                Collection(() => Line(field));
                break;
            case FieldKind.Subrecord:
                // No list is made of subrecords, so that nothing filters them.
                writer.WriteString("type"u8, "object");
                writer.WriteStartArray("x-ns-filterable"u8);
                writer.WriteEndArray();
                Properties(field.Shape!);
                break;
            default:
                Scalar(field);
                break;
        }
    }

    private void Scalar(FieldDefinition field)
    {
        var (type, format) = field.Kind switch
        {
            FieldKind.Boolean => ("boolean", null),
            FieldKind.Integer => ("integer", "int64"),
            FieldKind.Double => ("number", "double"),
            FieldKind.Float => ("number", "float"),
            FieldKind.Date => ("string", "date"),
            FieldKind.DateTime => ("string", "date-time"),
            _ => ("string", null),
        };
        writer.WriteString("title"u8, field.Title);
        writer.WriteString("type"u8, type);
        if (format is not null)
        {
            writer.WriteString("format"u8, format);
        }
        writer.WriteBoolean("nullable"u8, true);
    }

    private void Reference(IEnumerable<string>? ids)
    {
        writer.WriteString("type"u8, "object");
        writer.WriteStartObject("properties"u8);
        writer.WriteStartObject("id"u8);
        writer.WriteString("title"u8, "Internal identifier");
        writer.WriteString("type"u8, "string");
        if (ids is not null)
        {
            writer.WriteStartArray("enum"u8);
            foreach (var id in ids)
            {
                writer.WriteStringValue(id);
            }
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
        Titled("refName", "Reference Name");
        if (ids is null)
        {
            Titled("externalId", "External identifier");
        }
        Links();
        writer.WriteEndObject();
    }

    private void Collection(Action item)
    {
        writer.WriteString("type"u8, "object");
        writer.WriteStartObject("properties"u8);
        writer.WriteStartObject("items"u8);
        writer.WriteString("type"u8, "array");
        writer.WriteStartObject("items"u8);
        item();
        writer.WriteEndObject();
        writer.WriteEndObject();
        foreach (var name in new[] { "count", "offset", "totalResults" })
        {
            writer.WriteStartObject(name);
            writer.WriteString("title"u8, Words.FromName(name));
            writer.WriteString("type"u8, "integer");
            writer.WriteString("format"u8, "int64");
            writer.WriteEndObject();
        }
        writer.WriteStartObject("hasMore"u8);
        writer.WriteString("title"u8, "Has More Results");
        writer.WriteString("type"u8, "boolean");
        writer.WriteEndObject();
        Links();
        writer.WriteEndObject();
    }

    private void Line(FieldDefinition sublist)
    {
        writer.WriteString("type"u8, "object");
        writer.WriteStartObject("x-ns-sublistkey"u8);
        writer.WriteBoolean("present"u8, sublist.Keys.Count > 0);
        if (sublist.Keys.Count > 0)
        {
            writer.WriteStartObject("value"u8);
            // A new item line may name the order line it comes from; an existing one is named by its number.
            Names("new", sublist.Keys is ["line"] && sublist.Shape!.Find("orderLine") is not null ? ["orderLine"] : sublist.Keys);
            Names("existing", sublist.Keys);
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
        Body(sublist.Shape!);
    }

    private void Names(string name, IReadOnlyList<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }
        writer.WriteEndArray();
    }

    private void Titled(string name, string title)
    {
        writer.WriteStartObject(name);
        writer.WriteString("title"u8, title);
        writer.WriteString("type"u8, "string");
        writer.WriteEndObject();
    }

    private void Links()
    {
        writer.WriteStartObject("links"u8);
        writer.WriteString("title"u8, "Links");
        writer.WriteString("type"u8, "array");
        writer.WriteBoolean("readOnly"u8, true);
        writer.WriteStartObject("items"u8);
        writer.WriteString("$ref"u8, linkReference);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
