namespace NetSuite.Simulator.Faults;

/// <summary>A rule with its counts. The table's lock guards it.</summary>
internal sealed class ArmedFault(int id, FaultRule rule)
{
    private readonly PathPattern? path = rule.Path is { } pattern ? new PathPattern(pattern) : null;
    private readonly Random random = new(rule.Seed);
    private int matches;
    private int hits;

    public IFault Fault { get; } = FaultKinds.Create(rule);

    public FaultRule Rule => rule;

    public FaultState State => new(id, rule, matches, hits);

    /// <summary>Counts a request; true when it goes wrong.</summary>
    public bool Strikes(string method, string requestPath, bool hasBearerToken)
    {
        var fits = (rule.Method is null || rule.Method.Equals(method, StringComparison.OrdinalIgnoreCase))
            && path?.Fits(requestPath) != false
            && FaultKinds.CanStrike(rule.Kind, method, requestPath, hasBearerToken);
        if (!fits)
        {
            return false;
        }
        matches++;
        if (matches <= rule.After || hits >= rule.Times || (rule.Probability < 1 && random.NextDouble() >= rule.Probability))
        {
            return false;
        }
        hits++;
        return true;
    }
}
