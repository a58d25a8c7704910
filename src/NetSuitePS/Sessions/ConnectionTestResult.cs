using NetSuite;

namespace NetSuitePS.Sessions;

/// <summary>What came of a test of a connection.</summary>
public sealed record ConnectionTestResult
{
    /// <summary>The connection's name.</summary>
    public required string Name { get; init; }

    /// <summary>The account.</summary>
    public required AccountId Account { get; init; }

    /// <summary>The address that was asked.</summary>
    public required Uri Url { get; init; }

    /// <summary>Whether the connection works.</summary>
    public required bool Success { get; init; }

    /// <summary>How long the test took.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>What happened.</summary>
    public required string Message { get; init; }

    /// <summary>What to do about a failure, where that is known.</summary>
    public string? RecommendedAction { get; init; }

    /// <summary>The failure with all its details; null on success.</summary>
    public NetSuiteException? Error { get; init; }
}
