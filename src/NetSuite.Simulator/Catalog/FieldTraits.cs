namespace NetSuite.Simulator.Catalog;

/// <summary>What a type's header says about its fields, by name.</summary>
internal sealed class FieldTraits
{
    /// <summary>Fields of lines and subrecords: no header speaks of them. Filters reach those of lines, on the sublist's own address.</summary>
    public static readonly FieldTraits None = new();

    public HashSet<string> ReadOnly { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Unfilterable { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Titles { get; } = new(StringComparer.Ordinal);

    /// <summary>Fields that lie in the store and in SuiteQL under another name.</summary>
    public Dictionary<string, string> Columns { get; } = new(StringComparer.Ordinal);

    public FieldDefinition Field(string name, FieldKind kind)
    {
        var field = new FieldDefinition(name, kind, Titles.GetValueOrDefault(name) ?? Words.FromName(name))
        {
            IsReadOnly = name is "id" or FieldDefinition.ReferenceName || ReadOnly.Contains(name),
            IsFilterable = name != FieldDefinition.ReferenceName && !Unfilterable.Contains(name) && kind is not (FieldKind.Sublist or FieldKind.Subrecord),
        };
        return Columns.TryGetValue(name, out var column) ? field with { Column = column } : field;
    }
}
