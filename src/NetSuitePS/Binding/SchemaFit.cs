using System.Text.Json;
using System.Text.Json.Nodes;

namespace NetSuitePS.Binding;

/// <summary>
/// Brings values into the form that the schema gives their field, where people write them shorter: text such as
/// <c>eid:CUST-001</c> for a reference, and a lone line for a list of one, since PowerShell unrolls such lists.
/// </summary>
internal static class SchemaFit
{
    private const string Prefix = "eid:";

    /// <summary>Whether the body holds what only the schema can explain.</summary>
    public static bool IsNeeded(JsonObject body) => body.Any(field => IsUnclear(field.Value));

    /// <summary>Rewrites the values of a body.</summary>
    /// <param name="body">The body of a write.</param>
    /// <param name="schema">The JSON schema of the object the body describes.</param>
    public static void Apply(JsonObject body, JsonElement schema)
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
                    ApplyToLines(lines, line);
                    break;
                case JsonObject lone when !lone.ContainsKey("items") && LineSchema(field) is { } line:
                    body[name] = null;
                    body[name] = new JsonObject { ["items"] = new JsonArray(lone) };
                    Apply(lone, line);
                    break;
                case JsonObject subrecord when !IsReference(field):
                    Apply(subrecord, field);
                    break;
            }
        }
    }

    private static bool IsUnclear(JsonNode? node) => node switch
    {
        JsonObject fields => !fields.All(field => IsClearPart(field.Key)) || fields.Any(field => IsUnclear(field.Value)),
        JsonArray items => items.Any(item => item is JsonObject line ? IsNeeded(line) : IsUnclear(item)),
        JsonValue value => ExternalId(value) is not null,
        _ => false,
    };

    // What references and lists are made of.
    private static bool IsClearPart(string name) =>
        Array.Exists(["id", "externalId", "refName", "items"], part => part.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static void ApplyToLines(JsonArray lines, JsonElement schema)
    {
        for (var index = 0; index < lines.Count; index++)
        {
            if (lines[index] is JsonObject line)
            {
                Apply(line, schema);
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
