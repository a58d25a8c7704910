namespace NetSuitePS;

/// <summary>A setup or accounting list, such as a term or a department, with all its fields.</summary>
public abstract class ListRecord : Record
{
    /// <inheritdoc/>
    protected ListRecord(object?[] values)
        : base(values)
    {
    }
}
