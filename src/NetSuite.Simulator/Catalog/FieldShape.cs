namespace NetSuite.Simulator.Catalog;

/// <summary>A set of fields: of a record, of the lines of a sublist, or of a subrecord.</summary>
public sealed class FieldShape
{
    private readonly Dictionary<string, FieldDefinition> byName;

    /// <summary>Orders the fields by name, as NetSuite's answers do.</summary>
    /// <param name="fields">The fields, in any order.</param>
    public FieldShape(IEnumerable<FieldDefinition> fields)
    {
        Stored = [.. fields.OrderBy(field => field.Name, StringComparer.Ordinal)];
        Fields = [.. Stored.Where(field => !field.IsHidden)];
        Columns = [.. Stored.Where(field => field.IsColumn)];
        Nested = [.. Stored.Where(field => !field.IsColumn && field.Name is not ("id" or FieldDefinition.ReferenceName))];
        Referring = [.. Stored.Where(field => field.Kind is FieldKind.Reference or FieldKind.Multiselect or FieldKind.Sublist or FieldKind.Subrecord)];
        byName = Fields.ToDictionary(field => field.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>All fields in name order, with those that only queries see.</summary>
    public IReadOnlyList<FieldDefinition> Stored { get; }

    /// <summary>The fields that the record shows, in name order.</summary>
    public IReadOnlyList<FieldDefinition> Fields { get; }

    /// <summary>The fields that are columns of a table.</summary>
    public IReadOnlyList<FieldDefinition> Columns { get; }

    /// <summary>The sublists and subrecords.</summary>
    public IReadOnlyList<FieldDefinition> Nested { get; }

    /// <summary>The fields that refer to other records, by themselves or by what is in them.</summary>
    public IReadOnlyList<FieldDefinition> Referring { get; }

    /// <summary>Finds a field; NetSuite matches names in requests without regard to case.</summary>
    /// <param name="name">The name as the client spelt it.</param>
    /// <returns>The field, or null.</returns>
    public FieldDefinition? Find(string name) => byName.GetValueOrDefault(name);
}
