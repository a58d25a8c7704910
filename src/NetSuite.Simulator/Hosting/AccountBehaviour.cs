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

    /// <summary>Numbers and booleans of a record's body may come as JSON strings; else they are invalid values.</summary>
    public bool NumbersMayBeText { get; init; }

    /// <summary>A date-time without Z or an offset is one of the account's wall clock; else it is an invalid value.</summary>
    public bool InstantsMayLackZone { get; init; }

    /// <summary>A line that an update names by a number the sublist does not have is refused; else it is appended.</summary>
    public bool UnknownLinesAreRefused { get; init; } = true;

    /// <summary>Detaching what is not attached is refused; else nothing comes of it.</summary>
    public bool OnlyTheAttachedCanBeDetached { get; init; } = true;

    /// <summary>A date literal of a filter may carry a time of the 12-hour clock, such as 01/31/2026 03:04 PM; else it is refused.</summary>
    public bool FilterDatesMayHaveTimes { get; init; }

    /// <summary>
    /// The link to the last page leads there. Else it leads to the number of that page, rounded down to a multiple of
    /// the limit, as a live list of 3,493 records was seen to do: of no use, and no script should follow it.
    /// </summary>
    public bool LastLinkIsTrue { get; init; }

    /// <summary>The link to the page before is called prev, as on one page of the help; else previous, as in live answers.</summary>
    public bool PreviousLinkIsShort { get; init; }

    /// <summary>The status of a repeated idempotency key: 400 by Oracle's page, 409 by other reports.</summary>
    public int IdempotencyConflictStatus { get; init; } = 400;

    /// <summary>A job's Location has no host; else it is a whole URL. Both were seen.</summary>
    public bool JobLocationIsRelative { get; init; } = true;

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
}
