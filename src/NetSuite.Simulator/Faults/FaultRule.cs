namespace NetSuite.Simulator.Faults;

/// <summary>Which requests go wrong, and how. The first rule that strikes decides.</summary>
public sealed record FaultRule
{
    /// <summary>What goes wrong.</summary>
    public FaultKind Kind { get; init; }

    /// <summary>The HTTP method; null for any.</summary>
    public string? Method { get; init; }

    /// <summary>
    /// A pattern of the path: * stands for a part of a segment, ** for any number of segments, ? for a character. A
    /// pattern without a leading slash may begin at any segment. Null for any path.
    /// </summary>
    public string? Path { get; init; }

    /// <summary>How often the rule strikes; null for ever.</summary>
    public int? Times { get; init; }

    /// <summary>How many matching requests pass before the rule may strike.</summary>
    public int After { get; init; }

    /// <summary>The chance that the rule strikes a matching request.</summary>
    public double Probability { get; init; } = 1;

    /// <summary>Draws the same chances again for the same order of requests.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The seconds of a Retry-After header; null for none.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>How long it hangs, trickles or stays invisible; each kind has a default.</summary>
    public TimeSpan? Delay { get; init; }

    /// <summary>Whether the request is carried out although its answer is a wrong one; some kinds always carry it out.</summary>
    public bool Executes { get; init; }
}
