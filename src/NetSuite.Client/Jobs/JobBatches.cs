namespace NetSuite.Client;

/// <summary>Puts writes together that can go as one job: up to 100 of the same kind. It is meant for one thread.</summary>
public sealed class JobBatches
{
    private readonly BatchGroups groups = new();
    private readonly HashSet<string> keys = new(StringComparer.OrdinalIgnoreCase);
    private long count;

    /// <summary>Takes a write in.</summary>
    /// <param name="write">The write.</param>
    /// <returns>The batches that are full, or can't wait: two writes to the same record are never in one.</returns>
    /// <exception cref="ArgumentException">The type or an id is malformed.</exception>
    public IReadOnlyList<IReadOnlyList<RecordWrite>> Add(RecordWrite write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var ready = new List<IReadOnlyList<RecordWrite>>();
        var target = write.Target;
        if (target is not null && !keys.Add($"{write.Type} {target.Id} {target.ExternalId}"))
        {
            ready.AddRange(Drain());
            keys.Add($"{write.Type} {target.Id} {target.ExternalId}");
        }

        ready.AddRange(Writes(groups.Add(BatchItem.Of(count++, write, existed: null))));
        if (groups.Count == 0)
        {
            keys.Clear();
        }

        return ready;
    }

    /// <summary>Gives up waiting for more.</summary>
    /// <returns>The batches that are left, in the order they were begun.</returns>
    public IReadOnlyList<IReadOnlyList<RecordWrite>> Drain()
    {
        keys.Clear();
        return Writes(groups.Drain());
    }

    private static IReadOnlyList<RecordWrite>[] Writes(IReadOnlyList<IReadOnlyList<BatchItem>> batches) =>
        [.. batches.Select(batch => (IReadOnlyList<RecordWrite>)[.. batch.Select(item => item.Write)])];
}
