using System.Collections;
using System.Management.Automation;
using System.Text.Json.Nodes;
using NetSuite;
using NetSuite.Client;
using NetSuitePS.Errors;

namespace NetSuitePS.Binding.Bodies;

/// <summary>Makes the bodies of one type's records.</summary>
/// <param name="known">The fields of the type.</param>
/// <param name="options">How bodies are made.</param>
/// <param name="warn">Takes a warning, with what it is about.</param>
internal sealed class TypeBodies(KnownFields known, BodyOptions options, Action<string, string> warn)
{
    // NetSuite calls the id read-only in a body; it says which record is meant.
    private const string Id = "id";

    private readonly FieldNames names = new(known, options.IgnoreUnknownField, warn);
    private readonly EnumValues enums = new(known);
    private IReadOnlyDictionary<string, IReadOnlyList<string>>? keys;

    /// <summary>The body of one input.</summary>
    /// <param name="input">The input.</param>
    /// <param name="given">The fields that were given as parameters.</param>
    /// <param name="operation">What the body is for.</param>
    public ComposedBody Compose(PSObject input, FieldValues given, WriteOperation operation)
    {
        var isNew = operation is WriteOperation.Create or WriteOperation.Transform;
        if (operation == WriteOperation.Create)
        {
            RecordBody.RefuseAsNew(input);
        }

        if (isNew && options.LineKey.Count > 0)
        {
            throw new InputException(
                "-LineKey finds lines that a record has, and a new record has none yet. Nothing was sent.",
                recommendedAction: operation == WriteOperation.Transform ? "Name the lines that NetSuite fills in by orderLine, the number of the line each comes from." : "Leave it out.");
        }

        var changed = new ChangedFields(known, options.SublistMode == SublistMode.Replace, isNew);
        var record = input.BaseObject as Record;
        var seen = record is null ? null : new JsonObject();
        var matched = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var fields = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in record is null ? FieldsOf(input, given.Any) : changed.Of(record, seen!, matched))
        {
            // Two spellings of a name are told apart here, and refused where they meet.
            if (!name.Equals(Id, StringComparison.OrdinalIgnoreCase) && !IsOnlyKey(name))
            {
                fields[name] = value;
            }
        }

        foreach (var (name, value) in given.Values)
        {
            Override(fields, name, value);
            matched.Remove(name);
            seen = See(seen, record, name);
        }

        var body = new BodyWriter(known, names, enums, changed).Write(fields);
        return Finish(body, operation, matched, record, given) with { Seen = seen };
    }

    private IEnumerable<KeyValuePair<string, object?>> FieldsOf(PSObject input, bool hasOthers) => input.BaseObject switch
    {
        GroupedRows rows => GroupedFields.Of(rows, known, IsOnlyKey),
        IDictionary dictionary => InputFields.Of(dictionary),
        _ when hasOthers && RecordBody.IsId(input) => [],
        string or ValueType or IEnumerable or RecordPart or RecordRef or RecordWriteResult => throw new InputException(
            $"'{input}' is no record to write.", recommendedAction: "Give a hashtable of fields, or an object whose properties are the fields."),
        _ => InputFields.Of(input),
    };

    // Where the fields are not known, NetSuite has to judge: it could be one.
    private bool IsOnlyKey(string name) =>
        options.KeyColumns.Contains(name, StringComparer.OrdinalIgnoreCase)
        && known.Schema is not null
        && known.Find(null, name) is null
        && !name.Equals("externalId", StringComparison.OrdinalIgnoreCase);

    private ComposedBody Finish(JsonObject body, WriteOperation operation, HashSet<string> matched, Record? record, FieldValues given)
    {
        var sublists = body.Where(field => field.Value is JsonObject list && list["items"] is JsonArray && Type(field.Key) is null or FieldType.Sublist or FieldType.Other).Select(field => field.Key).ToArray();
        var multiselects = body.Where(field => Type(field.Key) == FieldType.Multiselect).Select(field => field.Key);
        var isChange = operation is WriteOperation.Update or WriteOperation.Upsert;
        var lineKeys = isChange ? LineKeys(sublists.Where(sublist => !matched.Contains(sublist))) : [];
        if (isChange && options.SublistMode == SublistMode.Merge)
        {
            // Lines of a record that was read have their keys, and new ones among them are meant to be new.
            var others = given.Values.Select(field => field.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var trusted = record is null
                ? []
                : sublists.Where(sublist => !others.Contains(sublist) && record.Shape.IndexOf(sublist) is { } index && record.Values[index] is RecordList or RecordObject);
            new LineRules(known, lineKeys).Check(body, null, trusted.ToHashSet(StringComparer.OrdinalIgnoreCase));
        }

        return new ComposedBody(
            body,
            new RecordWriteOptions
            {
                PropertyNameValidation = options.IgnoreUnknownField ? PropertyNameValidation.Warning : PropertyNameValidation.Error,
                Replace = operation != WriteOperation.Create && options.SublistMode == SublistMode.Replace ? sublists : [],
                Matched = isChange && options.SublistMode != SublistMode.Replace ? [.. matched.Where(body.ContainsKey), .. multiselects] : [],
            },
            lineKeys,
            null,
            []);
    }

    private Dictionary<string, IReadOnlyList<string>> LineKeys(IEnumerable<string> sublists)
    {
        if (options.LineKey.Count == 0)
        {
            return [];
        }

        if (options.SublistMode != SublistMode.Merge)
        {
            throw new InputException($"-LineKey finds the lines to change, and -SublistMode {options.SublistMode} changes none.", recommendedAction: "Use one of the two.");
        }

        if (known.Schema is null)
        {
            throw new InputException($"The account does not show the fields of {known.Type} to this role, so -LineKey can't be used.");
        }

        keys ??= LineKeyNames.Read(options.LineKey, known);
        return sublists.Where(keys.ContainsKey).ToDictionary(sublist => sublist, sublist => keys[sublist], StringComparer.OrdinalIgnoreCase);
    }

    private FieldType? Type(string name) => known.Schema is null ? null : known.Schema.Find(name)?.Type;

    // What was given as a parameter stands for the whole field, whatever the input says of it or of its parts.
    private static void Override(Dictionary<string, object?> fields, string name, object? value)
    {
        foreach (var other in fields.Keys.Where(other => NestedFields.First(other).Equals(name, StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            fields.Remove(other);
        }

        fields[name] = value;
    }

    private static JsonObject? See(JsonObject? seen, Record? record, string name)
    {
        if (seen is null || record?.Shape.IndexOf(name) is not { } index || record.Original(index) is RecordObject or RecordList)
        {
            return null;
        }

        seen[record.Shape.Properties[index].Name] = JsonValues.ToNode(name, record.Original(index));
        return seen;
    }
}
