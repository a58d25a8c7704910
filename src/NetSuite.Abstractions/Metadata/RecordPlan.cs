namespace NetSuite;

/// <summary>How records will be got: the answer of <c>Get-NetSuiteRecord -Explain</c>.</summary>
public sealed record RecordPlan
{
    /// <summary>The record type.</summary>
    public required string Type { get; init; }

    /// <summary>The way.</summary>
    public required RecordRoute Route { get; init; }

    /// <summary>The requests to expect, in words: they depend on how many records are found.</summary>
    public required string Requests { get; init; }

    /// <summary>The SuiteQL query, with a question mark for each of <see cref="Parameters"/>; null on a route without one.</summary>
    public string? Query { get; init; }

    /// <summary>The values of the query's question marks.</summary>
    public IReadOnlyList<object?> Parameters { get; init; } = [];

    /// <summary>The filter expression of the list call; null on a route without one.</summary>
    public string? Filter { get; init; }

    /// <summary>The fields that the query selects, or that each record is read with; empty for all.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>Why this way: one sentence each.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => $"{Route}: {Requests}. {string.Join(' ', Reasons)}".TrimEnd();
}
