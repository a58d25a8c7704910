namespace NetSuite.Simulator.Authentication;

/// <summary>The login audit trail: the refused requests, newest last, no more than a thousand.</summary>
public sealed class LoginAudit
{
    private const int Capacity = 1000;
    private readonly Queue<LoginAuditEntry> entries = new();
    private readonly Lock gate = new();

    /// <summary>A copy of the trail.</summary>
    public IReadOnlyList<LoginAuditEntry> Entries
    {
        get
        {
            lock (gate)
            {
                return [.. entries];
            }
        }
    }

    internal void Add(LoginAuditEntry entry)
    {
        lock (gate)
        {
            if (entries.Count == Capacity)
            {
                entries.Dequeue();
            }
            entries.Enqueue(entry);
        }
    }

    internal void Clear()
    {
        lock (gate)
        {
            entries.Clear();
        }
    }
}
