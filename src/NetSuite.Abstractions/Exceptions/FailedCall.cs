namespace NetSuite;

/// <summary>The facts of a call that failed.</summary>
public sealed record FailedCall
{
    /// <summary>The HTTP status NetSuite answered with; null when no answer arrived.</summary>
    public int? StatusCode { get; init; }

    /// <summary>NetSuite's own error details; empty when it sent none.</summary>
    public IReadOnlyList<NetSuiteError> Errors { get; init; } = [];

    /// <summary>The HTTP method.</summary>
    public string? Method { get; init; }

    /// <summary>The path, without host and query.</summary>
    public string? Path { get; init; }

    /// <summary>NetSuite's id of the operation (<c>X-N-OperationId</c>), which its support asks for.</summary>
    public string? OperationId { get; init; }

    /// <summary>How many times the call was sent.</summary>
    public int Attempts { get; init; } = 1;

    /// <summary>Whether the answer to an earlier attempt was lost, so that one may have taken effect although the last was refused.</summary>
    public bool WasLostBefore { get; init; }
}
