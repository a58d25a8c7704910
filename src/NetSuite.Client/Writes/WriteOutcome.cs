namespace NetSuite.Client;

/// <summary>What came of a write.</summary>
public sealed record WriteOutcome
{
    /// <summary>What was done.</summary>
    public required WriteAction Action { get; init; }

    /// <summary>The record, with what is known of its type, id and external id; null where nothing is.</summary>
    public RecordRef? Record { get; init; }

    /// <summary>Why it failed, or why the outcome is not known; null when it succeeded.</summary>
    public NetSuiteException? Error { get; init; }

    /// <summary>The HTTP status of the last answer; null when none arrived.</summary>
    public int? StatusCode { get; init; }

    /// <summary>How many times it was sent in this run.</summary>
    public int Attempts { get; init; }

    /// <summary>How long it took from the first sending to the last answer.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Whether the journal of an earlier run says so, and nothing was sent.</summary>
    public bool IsFromJournal { get; init; }

    /// <summary>The record as NetSuite stored it, where it was asked for and could be read.</summary>
    public RecordDocument? Stored { get; init; }

    /// <summary>Why <see cref="Stored"/> could not be read although the write succeeded; null when it could, or was not asked for.</summary>
    public NetSuiteException? ReadBackError { get; init; }

    /// <summary>What the caller should know besides, such as that the journal could not keep the outcome.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
