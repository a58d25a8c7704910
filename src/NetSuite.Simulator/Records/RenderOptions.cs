namespace NetSuite.Simulator.Records;

/// <summary>How a record is shown.</summary>
/// <param name="Root">The address of the record service.</param>
internal sealed record RenderOptions(string Root)
{
    /// <summary>Sublists and subrecords in full instead of as links.</summary>
    public bool ExpandSubResources { get; init; }

    /// <summary>The names of sublists and subrecords to show in full, where not all are; forms only.</summary>
    public IReadOnlySet<string> Expand { get; init; } = new HashSet<string>();

    /// <summary>The record is not in the store: it has no address, and nothing in it has one.</summary>
    public bool IsUnsaved { get; init; }

    /// <summary>Enumerations as bare ids.</summary>
    public bool SimpleEnumFormat { get; init; }

    /// <summary>The fields asked for; null for all.</summary>
    public IReadOnlySet<string>? Fields { get; init; }
}
