namespace NetSuite.Simulator.Hosting;

/// <summary>
/// Behaviour that differs between accounts and releases, or that no source settles. The defaults are the stricter
/// side: a script that works with them works with the other side too.
/// </summary>
public sealed record AccountBehaviour
{
    /// <summary>An entity without a subsidiary, given or inherited, is refused; else it gets the root subsidiary.</summary>
    public bool SubsidiaryIsMandatory { get; init; } = true;

    /// <summary>The account has legacy tax and its fields, such as taxItem on a customer; else they are unknown fields.</summary>
    public bool HasLegacyTax { get; init; }

    /// <summary>A multiselect may stand in a q filter, with ANY_OF; else it is an unknown field there.</summary>
    public bool MultiselectIsFilterable { get; init; }

    /// <summary>The status of a repeated idempotency key: 400 by Oracle's page, 409 by other reports.</summary>
    public int IdempotencyConflictStatus { get; init; } = 400;

    /// <summary>A job's Location has no host; else it is a whole URL. Both were seen.</summary>
    public bool JobLocationIsRelative { get; init; } = true;
}
