namespace NetSuitePS.Abstractions;

/// <summary>Reads that go on at the same time and come out in the order in which they were started.</summary>
/// <param name="most">How many may be started and not yet taken.</param>
/// <param name="start">Starts a read.</param>
/// <param name="take">Takes a read whose turn it is; it waits for it where it has to.</param>
internal sealed class ConcurrentReads<TItem, T>(int most, Func<Func<CancellationToken, Task<T>>, Task<T>> start, Action<TItem, Task<T>> take)
{
    private readonly Queue<(TItem Item, Task<T> Read)> started = new();

    /// <summary>Starts one more read, and takes what is finished at the head.</summary>
    public void Add(TItem item, Func<CancellationToken, Task<T>> read)
    {
        started.Enqueue((item, start(read)));
        Take(most - 1);
    }

    /// <summary>Takes all that are left.</summary>
    public void Finish() => Take(0);

    private void Take(int keep)
    {
        while (started.TryPeek(out var head) && (started.Count > keep || head.Read.IsCompleted))
        {
            started.Dequeue();
            take(head.Item, head.Read);
        }
    }
}
