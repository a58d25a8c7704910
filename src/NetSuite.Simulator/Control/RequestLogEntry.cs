namespace NetSuite.Simulator.Control;

/// <summary>A request of the log. It holds no secret: no header, no body, no token in the query.</summary>
public sealed record RequestLogEntry
{
    /// <summary>Its place in the order of arrival, from 1.</summary>
    public long Sequence { get; init; }

    /// <summary>When it came, in the account's time.</summary>
    public DateTimeOffset Time { get; init; }

    /// <summary>The HTTP method.</summary>
    public string Method { get; init; } = "";

    /// <summary>The path as it was sent.</summary>
    public string Path { get; init; } = "";

    /// <summary>The query as it was sent, without its question mark.</summary>
    public string Query { get; init; } = "";

    /// <summary>The status of the answer; 0 while there is none.</summary>
    public int Status { get; init; }

    /// <summary>How long it took, in milliseconds; null while it is in flight.</summary>
    public double? Duration { get; init; }

    /// <summary>The bytes of the answer's body, before compression.</summary>
    public long Bytes { get; init; }

    /// <summary>The requests in flight when it came, itself included.</summary>
    public int Concurrency { get; init; }

    /// <summary>Who asked; null when nobody was let in.</summary>
    public string? Login { get; init; }

    /// <summary>The fault that struck it.</summary>
    public Faults.FaultKind? Fault { get; init; }
}
