namespace NetSuite;

/// <summary>The outcome of one write. It can be piped on to any command that takes a record.</summary>
public sealed record RecordWriteResult
{
    /// <summary>What was done.</summary>
    public required WriteAction Action { get; init; }

    /// <summary>The record type in REST spelling.</summary>
    public required string? Type { get; init; }

    /// <summary>The internal id; null if NetSuite did not tell it.</summary>
    public required string? Id { get; init; }

    /// <summary>The external id, where the write was addressed by one.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The names of the fields that were sent.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>What was done to which record, e.g. <c>Created customer 42</c>.</summary>
    public override string ToString() =>
        string.Join(' ', new[] { Action.ToString(), Type, Id ?? (ExternalId is null ? null : "eid:" + ExternalId) }.OfType<string>());
}
