using System.Text.Json.Nodes;
using NetSuite;
using NetSuite.Client;

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

    /// <summary>Whether the type has all fields whose values only the schema can explain.</summary>
    public static bool IsKnown(JsonObject body, RecordSchema schema) => body.All(field => !IsUnclear(field.Value) || schema.Find(field.Key) is not null);

    /// <summary>Rewrites the values of a body.</summary>
    /// <param name="body">The body of a write.</param>
    /// <param name="schema">What is known of the record type.</param>
    public static void Apply(JsonObject body, RecordSchema schema) => Apply(body, null, schema);

    private static void Apply(JsonObject body, string? part, RecordSchema schema)
    {
        foreach (var (name, value) in body.ToArray())
        {
            if (Find(name, part, schema) is not { } field)
            {
                continue;
            }

            switch (value)
            {
                case JsonValue text when ExternalId(text) is { } externalId && field.Type is (FieldType.Reference or FieldType.Enum):
                    body[name] = new JsonObject { ["externalId"] = externalId };
                    break;
                case JsonObject list when list["items"] is JsonArray lines && IsList(field):
                    ApplyToLines(lines, field, schema);
                    break;
                case JsonObject lone when !lone.ContainsKey("items") && IsList(field):
                    body[name] = null;
                    body[name] = new JsonObject { ["items"] = new JsonArray(lone) };
                    Apply(lone, field.ToString(), schema);
                    break;
                case JsonObject subrecord when field.Type == FieldType.Subrecord:
                    Apply(subrecord, field.ToString(), schema);
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

    private static void ApplyToLines(JsonArray lines, RecordField list, RecordSchema schema)
    {
        for (var index = 0; index < lines.Count; index++)
        {
            if (lines[index] is JsonObject line)
            {
                Apply(line, list.ToString(), schema);
            }
            else if (lines[index] is JsonValue text && ExternalId(text) is { } externalId && list.Type == FieldType.Multiselect)
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
    private static RecordField? Find(string name, string? part, RecordSchema schema) => part is null
        ? schema.Find(name)
        : schema.FieldsOf(part).FirstOrDefault(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static bool IsList(RecordField field) => field.Type is FieldType.Sublist or FieldType.Multiselect;
}
