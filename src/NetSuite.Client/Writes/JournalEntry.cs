namespace NetSuite.Client;

/// <summary>What a journal knows of one input.</summary>
internal sealed record JournalEntry
{
    /// <summary>Its place in the input, from 0.</summary>
    public required long Number { get; init; }

    /// <summary>A digest of the write as the input says it.</summary>
    public required string Digest { get; init; }

    /// <summary>The external id that was made up for it; null for none.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Whether the record existed before the write; null where that was not known.</summary>
    public bool? Existed { get; init; }

    /// <summary>
    /// Whether the write is marked before it is sent, as one is that must not be repeated: until then another one may
    /// stand at its place. Without this a plan counts as one that may have been sent.
    /// </summary>
    public bool AwaitsMark { get; init; }

    /// <summary>Whether a write that must not be repeated may have been sent; so may one that is in an open batch.</summary>
    public bool IsSent { get; init; }

    /// <summary>What came of it; null when it is not known. Of a failure nothing but that is kept: it is tried again.</summary>
    public WriteOutcome? Outcome { get; init; }
}
