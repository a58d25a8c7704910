using System.Globalization;
using System.Text.Json;
using NetSuite;
using NetSuite.Client;

namespace NetSuitePS.Output;

/// <summary>Turns NetSuite's JSON into objects with typed properties. Links are left out.</summary>
internal sealed class RecordReader
{
    /// <summary>The property by which a line on its own says whose it is.</summary>
    public const string RecordId = "recordId";

    private static readonly object True = true;
    private static readonly object False = false;

    private readonly RecordShapes shapes;

    /// <summary>A reader for a type.</summary>
    /// <param name="schema">What is known of the type; null for nothing.</param>
    public RecordReader(RecordSchema? schema) => shapes = RecordShapes.Of(schema);

    /// <summary>What was asked for of a record or a line; null when everything was.</summary>
    /// <param name="path">The record type, or the path of a sublist.</param>
    /// <param name="fields">The fields, with wildcards; empty for all.</param>
    /// <param name="expand">Sublists and subrecords to expand.</param>
    public FieldChoice? Choice(string path, IReadOnlyList<string> fields, IReadOnlyList<string> expand) => FieldChoice.Of(fields, expand, shapes, path);

    /// <summary>Makes an object of a record.</summary>
    /// <param name="typeName">The record type.</param>
    /// <param name="id">The internal id.</param>
    /// <param name="body">The JSON object.</param>
    /// <param name="choice">What was asked for; null for everything.</param>
    public Record ReadRecord(string typeName, string? id, JsonElement body, FieldChoice? choice = null) => (Record)Read(typeName, id, body, choice, null);

    /// <summary>Makes an object of a line that comes without its record.</summary>
    /// <param name="path">The path of the sublist, e.g. <c>invoice.item</c>.</param>
    /// <param name="recordId">The record the line belongs to.</param>
    /// <param name="line">The JSON object.</param>
    /// <param name="choice">What was asked for; null for everything.</param>
    public RecordPart ReadLine(string path, string recordId, JsonElement line, FieldChoice? choice) => (RecordPart)Read(path, null, line, choice, recordId);

    /// <summary>Makes a value of JSON that is the value of a field.</summary>
    public object? ReadValue(string typeName, string name, JsonElement value) => Convert(typeName, name, value).Value;

    private RecordObject Read(string path, string? id, JsonElement body, FieldChoice? choice, string? recordId)
    {
        var properties = new List<(string Name, PropertyKind Kind)>();
        var values = new List<object?>();
        void Add(string name, PropertyKind kind, object? value)
        {
            properties.Add((name, kind));
            values.Add(value);
        }

        if (recordId is not null)
        {
            Add(RecordId, PropertyKind.Text, recordId);
        }

        if (id is not null && !body.TryGetProperty("id", out _))
        {
            // NetSuite leaves it out when other fields were asked for, and a record without its id is of little use.
            Add("id", PropertyKind.Text, id);
        }

        foreach (var property in body.EnumerateObject())
        {
            if (property.Name != "links"
                && !IsCollapsed(property.Value)
                && Convert(path, property.Name, property.Value) is var (kind, value)
                && choice?.Keeps(property.Name, value) != false)
            {
                Add(property.Name, kind, value);
            }
        }

        var shape = shapes.Include(path, choice, recordId is not null, properties);
        var slots = new object?[shape.Properties.Count];
        for (var index = 0; index < properties.Count; index++)
        {
            slots[shape.IndexOf(properties[index].Name)!.Value] = values[index];
        }

        if (id is not null)
        {
            // A checkbox is on or off, to queries and filters too: one that a record leaves out is off.
            for (var index = 0; index < slots.Length; index++)
            {
                slots[index] ??= shape.Properties[index].Kind == PropertyKind.Boolean ? False : null;
            }
        }

        return shape.Create(slots, id);
    }

    // A sublist or subrecord that was not asked for arrives as nothing but a link to it.
    private static bool IsCollapsed(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && value.EnumerateObject().All(property => property.Name == "links");

    private (PropertyKind Kind, object? Value) Convert(string typeName, string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => ConvertText(shapes.Field(typeName, name)?.Type, name, value.GetString()!),
        JsonValueKind.Number => value.TryGetDecimal(out var number) ? (PropertyKind.Number, number) : (PropertyKind.Any, value.GetDouble()),
        JsonValueKind.True => (PropertyKind.Boolean, True),
        JsonValueKind.False => (PropertyKind.Boolean, False),
        JsonValueKind.Array => (PropertyKind.Any, ReadItems(typeName + "." + name, value)),
        JsonValueKind.Object when value.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array =>
            (PropertyKind.Any, ReadItems(typeName + "." + name, items)),
        JsonValueKind.Object when IsReference(value) => (PropertyKind.Reference, ReadReference(value)),
        JsonValueKind.Object => (PropertyKind.Any, Read(typeName + "." + name, null, value, null, null)),
        _ => (PropertyKind.Empty, null),
    };

    // Of a field that is not known, the name tells whether it is a date: a memo that says 2026-01-31 is text.
    private static (PropertyKind Kind, object? Value) ConvertText(FieldType? type, string name, string text)
    {
        var isDate = type is null
            ? name.StartsWith("date", StringComparison.Ordinal) || name.EndsWith("Date", StringComparison.Ordinal)
            : type is FieldType.Date or FieldType.DateTime;
        if (isDate)
        {
            if (DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return (PropertyKind.Day, day);
            }

            // Record bodies carry instants in UTC with seconds (SuiteTalk REST, "Date and time formats").
            if (DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
            {
                return (PropertyKind.Instant, instant);
            }
        }

        return (PropertyKind.Text, text);
    }

    private RecordList ReadItems(string typeName, JsonElement items) =>
        new(items.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.Object && !IsReference(item)
            ? ReadLine(typeName, item)
            : Convert(typeName, string.Empty, item).Value));

    private RecordPart ReadLine(string path, JsonElement item)
    {
        var line = (RecordPart)Read(path, null, item, null, null);
        line.IsLine = true;
        return line;
    }

    private static bool IsReference(JsonElement value)
    {
        var identified = false;
        foreach (var property in value.EnumerateObject())
        {
            switch (property.Name)
            {
                case "id" or "refName" or "externalId":
                    identified = true;
                    break;
                case "links":
                    break;
                default:
                    return false;
            }
        }

        return identified;
    }

    private static RecordRef ReadReference(JsonElement value) => new()
    {
        Id = Text(value, "id"),
        RefName = Text(value, "refName"),
        ExternalId = Text(value, "externalId"),
        Type = TypeOfLink(value),
    };

    private static string? Text(JsonElement value, string name) =>
        !value.TryGetProperty(name, out var property) || property.ValueKind == JsonValueKind.Null
            ? null
            : property.ValueKind == JsonValueKind.String ? property.GetString() : property.GetRawText();

    // A link to the target is …/record/v1/TYPE/ID; where the target has no REST type it ends at /record/v1/.
    private static string? TypeOfLink(JsonElement value)
    {
        const string marker = "/record/v1/";
        if (value.TryGetProperty("links", out var links)
            && links.ValueKind == JsonValueKind.Array
            && links.GetArrayLength() > 0
            && links[0].ValueKind == JsonValueKind.Object
            && Text(links[0], "href") is { } target
            && target.IndexOf(marker, StringComparison.Ordinal) is >= 0 and var start)
        {
            var type = target[(start + marker.Length)..].Split('/', '?')[0];
            return type.Length == 0 ? null : type;
        }

        return null;
    }
}
