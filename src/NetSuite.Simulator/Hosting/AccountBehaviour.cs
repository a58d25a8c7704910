namespace NetSuite.Simulator.Hosting;

/// <summary>
/// Behaviour that differs between accounts and releases, or that no source settles. The defaults are the stricter
/// side: a script that works with them works with the other side too.
/// </summary>
public sealed record AccountBehaviour
{
    /// <summary>A customer, vendor or employee without a subsidiary is refused; else it gets the root subsidiary.</summary>
    public bool SubsidiaryIsMandatory { get; init; } = true;

    /// <summary>
    /// The status of a request beyond the concurrency limit: 429 by Oracle's pages, 400 as one client's authors saw it.
    /// </summary>
    public int ConcurrencyRefusalStatus { get; init; } = 429;

    /// <summary>
    /// The accounting preference "Invoice in Advance of Fulfillment": an order can be billed before its goods are
    /// shipped. On, as in the documentation's own sample of a transform.
    /// </summary>
    public bool BillsInAdvanceOfFulfillment { get; init; } = true;

    /// <summary>A credit memo made of an invoice must say which invoice it is applied to; else it may stay unapplied.</summary>
    public bool InvoiceCreditMustBeApplied { get; init; } = true;

    /// <summary>The status of a repeated idempotency key: 400 by Oracle's page, 409 by other reports.</summary>
    public int IdempotencyConflictStatus { get; init; } = 400;

    /// <summary>A job's Location has no host; else it is a whole URL. Both were seen.</summary>
    public bool JobLocationIsRelative { get; init; } = true;
}
