namespace NetSuitePS.Output;

/// <summary>
/// What a record held when its changes were sent. Only that counts as known to NetSuite once the write has succeeded:
/// the script may have changed the record again meanwhile.
/// </summary>
internal sealed class SentChanges
{
    private readonly List<(RecordObject Part, object?[] Values)> parts = [];

    private SentChanges(RecordObject record) => Add(record);

    /// <summary>What a record holds now; null for no record.</summary>
    public static SentChanges? Of(RecordObject? record) => record is null ? null : new SentChanges(record);

    /// <summary>Takes these values as those that NetSuite has.</summary>
    public void Accept()
    {
        foreach (var (part, values) in parts)
        {
            part.AcceptChanges(values);
        }
    }

    private void Add(RecordObject part)
    {
        parts.Add((part, [.. part.Values]));
        foreach (var inner in part.Values.SelectMany(value => value as IEnumerable<object?> ?? [value]).OfType<RecordObject>())
        {
            Add(inner);
        }
    }
}
