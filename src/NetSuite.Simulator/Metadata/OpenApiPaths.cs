using System.Text.Json;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Metadata;

/// <summary>The paths of a type in its OpenAPI document. Record actions are in no metadata.</summary>
internal sealed class OpenApiPaths(Utf8JsonWriter writer)
{
    private const string SelectOptionsSchema = "nsSelectOptions";

    // Where a document of some types may be without the schema.
    private const string AnyObject = "";
    private static readonly string[] Validation = ["X-NetSuite-PropertyNameValidation", "X-NetSuite-PropertyValueValidation"];

    public void Write(RecordTypeDefinition type)
    {
        var (name, instance) = (type.Name, $"/{type.Name}/{{id}}");
        Start($"/{name}");
        Operation("get", ["q", "limit", "offset"], [], null, ("nsResourceCollection", MediaTypes.Collection));
        Operation("post", ["replace", "fields", "expand", "expandSubResources"], Validation, name, (name, MediaTypes.CreateForm), (SelectOptionsSchema, MediaTypes.SelectOptions));
        writer.WriteEndObject();
        Start(instance, "id");
        Operation("get", ["expandSubResources", "simpleEnumFormat", "fields"], [], null, (name, MediaTypes.Singular));
        Operation(
            "patch", ["replace", "replaceSelectedFields", "fields", "expand", "expandSubResources"], Validation, name, (name, MediaTypes.EditForm), (SelectOptionsSchema, MediaTypes.SelectOptions));
        Operation("put", ["replace", "replaceSelectedFields"], Validation, name);
        Operation("delete", [], [], null);
        writer.WriteEndObject();
        foreach (var target in type.Transforms)
        {
            Start($"{instance}/!transform/{target}", "id");
            Operation("post", ["replace", "fields", "expand", "expandSubResources"], Validation, AnyObject, (AnyObject, MediaTypes.CreateForm));
            writer.WriteEndObject();
        }
        foreach (var way in new[] { AttachEndpoint.Attach, AttachEndpoint.Detach })
        {
            Start($"{instance}/{way}/contact/{{contactId}}", "id", "contactId");
            Operation("post", [], Validation, AnyObject);
            writer.WriteEndObject();
        }
    }

    private void Start(string path, params ReadOnlySpan<string> parameters)
    {
        writer.WriteStartObject(path);
        if (parameters.Length == 0)
        {
            return;
        }
        writer.WriteStartArray("parameters"u8);
        foreach (var parameter in parameters)
        {
            Parameter(parameter, "path");
        }
        writer.WriteEndArray();
    }

    // Everything but reading and deleting answers 204, and 200 where a form is asked for.
    private void Operation(string method, string[] parameters, string[] headers, string? body, params (string Schema, string MediaType)[] contents)
    {
        writer.WriteStartObject(method);
        writer.WriteStartArray("parameters"u8);
        Array.ForEach(parameters, parameter => Parameter(parameter, "query"));
        Array.ForEach(headers, header => Parameter(header, "header"));
        writer.WriteEndArray();
        if (body is not null)
        {
            writer.WriteStartObject("requestBody"u8);
            Content((body, "application/json"), (body, MediaTypes.SingularType));
            writer.WriteEndObject();
        }
        writer.WriteStartObject("responses"u8);
        if (method != "get")
        {
            Response("204", "Success.", headers.Length > 0);
        }
        if (contents.Length > 0)
        {
            Response("200", "Success.", false, contents);
        }
        Response("default", "Error response.", false, ("nsError", MediaTypes.Error));
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void Parameter(string name, string place)
    {
        writer.WriteStartObject();
        writer.WriteString("name"u8, name);
        writer.WriteString("in"u8, place);
        writer.WriteBoolean("required"u8, place == "path");
        Text();
        writer.WriteEndObject();
    }

    private void Response(string status, string description, bool mayWarn, params ReadOnlySpan<(string Schema, string MediaType)> contents)
    {
        writer.WriteStartObject(status);
        writer.WriteString("description"u8, description);
        if (mayWarn)
        {
            writer.WriteStartObject("headers"u8);
            foreach (var header in new[] { ResponseHeaders.Validation, ResponseHeaders.Warning })
            {
                writer.WriteStartObject(header);
                Text();
                writer.WriteEndObject();
            }
            writer.WriteEndObject();
        }
        if (contents.Length > 0)
        {
            Content(contents);
        }
        writer.WriteEndObject();
    }

    private void Content(params ReadOnlySpan<(string Schema, string MediaType)> contents)
    {
        writer.WriteStartObject("content"u8);
        foreach (var (schema, mediaType) in contents)
        {
            // Parameters of the answer, such as its charset, don't tell media types apart here.
            writer.WriteStartObject(mediaType.Replace("; charset=UTF-8", "", StringComparison.Ordinal));
            writer.WriteStartObject("schema"u8);
            writer.WriteString(schema == AnyObject ? "type" : "$ref", schema == AnyObject ? "object" : $"#/components/schemas/{schema}");
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
    }

    private void Text()
    {
        writer.WriteStartObject("schema"u8);
        writer.WriteString("type"u8, "string");
        writer.WriteEndObject();
    }
}
