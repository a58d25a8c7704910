namespace NetSuite.Client;

/// <summary>
/// Reads the fields of a built-in type. Each line has one: its name, with an exclamation mark when new records need it,
/// and what it holds, nothing for text. <c>ref</c> and <c>refs</c> (references) may name the type they lead to, <c>enum</c>
/// its values, or after an at sign the list in values.txt that has them. The fields of <c>lines</c> (a sublist) and of a
/// <c>part</c> (a subrecord) follow it, two spaces further in.
/// </summary>
internal static class FieldNotation
{
    private const int Indent = 2;

    private static readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<string>>> Lists = new(ReadLists);

    /// <summary>The fields of a built-in type.</summary>
    /// <param name="type">The type, as its resource is named.</param>
    public static IReadOnlyList<RecordField> Read(string type) => Read(type, BuiltInText.Lines($"Types/{type}.fields"));

    private static IReadOnlyList<RecordField> Read(string type, IEnumerable<string> lines)
    {
        var fields = new List<RecordField>();
        var parts = new List<string>();
        foreach (var line in lines)
        {
            var depth = line.AsSpan().IndexOfAnyExcept(' ') / Indent;
            var words = line.TrimStart().Split(' ', 3);
            parts.RemoveRange(depth, parts.Count - depth);
            var field = Field(type, depth == 0 ? null : parts[^1], words);
            fields.Add(field);
            if (field.Type is FieldType.Sublist or FieldType.Subrecord)
            {
                parts.Add(field.ToString());
            }
        }

        return fields;
    }

    private static RecordField Field(string type, string? part, string[] words)
    {
        var name = words[0].TrimEnd('!');
        var holds = words.Length > 1 ? TypeOf(words[1]) : FieldType.Text;
        var detail = words.Length > 2 ? words[2] : null;
        return new RecordField
        {
            RecordType = type,
            Name = name,
            Label = TypeLabel.Of(name),
            Type = holds,
            Target = holds is FieldType.Reference or FieldType.Multiselect ? detail : null,
            Values = holds is FieldType.Enum && detail is not null ? ValuesOf(detail) : [],
            Operators = FieldOperators.SpellingsOf(holds),
            Sublist = part,
            IsRequired = name.Length < words[0].Length,
        };
    }

    private static FieldType TypeOf(string word) => word switch
    {
        "int" => FieldType.Integer,
        "number" => FieldType.Number,
        "flag" => FieldType.Boolean,
        "date" => FieldType.Date,
        "time" => FieldType.DateTime,
        "ref" => FieldType.Reference,
        "refs" => FieldType.Multiselect,
        "enum" => FieldType.Enum,
        "lines" => FieldType.Sublist,
        "part" => FieldType.Subrecord,
        _ => FieldType.Other,
    };

    private static IReadOnlyList<string> ValuesOf(string detail) => detail.StartsWith('@') ? Lists.Value[detail[1..]] : detail.Split(',');

    private static IReadOnlyDictionary<string, IReadOnlyList<string>> ReadLists()
    {
        var lists = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var line in BuiltInText.Lines("values.txt"))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            lists[line[..space]] = line[(space + 1)..].Split(',');
        }

        return lists;
    }
}
