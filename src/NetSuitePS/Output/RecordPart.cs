namespace NetSuitePS;

/// <summary>A part of a record: a subrecord such as an address, or a line of a sublist.</summary>
public abstract class RecordPart : RecordObject
{
    /// <inheritdoc/>
    protected RecordPart(object?[] values)
        : base(values)
    {
    }
}
