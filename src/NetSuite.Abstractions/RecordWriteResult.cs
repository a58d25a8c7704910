namespace NetSuite;

/// <summary>
/// The outcome of one write. It can be piped on to any command that takes a record; one that failed can be piped to the
/// command that gave it, which then tries its input again.
/// </summary>
public sealed record RecordWriteResult
{
    /// <summary>What came of it.</summary>
    public required WriteAction Action { get; init; }

    /// <summary>The record type in REST spelling.</summary>
    public required string? Type { get; init; }

    /// <summary>The internal id; null if NetSuite did not tell it.</summary>
    public required string? Id { get; init; }

    /// <summary>The external id, where the write was addressed by one, or one was made for it.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The names of the fields that were sent.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>The contact or file that was attached or detached; null for other writes.</summary>
    public RecordRef? Attachment { get; init; }

    /// <summary>The HTTP status of NetSuite's answer; null when nothing was sent, or no answer arrived.</summary>
    public int? StatusCode { get; init; }

    /// <summary>How many times it was sent; 0 when nothing was sent in this run.</summary>
    public int Attempts { get; init; }

    /// <summary>How long it took, waits before repetitions included.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Why it failed, or why its outcome is not known; null when it succeeded.</summary>
    public RecordWriteError? Error { get; init; }

    /// <summary>Whether an earlier run did it, and its journal says so.</summary>
    public bool IsFromJournal { get; init; }

    /// <summary>The input it is the outcome of; kept only where that may be tried again, so that results of a large run stay small.</summary>
    public object? InputObject { get; init; }

    /// <summary>What was done to which record, e.g. <c>Created customer 42</c>.</summary>
    public override string ToString() =>
        string.Join(' ', new[] { Action.ToString(), Type, Id ?? (ExternalId is null ? null : "eid:" + ExternalId) }.OfType<string>());
}
