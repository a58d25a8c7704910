namespace NetSuite.Simulator.Governance;

/// <summary>How many requests the account takes at a time, and what it answers beyond.</summary>
public sealed record GovernanceOptions
{
    /// <summary>The requests in flight that the account takes; 5 is a standard account's, 0 lifts the limit.</summary>
    public int ConcurrencyLimit { get; init; } = 5;

    /// <summary>The seconds of the Retry-After header on a refusal; null sends none, as NetSuite does.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>
    /// The refusals of one second after which a refusal reads "Invalid login attempt" with status 401, as accounts far
    /// above their limit do; 0 never.
    /// </summary>
    public int LoginRefusedAfter { get; init; }
}
