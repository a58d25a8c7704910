namespace NetSuite.Client;

/// <summary>How to write a record.</summary>
public sealed record RecordWriteOptions
{
    /// <summary>What becomes of unknown property names. NetSuite's own default loses mistyped fields; this one refuses them.</summary>
    public PropertyNameValidation PropertyNameValidation { get; init; } = PropertyNameValidation.Error;

    /// <summary>The sublists whose rows the request replaces; rows of other sublists are merged or appended.</summary>
    public IReadOnlyList<string> Replace { get; init; } = [];

    /// <summary>The sublists whose rows are all known to be rows the record has, by NetSuite's own keys: such a write may be repeated.</summary>
    public IReadOnlyList<string> Matched { get; init; } = [];
}
