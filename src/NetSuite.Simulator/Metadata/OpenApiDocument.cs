using System.Text.Json;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Metadata;

/// <summary>Types as an OpenAPI 3.0 document: their paths and schemas.</summary>
internal sealed class OpenApiDocument(Utf8JsonWriter writer)
{
    public void Write(IReadOnlyList<RecordTypeDefinition> types, string origin)
    {
        writer.WriteStartObject();
        writer.WriteString("openapi"u8, "3.0.1");
        writer.WriteStartObject("info"u8);
        writer.WriteString("title"u8, "NetSuite REST Record API");
        writer.WriteString("version"u8, "v1");
        writer.WriteEndObject();
        writer.WriteStartArray("servers"u8);
        writer.WriteStartObject();
        writer.WriteString("url"u8, $"{origin}/services/rest/record/v1");
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteStartObject("paths"u8);
        var paths = new OpenApiPaths(writer);
        foreach (var type in types)
        {
            paths.Write(type);
        }
        writer.WriteEndObject();
        writer.WriteStartObject("components"u8);
        writer.WriteStartObject("schemas"u8);
        foreach (var type in types)
        {
            writer.WriteStartObject(type.Name);
            writer.WriteString("type"u8, "object");
            new JsonSchema(writer, "#/components/schemas/nsLink").Body(type);
            writer.WriteEndObject();
        }
        Link();
        Collection();
        SelectOptions();
        Error();
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void Link()
    {
        writer.WriteStartObject("nsLink"u8);
        Object(() => Scalars("href", "rel"));
        writer.WriteEndObject();
    }

    // What a list shows of each record, and the page around it.
    private void Collection()
    {
        writer.WriteStartObject("nsResourceCollection"u8);
        Object(() =>
        {
            List("items", () => Scalars("id"));
            List("links", () => Scalars("href", "rel"));
            Scalars("count", "hasMore", "offset", "totalResults");
        });
        writer.WriteEndObject();
    }

    // Each field that was asked for, and below it a page of what may be chosen.
    private void SelectOptions()
    {
        writer.WriteStartObject("nsSelectOptions"u8);
        writer.WriteString("type"u8, "object");
        writer.WriteStartObject("additionalProperties"u8);
        Object(() =>
        {
            writer.WriteStartObject("_selectOptions"u8);
            Object(() =>
            {
                List("items", () => Scalars("id", "refName"));
                List("links", () => Scalars("href", "rel"));
                Scalars("count", "hasMore", "offset", "totalResults");
            });
            writer.WriteEndObject();
        });
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void Error()
    {
        writer.WriteStartObject("nsError"u8);
        Object(() =>
        {
            Scalars("type", "title", "status");
            List("o:errorDetails", () => Scalars("detail", "o:errorCode", "o:errorPath", "o:errorQueryParam", "o:errorHeader", "o:errorUrl"));
        });
        writer.WriteEndObject();
    }

    private void List(string name, Action properties)
    {
        writer.WriteStartObject(name);
        writer.WriteString("type"u8, "array");
        writer.WriteStartObject("items"u8);
        Object(properties);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void Object(Action properties)
    {
        writer.WriteString("type"u8, "object");
        writer.WriteStartObject("properties"u8);
        properties();
        writer.WriteEndObject();
    }

    private void Scalars(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            writer.WriteStartObject(name);
            writer.WriteString("type"u8, name switch
            {
                "status" or "count" or "offset" or "totalResults" => "integer",
                "hasMore" => "boolean",
                _ => "string",
            });
            writer.WriteEndObject();
        }
    }
}
