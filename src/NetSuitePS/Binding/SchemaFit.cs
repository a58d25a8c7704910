using System.Text.Json;
using System.Text.Json.Nodes;

namespace NetSuitePS.Binding;

/// <summary>Reads text such as <c>eid:CUST-001</c> as a reference where the schema says that the field is one.</summary>
internal static class ExternalReferences
{
    private const string Prefix = "eid:";

    /// <summary>Whether any text of the body looks like an external id.</summary>
    public static bool MayOccur(JsonNode? node) => node switch
    {
        JsonObject fields => fields.Any(field => MayOccur(field.Value)),
        JsonArray items => items.Any(MayOccur),
        JsonValue value => ExternalId(value) is not null,
        _ => false,
    };

    /// <summary>Replaces such text in the reference fields of a body.</summary>
    /// <param name="body">The body of a write.</param>
    /// <param name="schema">The JSON schema of the object the body describes.</param>
    public static void Resolve(JsonObject body, JsonElement schema)
    {
        foreach (var (name, value) in body.ToArray())
        {
            if (FieldSchema(schema, name) is not { } field)
            {
                continue;
            }

            switch (value)
            {
                case JsonValue text when ExternalId(text) is { } externalId && IsReference(field):
                    body[name] = new JsonObject { ["externalId"] = externalId };
                    break;
                case JsonObject list when list["items"] is JsonArray lines && LineSchema(field) is { } line:
                    ResolveLines(lines, line);
                    break;
                case JsonObject subrecord when !IsReference(field):
                    Resolve(subrecord, field);
                    break;
            }
        }
    }

    private static void ResolveLines(JsonArray lines, JsonElement schema)
    {
        for (var index = 0; index < lines.Count; index++)
        {
            if (lines[index] is JsonObject line)
            {
                Resolve(line, schema);
            }
            else if (lines[index] is JsonValue text && ExternalId(text) is { } externalId && HasProperty(schema, "id"))
            {
                lines[index] = new JsonObject { ["externalId"] = externalId };
            }
        }
    }

    private static string? ExternalId(JsonValue value) =>
        value.TryGetValue<string>(out var text) && text.Length > Prefix.Length && text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            ? text[Prefix.Length..]
            : null;

    // NetSuite matches field names without regard to case.
    private static JsonElement? FieldSchema(JsonElement schema, string name)
    {
        if (schema.TryGetProperty("properties", out var properties))
        {
            foreach (var property in properties.EnumerateObject())
            {
                if (property.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    return property.Value;
                }
            }
        }

        return null;
    }

    private static bool IsReference(JsonElement field) => HasProperty(field, "id") && HasProperty(field, "refName");

    private static bool HasProperty(JsonElement schema, string name) => FieldSchema(schema, name) is not null;

    private static JsonElement? LineSchema(JsonElement list) =>
        FieldSchema(list, "items") is { } items && items.TryGetProperty("items", out var line) ? line : null;
}
