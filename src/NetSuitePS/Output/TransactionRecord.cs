namespace NetSuitePS;

/// <summary>A transaction, with all its fields.</summary>
public abstract class TransactionRecord : Record
{
    /// <inheritdoc/>
    protected TransactionRecord(object?[] values)
        : base(values)
    {
    }
}
