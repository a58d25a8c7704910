namespace NetSuitePS;

/// <summary>A record of any other type, with all its fields.</summary>
public abstract class OtherRecord : Record
{
    /// <inheritdoc/>
    protected OtherRecord(object?[] values)
        : base(values)
    {
    }
}
