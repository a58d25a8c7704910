namespace NetSuite.Client;

/// <summary>Collects writes of the same kind until there are enough of them for one request.</summary>
internal sealed class BatchGroups
{
    /// <summary>How many records NetSuite takes in one request.</summary>
    public const int MaxRecords = 100;

    // NetSuite takes 104 MB; what goes into a journal as well should stay far below.
    private const long MaxBytes = 48 * 1024 * 1024;

    // Ids stand in the URL, encoded.
    private const int MaxIds = 2000;

    private readonly Dictionary<string, List<BatchItem>> open = [];

    /// <summary>How many wait.</summary>
    public int Count { get; private set; }

    /// <summary>Takes a write in.</summary>
    /// <returns>The batches that are to be sent now.</returns>
    public IReadOnlyList<IReadOnlyList<BatchItem>> Add(BatchItem item)
    {
        if (item.Group is not { } group)
        {
            return [[item]];
        }

        var ready = new List<IReadOnlyList<BatchItem>>();
        if (open.TryGetValue(group, out var items) && items.Sum(other => (long)other.Part.Length + 1) + item.Part.Length > Limit(item))
        {
            ready.Add(Take(group));
            items = null;
        }

        if (items is null)
        {
            open[group] = items = [];
        }

        items.Add(item);
        Count++;
        if (items.Count == MaxRecords)
        {
            ready.Add(Take(group));
        }

        return ready;
    }

    /// <summary>Gives up waiting for more.</summary>
    /// <returns>The batches that are to be sent now, the one begun first first.</returns>
    public IReadOnlyList<IReadOnlyList<BatchItem>> Drain() => [.. open.Keys.OrderBy(group => open[group][0].Number).ToArray().Select(Take)];

    private List<BatchItem> Take(string group)
    {
        open.Remove(group, out var items);
        Count -= items!.Count;
        return items;
    }

    private static long Limit(BatchItem item) => item.Write.Operation == WriteOperation.Delete ? MaxIds : MaxBytes;
}
