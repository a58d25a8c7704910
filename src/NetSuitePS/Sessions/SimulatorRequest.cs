using System.Text.Json.Nodes;

namespace NetSuitePS.Sessions;

/// <summary>A request that a simulator received. It holds no secret.</summary>
public sealed record SimulatorRequest
{
    /// <summary>Its place in the order of arrival, from 1.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it came, in the account's time.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>The path as it was sent.</summary>
    public required string Path { get; init; }

    /// <summary>The query as it was sent, without its question mark.</summary>
    public required string Query { get; init; }

    /// <summary>The status of the answer; 0 while there is none.</summary>
    public required int Status { get; init; }

    /// <summary>How long it took; null while it is in flight.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>The bytes of the answer's body, before compression.</summary>
    public required long Bytes { get; init; }

    /// <summary>The requests in flight when it came, itself included.</summary>
    public required int Concurrency { get; init; }

    /// <summary>Who asked; null when nobody was let in.</summary>
    public string? Login { get; init; }

    /// <summary>The fault that struck it.</summary>
    public string? Fault { get; init; }

    /// <summary>The method, the path and the status.</summary>
    public override string ToString() => $"{Method} {Path} {Status}";

    internal static SimulatorRequest From(JsonNode entry) => new()
    {
        Sequence = (long)entry["sequence"]!,
        Time = (DateTimeOffset)entry["time"]!,
        Method = (string)entry["method"]!,
        Path = (string)entry["path"]!,
        Query = (string)entry["query"]!,
        Status = (int)entry["status"]!,
        Duration = (double?)entry["duration"] is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null,
        Bytes = (long)entry["bytes"]!,
        Concurrency = (int)entry["concurrency"]!,
        Login = (string?)entry["login"],
        Fault = (string?)entry["fault"],
    };
}
