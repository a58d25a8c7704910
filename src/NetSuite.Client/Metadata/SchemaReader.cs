using System.Text.Json;

namespace NetSuite.Client;

/// <summary>
/// Reads the JSON schema of a record type (metadata catalog, draft-06 hyper-schema). What it can't make out is a field of
/// type Other, not an error: accounts have types that NetSuite itself calls unsupported.
/// </summary>
internal static class SchemaReader
{
    // A list of a list of a list is the deepest there is: order lines, their inventory detail, its assignments.
    private const int MaximalDepth = 8;

    private static readonly string[] ReferenceProperties = ["id", "refName", "externalId", "links"];

    /// <summary>The fields that the schema names, in its order, those of sublists and subrecords after the field that has them.</summary>
    /// <param name="type">The record type.</param>
    /// <param name="schema">The schema.</param>
    public static IReadOnlyList<RecordField> Read(string type, JsonElement schema)
    {
        var fields = new List<RecordField>();
        Read(type, null, schema, fields, 0);
        return fields;
    }

    /// <summary>Whether the schema says that the account defined the type.</summary>
    public static bool IsCustom(JsonElement schema) => Flag(schema, "x-ns-custom-record") == true;

    private static void Read(string type, string? part, JsonElement schema, List<RecordField> fields, int depth)
    {
        if (Member(schema, "properties") is not { ValueKind: JsonValueKind.Object } properties || depth > MaximalDepth)
        {
            return;
        }

        var filterable = Filterable(schema);
        foreach (var property in properties.EnumerateObject())
        {
            if (property.Name == "links" || property.Value.ValueKind != JsonValueKind.Object)
            {
                continue;
            }

            // NetSuite has one list for all; some that imitate it mark each field.
            var field = Field(type, part, property.Name, property.Value) with { IsFilterable = Flag(property.Value, "x-ns-filterable") ?? filterable?.Contains(property.Name) };
            fields.Add(field);
            if (field.Type is FieldType.Sublist or FieldType.Subrecord)
            {
                Read(type, field.ToString(), Line(property.Value) ?? property.Value, fields, depth + 1);
            }
        }
    }

    private static RecordField Field(string type, string? part, string name, JsonElement schema)
    {
        var holds = TypeOf(schema);
        var one = holds == FieldType.Multiselect ? Line(schema)!.Value : schema;
        return new RecordField
        {
            RecordType = type,
            Name = name,
            Label = Text(schema, "title") is { Length: > 0 } title ? title : TypeLabel.Of(name),
            Type = holds,
            Target = holds is FieldType.Reference or FieldType.Multiselect ? Target(one) : null,
            Values = Strings(holds == FieldType.Enum ? Property(schema, "id")!.Value : schema, "enum"),
            Operators = FieldOperators.SpellingsOf(holds),
            Sublist = part,
            IsCustom = Flag(schema, "x-ns-custom-field") == true,
            LineKeys = holds == FieldType.Sublist ? Keys(Line(schema)!.Value, "existing") : null,
            NewLineKeys = holds == FieldType.Sublist ? Keys(Line(schema)!.Value, "new") : [],
        };
    }

    // { "present": true, "value": { "new": ["orderLine"], "existing": ["line"] } }
    private static IReadOnlyList<string> Keys(JsonElement line, string which) =>
        Member(line, "x-ns-sublistkey") is { } key && Flag(key, "present") != false && Member(key, "value") is { } value ? Strings(value, which) : [];

    private static FieldType TypeOf(JsonElement schema)
    {
        if (Line(schema) is { } line)
        {
            return IsReference(line) ? FieldType.Multiselect : FieldType.Sublist;
        }

        if (IsReference(schema))
        {
            // The values of an enumeration have no external ids. Where an account has none of them, the list is missing.
            return Property(schema, "id") is { } id && (Member(id, "enum") is not null || Property(schema, "externalId") is null) ? FieldType.Enum : FieldType.Reference;
        }

        return (TypeName(schema), Text(schema, "format")) switch
        {
            ("string", "date") => FieldType.Date,
            ("string", "date-time") => FieldType.DateTime,
            ("string", _) => FieldType.Text,
            ("integer", _) => FieldType.Integer,
            ("number", _) => FieldType.Number,
            ("boolean", _) => FieldType.Boolean,
            ("object" or null, _) when Member(schema, "properties") is { ValueKind: JsonValueKind.Object } => FieldType.Subrecord,
            _ => FieldType.Other,
        };
    }

    // Either the schema of a reference or a pointer to the schema of what it leads to; "customer-addressBook" is a part.
    private static bool IsReference(JsonElement schema) =>
        Member(schema, "properties") is { ValueKind: JsonValueKind.Object } properties
            ? properties.TryGetProperty("id", out _) && properties.EnumerateObject().All(property => ReferenceProperties.Contains(property.Name))
            : Pointer(schema) is { } name && name.All(char.IsAsciiLetterOrDigit) && name is not ("nsLink" or "nsResourceCollection");

    // Of what starts with ns the type is open; "transaction" is the name of no type.
    private static string? Target(JsonElement schema) => Pointer(schema) is { } name && !name.StartsWith("ns", StringComparison.Ordinal) && name != "transaction" ? name : null;

    // ".../metadata-catalog/customer" points to the schema of customers.
    private static string? Pointer(JsonElement schema) => Text(schema, "$ref") is { } address ? address[(address.LastIndexOf('/') + 1)..] : null;

    // What is paged is a list: { "properties": { "items": { "items": line } } }.
    private static JsonElement? Line(JsonElement schema) =>
        Property(schema, "items") is { } items && Member(items, "items") is { ValueKind: JsonValueKind.Object } line ? line : null;

    private static HashSet<string>? Filterable(JsonElement schema) =>
        Member(schema, "x-ns-filterable") is { ValueKind: JsonValueKind.Array } names
            ? new HashSet<string>(names.EnumerateArray().Select(name => name.ToString()), StringComparer.OrdinalIgnoreCase)
            : null;

    // "string", or ["string", "null"] where somebody minds the difference.
    private static string? TypeName(JsonElement schema) => Member(schema, "type") switch
    {
        { ValueKind: JsonValueKind.String } name => name.GetString(),
        { ValueKind: JsonValueKind.Array } names => names.EnumerateArray().Select(name => name.ToString()).FirstOrDefault(name => name != "null"),
        _ => null,
    };

    private static JsonElement? Property(JsonElement schema, string name) => Member(schema, "properties") is { } properties ? Member(properties, name) : null;

    private static JsonElement? Member(JsonElement schema, string name) =>
        schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty(name, out var member) ? member : null;

    private static IReadOnlyList<string> Strings(JsonElement schema, string name) =>
        Member(schema, name) is { ValueKind: JsonValueKind.Array } values ? [.. values.EnumerateArray().Select(value => value.ToString())] : [];

    private static string? Text(JsonElement schema, string name) => Member(schema, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static bool? Flag(JsonElement schema, string name) => Member(schema, name) switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => null,
    };
}
