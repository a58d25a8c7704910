using System.Text.Json.Nodes;
using NetSuite;
using NetSuitePS.Errors;
using NetSuitePS.Output;

namespace NetSuitePS.Binding.Bodies;

/// <summary>What was changed on a record since it was read, as fields to write.</summary>
/// <param name="known">The fields of the type; null where it is not known.</param>
/// <param name="isReplacing">Whether lists are replaced, so that all their lines must be sent.</param>
/// <param name="isNew">Whether the fields are for a new record, which can't have lines of another.</param>
internal sealed class ChangedFields(KnownFields? known, bool isReplacing, bool isNew)
{
    // The column that numbers the lines of transactions.
    private const string LineNumber = "line";

    private readonly HashSet<string> added = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The changed fields of a record, and the lines of its lists that changed.</summary>
    /// <param name="record">The record.</param>
    /// <param name="seen">Takes the values that the changed body fields had, in NetSuite's form.</param>
    /// <param name="matched">Takes the lists that hold only lines the record has.</param>
    public Dictionary<string, object?> Of(Record record, JsonObject seen, ICollection<string> matched)
    {
        var changes = Collect(record, null);
        for (var index = 0; index < record.Values.Length; index++)
        {
            var name = record.Shape.Properties[index].Name;
            if (record.IsChanged(index) && !IsPart(record.Original(index)) && !IsPart(record.Values[index]))
            {
                seen[name] = JsonValues.ToNode(name, record.Original(index));
            }

            if (changes.ContainsKey(name) && IsPart(record.Values[index]) && !added.Contains(name))
            {
                matched.Add(name);
            }
        }

        return changes;
    }

    /// <summary>All values of a part of a record.</summary>
    public static Dictionary<string, object?> All(RecordObject part)
    {
        var fields = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < part.Values.Length; index++)
        {
            if (part.Values[index] is { } value)
            {
                fields[part.Shape.Properties[index].Name] = value;
            }
        }

        return fields;
    }

    /// <summary>The changed columns of a line whose type is not known, with the number NetSuite finds it by.</summary>
    /// <param name="line">The line.</param>
    /// <param name="sublist">Its sublist.</param>
    public static Dictionary<string, object?> OfUnknown(RecordObject line, string sublist) => new ChangedFields(null, isReplacing: false, isNew: false).Line(line, sublist, sublist);

    /// <summary>The changed columns of a line, with the key NetSuite finds the line by.</summary>
    /// <param name="line">The line.</param>
    /// <param name="sublist">Its sublist.</param>
    public Dictionary<string, object?> Line(RecordPart line, RecordField sublist)
    {
        if (isNew)
        {
            throw new InputException(
                $"A line of '{sublist}' was read from another record, so only its changes would be sent, which make no new line.",
                recommendedAction: "Give the lines of a new record as hashtables.");
        }

        return Line(line, sublist.ToString(), sublist.Name);
    }

    private Dictionary<string, object?> Line(RecordObject line, string path, string top)
    {
        var changes = Collect(line, path, top);
        foreach (var key in KeysOf(line, path))
        {
            changes[key] = line.Values[line.Shape.IndexOf(key)!.Value];
        }

        return changes;
    }

    private Dictionary<string, object?> Collect(RecordObject record, string? part, string? top = null)
    {
        var changes = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < record.Values.Length; index++)
        {
            var name = record.Shape.Properties[index].Name;
            var path = part is null ? name : $"{part}.{name}";
            var value = record.Values[index];
            if (record.IsChanged(index))
            {
                ListCheck.Check(record, index, isReplacing);
                changes[name] = value is RecordList list ? list.Select(item => Item(item, path, top ?? name)).ToArray() : value;
            }
            else if (value is RecordObject subrecord && Collect(subrecord, path, top ?? name) is { Count: > 0 } inner)
            {
                changes[name] = inner;
            }
            else if (value is RecordList lines && ChangedLines(lines, path, top ?? name) is { Length: > 0 } changed)
            {
                changes[name] = changed;
            }
        }

        return changes;
    }

    private object? Item(object? item, string path, string top)
    {
        if (item is RecordPart line)
        {
            return Line(line, path, top);
        }

        if (InputValue.Plain(item) is { } plain && InputValue.IsObject(plain))
        {
            added.Add(top);
        }

        return item;
    }

    // NetSuite removes the lines of a replaced sublist that are not sent, so then the unchanged ones go along.
    private Dictionary<string, object?>[] ChangedLines(RecordList lines, string path, string top)
    {
        var all = lines.OfType<RecordPart>().ToArray();
        var changed = all.Where(line => Collect(line, path, top).Count > 0).ToArray();
        return [.. (isReplacing && changed.Length > 0 ? all : changed).Select(line => Line(line, path, top))];
    }

    private IReadOnlyList<string> KeysOf(RecordObject line, string path)
    {
        bool Has(string key) => line.Shape.IndexOf(key) is { } index && line.Values[index] is not null;

        var split = path.LastIndexOf('.');
        var sublist = known?.Schema is null ? null : known.Find(split < 0 ? null : path[..split], path[(split + 1)..]);
        if (sublist?.LineKeys is null && Has(LineNumber))
        {
            return [LineNumber];
        }

        IReadOnlyList<string> keys = sublist is null ? [] : known!.Keyed(sublist).LineKeys ?? [];
        if (keys.Count > 0 && keys.All(Has))
        {
            return keys;
        }

        return Has(LineNumber) ? [LineNumber] : isReplacing ? [] : throw new InputException(
            $"The lines of '{path}' show no {(keys.Count > 0 ? $"'{string.Join("', '", keys)}'" : "key")}, so NetSuite would append changed lines instead of changing them. Nothing was sent.",
            recommendedAction: $"Read the record with -Expand {path}, or send the whole list with -SublistMode Replace.");
    }

    private static bool IsPart(object? value) => value is RecordObject || (value is RecordList list && list.Any(item => item is not RecordRef));
}
