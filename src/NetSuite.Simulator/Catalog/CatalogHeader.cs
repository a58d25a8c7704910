using System.Globalization;

namespace NetSuite.Simulator.Catalog;

/// <summary>The directives at the top of a type's file.</summary>
internal sealed class CatalogHeader
{
    private readonly Dictionary<string, string> single = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> defaults = new(StringComparer.Ordinal);
    private readonly List<string> required = [];
    private readonly List<string> transforms = [];

    public FieldTraits Traits { get; } = new();

    public bool TryTake(IReadOnlyList<string> words)
    {
        switch (words[0])
        {
            case "record" or "feature" or "group" or "table" or "code" or "created" or "modified" or "name":
                single[words[0]] = words[1];
                break;
            case "label":
                single["label"] = string.Join(' ', words.Skip(1));
                break;
            case "numbers":
                (single["prefix"], single["first"]) = (words[1], words[2]);
                break;
            case "required":
                required.AddRange(words.Skip(1));
                break;
            case "transforms":
                transforms.AddRange(words.Skip(1));
                break;
            case "readonly":
                Traits.ReadOnly.UnionWith(words.Skip(1));
                break;
            case "unfilterable":
                Traits.Unfilterable.UnionWith(words.Skip(1));
                break;
            case "column":
                Traits.Columns.Add(words[1], words[2]);
                break;
            case "title":
                Traits.Titles.Add(words[1], words[2]);
                break;
            case "default":
                foreach (var pair in words.Skip(1).Select(word => word.Split('=', 2)))
                {
                    defaults.Add(pair[0], pair[1]);
                }
                break;
            default:
                return false;
        }
        foreach (var clock in new[] { "created", "modified" })
        {
            if (single.TryGetValue(clock, out var field))
            {
                Traits.ReadOnly.Add(field);
            }
        }
        return true;
    }

    public RecordTypeDefinition Build(FieldShape shape) => new()
    {
        Name = single["record"],
        Group = Enum.Parse<RecordGroup>(single["group"], ignoreCase: true),
        Feature = single.GetValueOrDefault("feature") ?? "",
        Label = single["label"],
        Code = single.GetValueOrDefault("code") ?? "",
        Table = single.GetValueOrDefault("table") ?? "",
        NameField = single.GetValueOrDefault("name") ?? "name",
        CreatedField = single.GetValueOrDefault("created"),
        ModifiedField = single.GetValueOrDefault("modified"),
        NumberPrefix = single.GetValueOrDefault("prefix") ?? "",
        FirstNumber = long.Parse(single.GetValueOrDefault("first") ?? "0", CultureInfo.InvariantCulture),
        Required = [.. required.Select(name => shape.Find(name)!)],
        Defaults = defaults,
        Transforms = transforms,
        Shape = shape,
    };
}
