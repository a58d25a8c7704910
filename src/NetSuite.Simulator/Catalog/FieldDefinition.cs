namespace NetSuite.Simulator.Catalog;

/// <summary>One field of a record, of a line or of a subrecord.</summary>
/// <param name="Name">The name as metadata and answers spell it.</param>
/// <param name="Kind">What the field holds.</param>
/// <param name="Title">The words NetSuite's messages and schemas use for the field.</param>
public sealed record FieldDefinition(string Name, FieldKind Kind, string Title)
{
    /// <summary>The field every object has: its name where others refer to it. It is made, not stored.</summary>
    public const string ReferenceName = "refName";

    /// <summary>What a reference points at: a record type, or a group (entity, item, transaction); empty when unknown.</summary>
    public string Target { get; init; } = "";

    /// <summary>The values of an enumeration, id to name.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = NoValues;

    /// <summary>The fields of a line or of a subrecord.</summary>
    public FieldShape? Shape { get; init; }

    /// <summary>The fields that identify a line of a keyed sublist; empty for a sublist without keys.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>The account computes the value; what a client sends is ignored.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>The field may stand in a q filter.</summary>
    public bool IsFilterable { get; init; }

    /// <summary>The account's own people made the field.</summary>
    public bool IsCustom { get; init; }

    /// <summary>A line without the field is refused. For body fields the type says so.</summary>
    public bool IsMandatory { get; init; }

    /// <summary>The column's name in the store and in SuiteQL.</summary>
    public string Column { get; init; } = StoreColumns.Contains(Name) ? Name.ToLowerInvariant() + "_" : Name.ToLowerInvariant();

    /// <summary>The value is one column of a table, not a nested document.</summary>
    public bool IsColumn => Kind is not (FieldKind.Sublist or FieldKind.Subrecord) && Name is not ("id" or ReferenceName);

    // Every table of the store has these beside the fields.
    private static readonly HashSet<string> StoreColumns = new(StringComparer.OrdinalIgnoreCase) { "recordType", "documents" };

    private static readonly IReadOnlyDictionary<string, string> NoValues = new Dictionary<string, string>();
}
