namespace NetSuitePS.Output;

/// <summary>What was changed on a record, or a part of one, since it was read or written.</summary>
internal sealed class ChangeLog
{
    // New lines of earlier updates: they have no number yet, so they must not be sent twice.
    private HashSet<object>? sent;
    private bool[]? changed;

    /// <summary>The values before the first change; null while there is none.</summary>
    public object?[]? Before { get; private set; }

    public bool IsChanged(int index) => changed?[index] ?? false;

    public bool WasSent(object line) => sent?.Contains(line) == true;

    /// <summary>Keeps that a value is about to change.</summary>
    /// <param name="values">All values as they still are.</param>
    /// <param name="index">The one that changes.</param>
    public void Keep(object?[] values, int index)
    {
        Before ??= [.. values];
        (changed ??= new bool[values.Length])[index] = true;
    }

    /// <summary>Takes the present values as those that NetSuite has.</summary>
    /// <param name="added">The new lines among them.</param>
    public void Accept(IReadOnlyCollection<object> added)
    {
        if (added.Count > 0)
        {
            (sent ??= new HashSet<object>(ReferenceEqualityComparer.Instance)).UnionWith(added);
        }

        changed = null;
        Before = null;
    }
}
