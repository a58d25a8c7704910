namespace NetSuitePS;

/// <summary>A task, call, event or case, with all its fields.</summary>
public abstract class ActivityRecord : Record
{
    /// <inheritdoc/>
    protected ActivityRecord(object?[] values)
        : base(values)
    {
    }
}
