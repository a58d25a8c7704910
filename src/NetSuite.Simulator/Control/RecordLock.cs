namespace NetSuite.Simulator.Control;

/// <summary>How a record is to be locked.</summary>
public sealed record RecordLock
{
    /// <summary>What whoever opens the record is told; a workflow's lock when null.</summary>
    public string? Sentence { get; init; }
}
