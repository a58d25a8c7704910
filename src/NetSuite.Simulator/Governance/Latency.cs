namespace NetSuite.Simulator.Governance;

/// <summary>How long the account takes for a request: always the same, or drawn from a distribution.</summary>
public sealed record Latency
{
    /// <summary>The same for every request.</summary>
    public TimeSpan Fixed { get; init; }

    /// <summary>The shortest of a uniform distribution.</summary>
    public TimeSpan Minimum { get; init; }

    /// <summary>The longest of a uniform distribution; zero for none.</summary>
    public TimeSpan Maximum { get; init; }

    /// <summary>The median of a lognormal distribution; zero for none.</summary>
    public TimeSpan Median { get; init; }

    /// <summary>What 95 of 100 requests of a lognormal distribution stay under.</summary>
    public TimeSpan Percentile95 { get; init; }

    /// <summary>Draws the same times again for the same order of requests.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>What holds for one HTTP method instead.</summary>
    public IReadOnlyDictionary<string, Latency> Methods { get; init; } = new Dictionary<string, Latency>();
}
