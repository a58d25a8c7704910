namespace NetSuitePS;

/// <summary>A record that was read from NetSuite. Its fields are properties of a class made at run time.</summary>
public abstract class Record : RecordObject
{
    /// <inheritdoc/>
    protected Record(object?[] values)
        : base(values)
    {
    }
}
