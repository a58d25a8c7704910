using System.Globalization;

namespace NetSuite.Client;

/// <summary>What became of one attempt of a call.</summary>
public sealed record CallTrace
{
    private const string ServiceRoot = "/services/rest/";

    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>The path and query as they went over the wire.</summary>
    public required string PathAndQuery { get; init; }

    /// <summary>1 for the first attempt of a call.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>The HTTP status; null when no answer arrived.</summary>
    public int? StatusCode { get; init; }

    /// <summary>How long the attempt took, reading the answer included.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Why no usable answer arrived, in a few words; null when one did.</summary>
    public string? Failure { get; init; }

    /// <summary>After which wait the call is sent again; null when it is not.</summary>
    public TimeSpan? RetryIn { get; init; }

    /// <summary>NetSuite's id of the operation.</summary>
    public string? OperationId { get; init; }

    /// <summary>NetSuite's warnings.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>One readable line, e.g. <c>GET record/v1/customer/5 -> 429 in 12 ms, attempt 2, again in 1.4 s</c>.</summary>
    public override string ToString()
    {
        var path = PathAndQuery.StartsWith(ServiceRoot, StringComparison.Ordinal) ? PathAndQuery[ServiceRoot.Length..] : PathAndQuery;
        var outcome = (StatusCode, Failure) switch
        {
            (null, _) => Failure ?? "no answer",
            (_, null) => StatusCode.Value.ToString(CultureInfo.InvariantCulture),
            _ => string.Create(CultureInfo.InvariantCulture, $"{StatusCode} ({Failure})"),
        };
        var attempt = Attempt > 1 ? string.Create(CultureInfo.InvariantCulture, $", attempt {Attempt}") : string.Empty;
        var retry = RetryIn is { } wait ? string.Create(CultureInfo.InvariantCulture, $", again in {wait.TotalSeconds:0.0##} s") : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"{Method} {path} -> {outcome} in {Duration.TotalMilliseconds:0} ms{attempt}{retry}");
    }
}
