namespace NetSuite.Simulator.Customization;

/// <summary>A field that the account's own people made.</summary>
internal sealed record CustomField(string ScriptId, string Label, string Type)
{
    /// <summary>What a list or multiselect field chooses from: a record type, a custom list, or a group such as item; else empty.</summary>
    public string Of { get; init; } = "";

    /// <summary>Records, and for columns lines, without the field are refused.</summary>
    public bool IsMandatory { get; init; }

    /// <summary>The record types that have the field; none for all that its prefix allows.</summary>
    public IReadOnlyList<string> AppliesTo { get; init; } = [];
}
