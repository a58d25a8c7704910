namespace NetSuite.Client;

/// <summary>
/// A list of types, one a line: name, label, group, SuiteQL table and, where it holds more than this type, the condition
/// of its rows.
/// </summary>
internal sealed class TypeIndex
{
    private readonly Dictionary<string, TypeEntry> entries;

    private TypeIndex(IReadOnlyList<TypeEntry> lines)
    {
        Types = [.. lines.Select(line => line.Type)];
        entries = lines.ToDictionary(line => line.Type.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The types in the order of the list.</summary>
    public IReadOnlyList<RecordType> Types { get; }

    /// <summary>Reads a list that is built in.</summary>
    public static TypeIndex Read(string resource)
    {
        var entries = new List<TypeEntry>();
        foreach (var line in BuiltInText.Lines(resource))
        {
            var parts = line.Split(" | ");
            entries.Add(new TypeEntry(
                new RecordType { Name = parts[0], Label = parts[1], Group = Enum.Parse<RecordGroup>(parts[2], ignoreCase: true) },
                new QuerySource(parts[3], parts.Length > 4 ? parts[4] : null)));
        }

        return new TypeIndex(entries);
    }

    /// <summary>Where the records of a transaction type are: the column recordtype holds its name in lower case.</summary>
    public static QuerySource Transaction(string name) => new("transaction", $"{{0}}.recordtype = '{name}'");

    /// <summary>The line of a type, whatever the case of its name.</summary>
    public TypeEntry? Find(string name) => entries.GetValueOrDefault(name);
}
