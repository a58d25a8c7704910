namespace NetSuite;

/// <summary>What becomes of the lines a record has when lines are written to it (SuiteTalk REST, "Updating sublists").</summary>
public enum SublistMode
{
    /// <summary>Lines that match one of the record's are changed, others are added, and the rest stays.</summary>
    Merge,

    /// <summary>All lines are added to those the record has.</summary>
    Append,

    /// <summary>The lines written are all that the record has afterwards.</summary>
    Replace,
}
