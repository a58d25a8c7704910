namespace NetSuite.Client;

/// <summary>A batch as a journal keeps it: enough to send it again with the same key, and to know whose its results are.</summary>
internal sealed record JournalBatch
{
    /// <summary>The idempotency key.</summary>
    public required Guid Key { get; init; }

    /// <summary>When it was planned; keys are not kept by NetSuite for ever.</summary>
    public required DateTimeOffset Planned { get; init; }

    /// <summary>The places in the input of its records, in the order of the batch.</summary>
    public required IReadOnlyList<long> Numbers { get; init; }

    /// <summary>What it does.</summary>
    public required WriteOperation Operation { get; init; }

    /// <summary>The record type.</summary>
    public required string Type { get; init; }

    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>Path and query.</summary>
    public required string Path { get; init; }

    /// <summary>The body; null for none.</summary>
    public string? Body { get; init; }

    /// <summary>The external ids of its records, in the order of the batch; null where one has none.</summary>
    public IReadOnlyList<string?> ExternalIds { get; init; } = [];

    /// <summary>Whether its records existed before, in the order of the batch; null where that was not known.</summary>
    public IReadOnlyList<bool?> Existed { get; init; } = [];

    /// <summary>What becomes of unknown property names.</summary>
    public PropertyNameValidation PropertyNameValidation { get; init; } = PropertyNameValidation.Error;

    /// <summary>Whether it is a part of a batch that NetSuite refused whole; then nothing was done of that one.</summary>
    public bool IsPart { get; init; }

    /// <summary>Path of the job that NetSuite made of it; null while that is not known.</summary>
    public string? Job { get; init; }
}
