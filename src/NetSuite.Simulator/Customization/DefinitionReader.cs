using System.Text.RegularExpressions;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Seed;

namespace NetSuite.Simulator.Customization;

/// <summary>Reads the definitions of a seed file; <see cref="SeedFile"/> shows their form.</summary>
/// <param name="builtIn">NetSuite's own types.</param>
/// <param name="known">What is defined already.</param>
internal sealed partial class DefinitionReader(RecordCatalog builtIn, Definitions known)
{
    public const string Lists = "customLists";
    public const string RecordTypes = "customRecordTypes";
    public const string Fields = "customFields";
    public const string Segments = "customSegments";

    private const int LongestId = 40;
    private static readonly HashSet<string> Groups = new(StringComparer.OrdinalIgnoreCase) { "entity", "item", "transaction" };

    private readonly HashSet<string> taken = new(known.ScriptIds, StringComparer.Ordinal);
    private readonly List<CustomList> lists = [];
    private readonly List<CustomRecordType> recordTypes = [];
    private readonly List<CustomField> fields = [];

    public Definitions Read(SeedNode file)
    {
        var types = Members(file, RecordTypes).ToList();
        var segments = Members(file, Segments).ToList();
        // Lists and types first: fields refer to them, in any order.
        foreach (var (id, node) in Members(file, Lists))
        {
            lists.Add(new CustomList(Id(id, "customlist_", node), node.Only("name", "values").Text("name") ?? id));
        }
        foreach (var (id, node) in types)
        {
            node.Only("name", "showCreatedDate", "showLastModified", "fields");
            recordTypes.Add(new CustomRecordType(Id(id, "customrecord_", node), node.Text("name") ?? id)
            {
                ShowsCreatedDate = node.Flag("showCreatedDate"),
                ShowsLastModified = node.Flag("showLastModified"),
            });
        }
        foreach (var (id, node) in segments)
        {
            Id(id, FieldPlace.SegmentPrefix, node);
            var name = node.Only("name", "values", "appliesTo").Text("name") ?? id;
            var type = $"customrecord_{id}";
            recordTypes.Add(new CustomRecordType(taken.Add(type) ? type : throw node.Bad($"{type} is defined already."), name) { ShowsCreatedDate = true, ShowsLastModified = true });
        }
        foreach (var (type, node) in types)
        {
            foreach (var (id, field) in node.Find("fields")?.Members() ?? [])
            {
                Id(id, FieldPlace.RecordPrefix, field);
                fields.Add(Field(id, field.Only("label", "type", "of", "mandatory")) with { AppliesTo = [type] });
            }
        }
        foreach (var (id, field) in Members(file, Fields))
        {
            var place = FieldPlace.BuiltIn.FirstOrDefault(place => id.StartsWith(place.Prefix, StringComparison.Ordinal))
                ?? throw field.Bad($"the id must start with {string.Join(", ", FieldPlace.BuiltIn.Select(place => place.Prefix))}.");
            Id(id, place.Prefix, field);
            fields.Add(Field(id, field.Only("label", "type", "of", "mandatory", "appliesTo")) with { AppliesTo = AppliesTo(place, field) });
        }
        foreach (var (id, node) in segments)
        {
            fields.Add(new CustomField(id, node.Text("name") ?? id, "list") { Of = $"customrecord_{id}", AppliesTo = AppliesTo(FieldPlace.Segment, node) });
        }
        return new Definitions(lists, recordTypes, fields);
    }

    private static IEnumerable<(string Id, SeedNode Node)> Members(SeedNode file, string name) => file.Find(name)?.Members() ?? [];

    private string Id(string id, string prefix, SeedNode node)
    {
        if (!id.StartsWith(prefix, StringComparison.Ordinal) || id.Length == prefix.Length || id.Length > LongestId || !ScriptId().IsMatch(id))
        {
            throw node.Bad($"the id must be {prefix} and lower-case letters, digits or _, at most {LongestId} characters in all.");
        }
        return taken.Add(id) ? id : throw node.Bad("is defined already.");
    }

    private CustomField Field(string id, SeedNode node)
    {
        var name = node.Text("type") ?? throw node.Bad("type is missing.");
        var type = CustomFieldType.Find(name)
            ?? throw node.Find("type")!.Bad($"'{name}' is no type. There are {string.Join(", ", CustomFieldType.All.Select(type => type.Name))}.");
        var of = node.Text("of");
        if (type.IsReference != (of is not null))
        {
            throw node.Bad(of is null ? $"a field of type {type.Name} needs 'of', the record type or list it chooses from." : $"a field of type {type.Name} has no 'of'.");
        }
        return new CustomField(id, node.Text("label") ?? id, type.Name)
        {
            Of = of is null ? "" : Target(of) ?? throw node.Find("of")!.Bad($"there is no record type or list '{of}'."),
            IsMandatory = node.Flag("mandatory"),
        };
    }

    private string? Target(string name)
    {
        if (Groups.Contains(name))
        {
            return name.ToLowerInvariant();
        }
        return builtIn.Find(name)?.Name
            ?? lists.Concat(known.Lists).Select(list => list.ScriptId)
                .Concat(recordTypes.Concat(known.RecordTypes).Select(type => type.ScriptId))
                .FirstOrDefault(id => id.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    private IReadOnlyList<string> AppliesTo(FieldPlace place, SeedNode node)
    {
        if (node.Find("appliesTo") is not { } list)
        {
            return place.Group is null
                ? throw node.Bad("appliesTo is missing: the record types that have the field.")
                : [];
        }
        return [.. list.Elements()
            .Select(element => builtIn.Find(element.Text()) is { } type && place.Fits(type)
                ? type.Name
                : throw element.Bad($"there is no record type '{element.Text()}' that can have {place.Prefix} fields."))
            .Distinct(StringComparer.Ordinal)];
    }

    [GeneratedRegex("^[a-z0-9_]+$")]
    private static partial Regex ScriptId();
}
