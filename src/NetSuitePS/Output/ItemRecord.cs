namespace NetSuitePS;

/// <summary>An item, with all its fields.</summary>
public abstract class ItemRecord : Record
{
    /// <inheritdoc/>
    protected ItemRecord(object?[] values)
        : base(values)
    {
    }
}
