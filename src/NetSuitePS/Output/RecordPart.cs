namespace NetSuitePS;

/// <summary>A part of a record: a subrecord such as an address, or a line of a sublist.</summary>
public abstract class RecordPart : RecordObject
{
    /// <inheritdoc/>
    protected RecordPart(object?[] values)
        : base(values)
    {
    }

    /// <summary>Whether it is one of the lines of a sublist, not a subrecord.</summary>
    internal bool IsLine { get; set; }
}
