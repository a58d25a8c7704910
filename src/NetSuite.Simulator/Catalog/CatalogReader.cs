using NetSuite.Simulator.Hosting;

namespace NetSuite.Simulator.Catalog;

/// <summary>
/// Reads the catalog's own notation: one record type per file, a directive or a kind per line,
/// `name>target` for references (`name>one|other` where several types may stand), `id="Name"` for values, `{ … }` around lines and subrecords, and `@name` for a list or a shape of the shared file.
/// </summary>
/// <param name="behaviour">What depends on the account.</param>
internal sealed class CatalogReader(AccountBehaviour behaviour)
{
    private const string PlainList = """
        group list
        modified lastModifiedDate
        required name
        default isInactive=false
        string externalId id name
        boolean isInactive
        datetime lastModifiedDate
        """;

    private readonly Dictionary<string, Dictionary<string, string>> values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FieldShape> shapes = new(StringComparer.Ordinal);

    /// <summary>Reads value lists and shapes that the types refer to with @.</summary>
    public void ReadShared(string text)
    {
        var lines = new CatalogLines(text);
        while (lines.Next() is { } words)
        {
            switch (words[0])
            {
                case "values":
                    ValuesInto(Listed(words[1]), words.Skip(2));
                    break;
                case "shape":
                    shapes.Add(words[1], ReadShape(lines, FieldTraits.None));
                    break;
                default:
                    throw lines.Unexpected(words[0]);
            }
        }
    }

    /// <summary>Reads one record type.</summary>
    public RecordTypeDefinition ReadType(string text)
    {
        var lines = new CatalogLines(text);
        var header = ReadHeader(lines);
        return header.Build(ReadShape(lines, header.Traits));
    }

    /// <summary>Reads the plain lists: `list name "Label"`, and in braces what a list has beside a name.</summary>
    public IEnumerable<RecordTypeDefinition> ReadLists(string text)
    {
        var lines = new CatalogLines(text);
        while (lines.Next() is { } words)
        {
            if (words is not ["list", var name, var label, ..])
            {
                throw lines.Unexpected(words[0]);
            }
            var usual = new CatalogLines($"record {name}\nlabel {label}\ntable {name.ToLowerInvariant()}\n{PlainList}");
            var header = ReadHeader(usual);
            var own = words[^1] == "{" ? ReadShape(lines, header.Traits).Fields : [];
            yield return header.Build(new FieldShape(ReadShape(usual, header.Traits).Fields.UnionBy(own, field => field.Name)));
        }
    }

    private CatalogHeader ReadHeader(CatalogLines lines)
    {
        var header = new CatalogHeader(behaviour);
        IReadOnlyList<string>? words;
        while ((words = lines.Next()) is not null && header.TryTake(words))
        {
        }
        lines.Back();
        return header;
    }

    private FieldShape ReadShape(CatalogLines lines, FieldTraits traits)
    {
        // Every record, line and subrecord has one.
        var fields = new List<FieldDefinition> { traits.Field(FieldDefinition.ReferenceName, FieldKind.Text) with { Title = "Reference Name" } };
        var inline = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        while (lines.Next() is { } words && words[0] != "}")
        {
            switch (words[0])
            {
                case "enum" when words.Count > 2 && words[2].StartsWith('@'):
                    fields.Add(traits.Field(words[1], FieldKind.Enumeration) with { Values = values[words[2][1..]] });
                    break;
                case "enum":
                    if (!inline.TryGetValue(words[1], out var list))
                    {
                        inline.Add(words[1], list = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase));
                        fields.Add(traits.Field(words[1], FieldKind.Enumeration) with { Values = list });
                    }
                    ValuesInto(list, words.Skip(2));
                    break;
                case "sublist" when words[2].StartsWith('@'):
                    fields.Add(traits.Field(words[1], FieldKind.Sublist) with { Keys = [.. words.Skip(3)], Shape = shapes[words[2][1..]] });
                    break;
                case "sublist":
                    fields.Add(traits.Field(words[1], FieldKind.Sublist) with
                    {
                        Keys = [.. words.Skip(2).SkipLast(1)],
                        Shape = ReadShape(lines, FieldTraits.None),
                    });
                    break;
                case "subrecord" when words[2].StartsWith('@'):
                    fields.Add(traits.Field(words[1], FieldKind.Subrecord) with { Shape = shapes[words[2][1..]] });
                    break;
                case "subrecord":
                    fields.Add(traits.Field(words[1], FieldKind.Subrecord) with { Shape = ReadShape(lines, FieldTraits.None) });
                    break;
                default:
                    var kind = KindOf(words[0]) ?? throw lines.Unexpected(words[0]);
                    fields.AddRange(words.Skip(1).Select(word => Plain(word, kind, traits)));
                    break;
            }
        }
        return new FieldShape(fields.Where(field => behaviour.HasLegacyTax || !traits.LegacyTax.Contains(field.Name)));
    }

    private static FieldDefinition Plain(string word, FieldKind kind, FieldTraits traits)
    {
        var arrow = word.IndexOf('>', StringComparison.Ordinal);
        return arrow < 0
            ? traits.Field(word, kind)
            : traits.Field(word[..arrow], kind) with { Target = word[(arrow + 1)..] };
    }

    private static FieldKind? KindOf(string word) => word switch
    {
        "string" => FieldKind.Text,
        "boolean" => FieldKind.Boolean,
        "integer" => FieldKind.Integer,
        "double" => FieldKind.Double,
        "float" => FieldKind.Float,
        "duration" => FieldKind.Duration,
        "date" => FieldKind.Date,
        "datetime" => FieldKind.DateTime,
        "reference" => FieldKind.Reference,
        "multiselect" => FieldKind.Multiselect,
        _ => null,
    };

    private Dictionary<string, string> Listed(string name)
    {
        if (!values.TryGetValue(name, out var list))
        {
            values.Add(name, list = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase));
        }
        return list;
    }

    private static void ValuesInto(Dictionary<string, string> list, IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            var equals = word.IndexOf('=', StringComparison.Ordinal);
            list.Add(equals < 0 ? word : word[..equals], equals < 0 ? Words.FromId(word) : word[(equals + 1)..]);
        }
    }
}
