namespace NetSuite.Client;

/// <summary>How a <see cref="RecordWriter"/> works.</summary>
public sealed record RecordWriterOptions
{
    /// <summary>How many writes may be under way at once, 1 to 100; null for as many as the client's own limit allows.</summary>
    public int? ThrottleLimit { get; init; }

    /// <summary>Whether each written record is read back as NetSuite stored it.</summary>
    public bool ReadBack { get; init; }

    /// <summary>Whether writes go as asynchronous jobs, in batches of up to 100 where the operation allows.</summary>
    public bool Asynchronous { get; init; }

    /// <summary>Where intents and outcomes are kept; null for nowhere. The caller disposes it after the writer.</summary>
    public WriteJournal? Journal { get; init; }

    /// <summary>Makes the external id of a write that is to get one; never the same twice.</summary>
    public Func<string> ExternalIdFactory { get; init; } = static () => $"nsps-{Guid.NewGuid():N}";

    /// <summary>Makes the idempotency key of a job; never the same twice.</summary>
    public Func<Guid> KeyFactory { get; init; } = Guid.NewGuid;
}
