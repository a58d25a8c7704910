using System.Globalization;
using System.Text.Json;
using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Records;

/// <summary>Applies a request body to the values of a record.</summary>
internal sealed class BodyReader(ValueReader values, WriteProblems problems, WriteOptions options, bool isNew)
{
    private const int MostLines = 10_000;

    // What an expanded sublist of an answer carries beside its items.
    private static readonly HashSet<string> PageNames = new(StringComparer.OrdinalIgnoreCase) { "links", "count", "hasMore", "offset", "totalResults" };

    /// <summary>Applies every property of a body; what it does not name stays.</summary>
    /// <param name="row">The values to change.</param>
    /// <param name="shape">The fields there are.</param>
    /// <param name="body">A JSON object.</param>
    /// <param name="path">Where the object is in the whole body; empty at the top.</param>
    public void Apply(Row row, FieldShape shape, JsonElement body, string path)
    {
        foreach (var property in body.EnumerateObject())
        {
            var name = property.Name;
            var field = shape.Find(name);
            if (field is not null && (!field.IsReadOnly || (options.IsSeed && field.Name != "id")))
            {
                ApplyField(row, field, property.Value, path.Length == 0 ? field.Name : $"{path}.{field.Name}");
            }
            else if (field is null && !IsEnvelope(name) && !(options.IsSeed && name == RecordWriter.LockProperty))
            {
                problems.UnknownName(name, path.Length == 0 ? name : $"{path}.{name}");
            }
        }
    }

    // What an answer carries beside the fields; clients send it back and nothing comes of it.
    private static bool IsEnvelope(string name) =>
        name.Equals("links", StringComparison.OrdinalIgnoreCase) || name.Equals("id", StringComparison.OrdinalIgnoreCase);

    private void ApplyField(Row row, FieldDefinition field, JsonElement json, string path)
    {
        if (json.ValueKind == JsonValueKind.Null && options.ReplaceSelectedFields && !options.Replace.Contains(field.Name))
        {
            return;
        }
        switch (field.Kind)
        {
            case FieldKind.Sublist:
                ApplySublist(row, field, json, path);
                break;
            case FieldKind.Subrecord when json.ValueKind == JsonValueKind.Object:
                var nested = row[field.Name] as Row ?? new Row();
                Apply(nested, field.Shape!, json, path);
                row[field.Name] = nested;
                break;
            case FieldKind.Subrecord when json.ValueKind == JsonValueKind.Null:
                row[field.Name] = null;
                break;
            case FieldKind.Subrecord:
                problems.InvalidValue(field, ValueReader.Describe(json), path);
                break;
            default:
                ApplyValue(row, field, json, path);
                break;
        }
    }

    private void ApplyValue(Row row, FieldDefinition field, JsonElement json, string path)
    {
        if (values.TryRead(field, json, out var value))
        {
            row[field.Name] = value;
        }
        else if (field.Kind is FieldKind.Reference or FieldKind.Multiselect)
        {
            problems.InvalidReference(field, ValueReader.Describe(json), path);
        }
        else
        {
            problems.InvalidValue(field, ValueReader.Describe(json), path);
        }
    }

    private void ApplySublist(Row row, FieldDefinition field, JsonElement json, string path)
    {
        if (json.ValueKind == JsonValueKind.Null)
        {
            row[field.Name] = null;
            return;
        }
        if (json.ValueKind != JsonValueKind.Object)
        {
            problems.InvalidValue(field, ValueReader.Describe(json), path);
            return;
        }
        if (Items(json, path) is not { } items)
        {
            return;
        }
        if (items.ValueKind == JsonValueKind.Null)
        {
            row[field.Name] = null;
            return;
        }
        if (items.ValueKind != JsonValueKind.Array || items.GetArrayLength() > MostLines)
        {
            problems.InvalidValue(field, ValueReader.Describe(items), $"{path}.items");
            return;
        }
        row[field.Name] = Merge(row.Lines(field.Name), field, items, path);
    }

    private JsonElement? Items(JsonElement json, string path)
    {
        JsonElement? items = null;
        foreach (var property in json.EnumerateObject())
        {
            if (property.Name.Equals("items", StringComparison.OrdinalIgnoreCase))
            {
                items = property.Value;
            }
            else if (!PageNames.Contains(property.Name))
            {
                problems.UnknownName(property.Name, $"{path}.{property.Name}");
            }
        }
        return items;
    }

    /// <summary>
    /// Lines of a keyed sublist that match are updated and the others appended; without keys all are appended.
    /// replace= makes the request's lines the whole list.
    /// </summary>
    private List<Row>? Merge(IReadOnlyList<Row> existing, FieldDefinition field, JsonElement items, string path)
    {
        var replace = options.Replace.Contains(field.Name);
        var known = new SublistLines(field, existing, isNew);
        var kept = new HashSet<Row>();
        var lines = replace ? [] : new List<Row>(existing);
        var index = 0;
        foreach (var item in items.EnumerateArray())
        {
            var linePath = string.Create(CultureInfo.InvariantCulture, $"{path}.items[{index++}]");
            if (item.ValueKind != JsonValueKind.Object)
            {
                problems.InvalidValue(field, ValueReader.Describe(item), linePath);
                continue;
            }
            var given = Keys(field, item);
            if (options.KnownLinesOnly && known.Unknown(given) is { } number)
            {
                problems.InvalidLine(field, number, linePath);
                continue;
            }
            var match = known.Find(given);
            var line = match ?? new Row();
            Apply(line, field.Shape!, item, linePath);
            if (match is null)
            {
                known.Number(line);
                lines.Add(line);
            }
            else if (replace && kept.Add(match))
            {
                lines.Add(match);
            }
        }
        return lines.Count == 0 ? null : lines;
    }

    // What names the line, so far as the request says it.
    private Row Keys(FieldDefinition sublist, JsonElement item)
    {
        var given = new Row();
        foreach (var property in item.EnumerateObject())
        {
            if (sublist.Shape!.Find(property.Name) is { } field && SublistLines.IsKey(sublist, field.Name) && values.TryRead(field, property.Value, out var value))
            {
                given[field.Name] = value;
            }
        }
        return given;
    }
}
