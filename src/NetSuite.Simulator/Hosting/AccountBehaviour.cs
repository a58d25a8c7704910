namespace NetSuite.Simulator.Hosting;

/// <summary>
/// Behaviour that differs between accounts and releases, or that no source settles. The defaults are the stricter
/// side: a script that works with them works with the other side too.
/// </summary>
public sealed record AccountBehaviour
{
    /// <summary>A customer, vendor or employee without a subsidiary is refused; else it gets the root subsidiary.</summary>
    public bool SubsidiaryIsMandatory { get; init; } = true;

    /// <summary>After so many failed logins of a token's user in a row the user is locked for half an hour; 0 never locks.</summary>
    public int LocksOutAfterFailedLogins { get; init; } = 5;

    /// <summary>Whether an integration may have a redirect URI of plain http.</summary>
    public bool AllowsHttpRedirects { get; init; }

    /// <summary>How long an authorization code is good. NetSuite says no more than that it must be used at once.</summary>
    public TimeSpan AuthorizationCodeLifetime { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Whether the token endpoint sends expires_in as the text "3600"; else it is the number.</summary>
    public bool SendsExpiresInAsText { get; init; }

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
