using System.Globalization;
using System.Text.Json;

namespace NetSuite.Client;

/// <summary>Compares a record with what a write would make of it, field by field, lines included.</summary>
/// <param name="schema">What is known of the type; null for nothing.</param>
/// <param name="sent">The body of the write.</param>
/// <param name="isNew">Whether the record is new, and compared with what was sent.</param>
/// <param name="isAppended">Whether lines that are sent without keys come behind those that the record has anyway.</param>
internal sealed class FieldComparison(RecordSchema? schema, JsonElement sent, bool isNew, bool isAppended)
{
    // What is no value of a record, or says of a reference's name what its id says already.
    private static readonly string[] Silent = ["links", "refName"];

    // NetSuite's own numbers of lines say nothing of their content.
    private static readonly string[] SilentInLines = [.. Silent, "line", "lineUniqueKey"];

    private readonly List<FieldDifference> differences = [];

    /// <summary>What differs, in the order of the fields afterwards.</summary>
    public IReadOnlyList<FieldDifference> Of(JsonElement before, JsonElement after)
    {
        Fields(new Place(string.Empty, null, Silent), before, after, sent);
        return differences;
    }

    private void Fields(Place place, JsonElement? before, JsonElement? after, JsonElement? asked)
    {
        var names = Names(after).Concat(Names(before)).Distinct(StringComparer.OrdinalIgnoreCase);
        foreach (var name in names.Where(name => !place.Silent.Contains(name, StringComparer.OrdinalIgnoreCase)))
        {
            Field(place, name, Find(before, name), Find(after, name), Find(asked, name));
        }
    }

    private void Field(Place place, string name, JsonElement? before, JsonElement? after, JsonElement? asked)
    {
        if (IsLines(place.Part, name, before, after))
        {
            Lines(place, name, FieldValue.Items(before), FieldValue.Items(after), asked);
        }
        else if (FieldValue.IsPart(before) || FieldValue.IsPart(after))
        {
            Fields(place.Inside(name), FieldValue.IsPart(before) ? before : null, FieldValue.IsPart(after) ? after : null, asked);
        }
        else if (!FieldValue.Same(before, after))
        {
            differences.Add(new(place.Field + name, place.Part, name, Value(before), Value(after), asked is not null));
        }
    }

    private void Lines(Place place, string name, IReadOnlyList<JsonElement> before, IReadOnlyList<JsonElement> after, JsonElement? asked)
    {
        var field = schema?.AllFields.FirstOrDefault(field => Is(field.Sublist, place.Part) && Is(field.Name, name));
        var matching = new LinePairs(field?.LineKeys ?? ["line"], field?.NewLineKeys ?? []);
        var lines = FieldValue.Items(asked);
        var wanted = matching.Of(lines, after, isAppended);
        foreach (var (old, now) in isNew ? wanted : matching.Of(before, after, isFromEnd: false))
        {
            if (now is null)
            {
                differences.Add(new(Line(place, name, old!.Value), place.Part, name, before[old.Value], null, asked is not null));
                continue;
            }

            var index = wanted.First(pair => pair.After == now).Before;
            Fields(
                new Place(Line(place, name, now.Value) + ".", Join(place.Part, name), SilentInLines),
                old is null ? null : before[old.Value],
                after[now.Value],
                index is null ? null : lines[index.Value]);
        }
    }

    // Entries that are nothing but references are those of a multiselect, unless the type is known to have lines there.
    private bool IsLines(string? part, string name, JsonElement? before, JsonElement? after)
    {
        var items = FieldValue.Items(before).Concat(FieldValue.Items(after)).ToList();
        return items.Count > 0
            && (part is null ? schema?.Find(name)?.Type : null) switch
            {
                FieldType.Sublist => true,
                FieldType.Multiselect => false,
                _ => items.Exists(FieldValue.IsLine),
            };
    }

    private static JsonElement? Value(JsonElement? value) => FieldValue.IsEmpty(value) && value is not { ValueKind: JsonValueKind.False } ? null : value;

    private static IEnumerable<string> Names(JsonElement? fields) =>
        fields is { ValueKind: JsonValueKind.Object } known ? known.EnumerateObject().Select(property => property.Name) : [];

    // NetSuite matches the names of a body without regard to case.
    private static JsonElement? Find(JsonElement? fields, string name)
    {
        foreach (var property in fields is { ValueKind: JsonValueKind.Object } known ? known.EnumerateObject() : default)
        {
            if (Is(property.Name, name))
            {
                return property.Value;
            }
        }

        return null;
    }

    private static string Line(Place place, string name, int index) => string.Create(CultureInfo.InvariantCulture, $"{place.Field}{name}[{index}]");

    private static string Join(string? part, string name) => part is null ? name : $"{part}.{name}";

    private static bool Is(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    // Where fields are: how their names begin, the part they belong to, and which of them say nothing.
    private sealed record Place(string Field, string? Part, string[] Silent)
    {
        public Place Inside(string name) => new($"{Field}{name}.", Join(Part, name), Silent);
    }
}
