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
            new JsonSchema(writer, "#/components/schemas/nsLink").Body(type.Shape);
            writer.WriteEndObject();
        }
        Link();
        Error();
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void Paths(RecordTypeDefinition type)
    {
        writer.WriteStartObject($"/{type.Name}");
        Operation("get", type, "q", "limit", "offset");
        Operation("post", type, "replace");
        writer.WriteEndObject();
        writer.WriteStartObject($"/{type.Name}/{{id}}");
        Operation("get", type, "expandSubResources", "simpleEnumFormat", "fields");
        Operation("patch", type, "replace", "replaceSelectedFields");
        Operation("put", type, "replace", "replaceSelectedFields");
        Operation("delete", type);
        writer.WriteEndObject();
    }

    private void Operation(string method, RecordTypeDefinition type, params ReadOnlySpan<string> parameters)
    {
        writer.WriteStartObject(method);
        writer.WriteStartArray("tags"u8);
        writer.WriteStringValue(type.Name);
        writer.WriteEndArray();
        writer.WriteStartArray("parameters"u8);
        foreach (var parameter in parameters)
        {
            writer.WriteStartObject();
            writer.WriteString("name"u8, parameter);
            writer.WriteString("in"u8, "query");
            writer.WriteStartObject("schema"u8);
            writer.WriteString("type"u8, "string");
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteStartObject("responses"u8);
        Response(method == "get" ? "200" : "204", method == "get" ? type.Name : null, MediaTypes.Resource + "; type=singular");
        Response("default", "nsError", MediaTypes.Resource + "; type=error");
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void Response(string status, string? schema, string mediaType)
    {
        writer.WriteStartObject(status);
        writer.WriteString("description"u8, schema is null ? "Done." : schema == "nsError" ? "Error response." : "The record.");
        if (schema is not null)
        {
            writer.WriteStartObject("content"u8);
            writer.WriteStartObject(mediaType);
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
        Strings("href", "rel");
        writer.WriteEndObject();
    }

    private void Error()
    {
        writer.WriteStartObject("nsError"u8);
        Strings("type", "title", "status");
        writer.WriteEndObject();
    }

    private void Strings(params ReadOnlySpan<string> names)
    {
        writer.WriteString("type"u8, "object");
        writer.WriteStartObject("properties"u8);
        foreach (var name in names)
        {
            writer.WriteStartObject(name);
            writer.WriteString("type"u8, name == "status" ? "integer" : "string");
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
    }
}
