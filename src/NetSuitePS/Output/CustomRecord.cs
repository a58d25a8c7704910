namespace NetSuitePS;

/// <summary>A record of a type that the account itself defined, with all its fields.</summary>
public abstract class CustomRecord : Record
{
    /// <inheritdoc/>
    protected CustomRecord(object?[] values)
        : base(values)
    {
    }
}
