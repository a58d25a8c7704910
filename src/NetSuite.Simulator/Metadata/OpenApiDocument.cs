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
        foreach (var type in types)
        {
            Paths(type);
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
        Error();
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void Paths(RecordTypeDefinition type)
    {
        writer.WriteStartObject($"/{type.Name}");
        Operation("get", "nsResourceCollection", MediaTypes.Collection, "q", "limit", "offset");
        Operation("post", null, null, "replace");
        writer.WriteEndObject();
        writer.WriteStartObject($"/{type.Name}/{{id}}");
        writer.WriteStartArray("parameters"u8);
        Parameter("id", "path");
        writer.WriteEndArray();
        Operation("get", type.Name, MediaTypes.Singular, "expandSubResources", "simpleEnumFormat", "fields");
        Operation("patch", null, null, "replace", "replaceSelectedFields");
        Operation("put", null, null, "replace", "replaceSelectedFields");
        Operation("delete", null, null);
        writer.WriteEndObject();
    }

    // An operation without a schema answers 204.
    private void Operation(string method, string? schema, string? mediaType, params ReadOnlySpan<string> parameters)
    {
        writer.WriteStartObject(method);
        writer.WriteStartArray("parameters"u8);
        foreach (var parameter in parameters)
        {
            Parameter(parameter, "query");
        }
        writer.WriteEndArray();
        writer.WriteStartObject("responses"u8);
        Response(schema is null ? "204" : "200", "Success.", schema, mediaType);
        Response("default", "Error response.", "nsError", MediaTypes.Error);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void Parameter(string name, string place)
    {
        writer.WriteStartObject();
        writer.WriteString("name"u8, name);
        writer.WriteString("in"u8, place);
        writer.WriteBoolean("required"u8, place == "path");
        writer.WriteStartObject("schema"u8);
        writer.WriteString("type"u8, "string");
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void Response(string status, string description, string? schema, string? mediaType)
    {
        writer.WriteStartObject(status);
        writer.WriteString("description"u8, description);
        if (schema is not null && mediaType is not null)
        {
            writer.WriteStartObject("content"u8);
            // Parameters of the answer, such as its charset, don't tell media types apart here.
            writer.WriteStartObject(mediaType.Replace("; charset=UTF-8", "", StringComparison.Ordinal));
            writer.WriteStartObject("schema"u8);
            writer.WriteString("$ref"u8, $"#/components/schemas/{schema}");
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
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

    private void Error()
    {
        writer.WriteStartObject("nsError"u8);
        Object(() =>
        {
            Scalars("type", "title", "status");
            List("o:errorDetails", () => Scalars("detail", "o:errorCode", "o:errorPath", "o:errorQueryParam", "o:errorHeader"));
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
