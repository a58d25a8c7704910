namespace NetSuite.Simulator.Control;

/// <summary>The latest requests in the order they came. A request has its place from its head on.</summary>
internal sealed class RequestLog
{
    private const int Capacity = 10_000;
    private readonly Dictionary<long, RequestLogEntry> entries = [];
    private readonly Lock gate = new();
    private long first = 1;
    private long next = 1;

    public IReadOnlyList<RequestLogEntry> Entries
    {
        get
        {
            lock (gate)
            {
                return [.. Enumerable.Range(0, (int)(next - first)).Select(i => entries[first + i])];
            }
        }
    }

    /// <summary>Gives a request its place.</summary>
    public RequestLogEntry Begin(RequestLogEntry entry)
    {
        lock (gate)
        {
            if (next - first == Capacity)
            {
                entries.Remove(first++);
            }
            var placed = entry with { Sequence = next++ };
            entries.Add(placed.Sequence, placed);
            return placed;
        }
    }

    /// <summary>Notes how a request went.</summary>
    /// <param name="begun">What <see cref="Begin"/> gave.</param>
    /// <param name="ended">The same with its outcome.</param>
    public void End(RequestLogEntry begun, RequestLogEntry ended)
    {
        lock (gate)
        {
            // The log may have been cleared, and the number be another request's by now.
            if (entries.TryGetValue(begun.Sequence, out var known) && ReferenceEquals(known, begun))
            {
                entries[begun.Sequence] = ended;
            }
        }
    }

    /// <summary>Forgets all requests; the numbers start anew.</summary>
    public void Clear()
    {
        lock (gate)
        {
            entries.Clear();
            first = next = 1;
        }
    }
}
