namespace NetSuitePS;

/// <summary>A customer, vendor, employee or other entity, with all its fields.</summary>
public abstract class EntityRecord : Record
{
    /// <inheritdoc/>
    protected EntityRecord(object?[] values)
        : base(values)
    {
    }
}
