using System.Globalization;
using System.Text.Json;
using NetSuite;

namespace NetSuitePS.Output;

/// <summary>Turns NetSuite's JSON into objects with typed properties. Links are left out.</summary>
internal static class RecordReader
{
    private static readonly RecordShapes Shapes = new();

    /// <summary>Makes an object of a record.</summary>
    /// <param name="typeName">The record type.</param>
    /// <param name="id">The internal id.</param>
    /// <param name="body">The JSON object.</param>
    /// <param name="fields">The fields that were asked for; null or empty for all. Others are no properties then, so that nobody takes them for empty.</param>
    /// <param name="isExpanded">Whether sublists and subrecords were asked for.</param>
    public static Record ReadRecord(string typeName, string? id, JsonElement body, IReadOnlyList<string>? fields = null, bool isExpanded = false)
    {
        // NetSuite ignores the choice of fields when it expands.
        var chosen = isExpanded ? [] : fields ?? [];
        var selection = isExpanded ? "*" : string.Join(',', chosen.Order(StringComparer.OrdinalIgnoreCase));
        return (Record)Read(typeName, id, body, selection, [.. chosen.Select(field => (field, PropertyKind.Empty))]);
    }

    private static RecordObject Read(
        string typeName, string? id, JsonElement body, string selection = "", IReadOnlyList<(string Name, PropertyKind Kind)>? expected = null)
    {
        var properties = new List<(string Name, PropertyKind Kind)>();
        var values = new List<object?>();
        foreach (var property in body.EnumerateObject())
        {
            if (property.Name != "links" && !IsCollapsed(property.Value))
            {
                var (kind, value) = Convert(typeName, property.Name, property.Value);
                properties.Add((property.Name, kind));
                values.Add(value);
            }
        }

        var shape = Shapes.Include(typeName, selection, [.. properties, .. expected ?? []]);
        var slots = new object?[shape.Properties.Count];
        for (var index = 0; index < properties.Count; index++)
        {
            slots[shape.IndexOf(properties[index].Name)!.Value] = values[index];
        }

        return shape.Create(slots, id);
    }

    // A sublist or subrecord that was not asked for arrives as nothing but a link to it.
    private static bool IsCollapsed(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && value.EnumerateObject().All(property => property.Name == "links");

    private static (PropertyKind Kind, object? Value) Convert(string typeName, string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => ConvertText(name, value.GetString()!),
        JsonValueKind.Number => value.TryGetDecimal(out var number) ? (PropertyKind.Number, number) : (PropertyKind.Any, value.GetDouble()),
        JsonValueKind.True => (PropertyKind.Boolean, true),
        JsonValueKind.False => (PropertyKind.Boolean, false),
        JsonValueKind.Array => (PropertyKind.Any, ReadItems(typeName + "." + name, value)),
        JsonValueKind.Object when value.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array =>
            (PropertyKind.Any, ReadItems(typeName + "." + name, items)),
        JsonValueKind.Object when IsReference(value) => (PropertyKind.Reference, ReadReference(value)),
        JsonValueKind.Object => (PropertyKind.Any, Read(typeName + "." + name, null, value)),
        _ => (PropertyKind.Empty, null),
    };

    // Only a field that is named as a date is read as one: a memo that says 2026-01-31 is text.
    private static (PropertyKind Kind, object? Value) ConvertText(string name, string text)
    {
        if (name.StartsWith("date", StringComparison.Ordinal) || name.EndsWith("Date", StringComparison.Ordinal))
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

    private static RecordList ReadItems(string typeName, JsonElement items) =>
        new(items.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.Object && !IsReference(item)
            ? ReadLine(typeName, item)
            : Convert(typeName, string.Empty, item).Value));

    private static RecordObject ReadLine(string typeName, JsonElement item)
    {
        var line = Read(typeName, null, item);
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
