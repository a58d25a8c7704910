namespace NetSuite.Simulator.Http;

/// <summary>One entry of o:errorDetails.</summary>
/// <param name="Detail">The sentence.</param>
/// <param name="Code">The o:errorCode.</param>
internal sealed record ErrorDetail(string Detail, string Code)
{
    /// <summary>Where in the body: dots and [0], no leading $.</summary>
    public string? Path { get; init; }

    /// <summary>Which query parameter.</summary>
    public string? QueryParameter { get; init; }

    /// <summary>The address itself is wrong: the answer repeats it.</summary>
    public bool IsAboutUrl { get; init; }

    /// <summary>Which header.</summary>
    public string? Header { get; init; }
}
