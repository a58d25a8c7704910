namespace NetSuite.Simulator.Hosting;

/// <summary>
/// Behaviour that differs between accounts and releases, or that no source settles. The defaults are the stricter
/// side: a script that works with them works with the other side too.
/// </summary>
public sealed record AccountBehaviour
{
    /// <summary>An entity without a subsidiary, given or inherited, is refused; else it gets the root subsidiary.</summary>
    public bool SubsidiaryIsMandatory { get; init; } = true;

    /// <summary>After so many failed logins of a token's user in a row the user is locked for half an hour; 0 never locks.</summary>
    public int LocksOutAfterFailedLogins { get; init; } = 5;

    /// <summary>Whether an integration may have a redirect URI of plain http.</summary>
    [SetAtStart]
    public bool AllowsHttpRedirects { get; init; }

    /// <summary>How long an authorization code is good. NetSuite says no more than that it must be used at once.</summary>
    [SetAtStart]
    public TimeSpan AuthorizationCodeLifetime { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Whether the token endpoint sends expires_in as the text "3600"; else it is the number.</summary>
    [SetAtStart]
    public bool SendsExpiresInAsText { get; init; }

    /// <summary>The account has legacy tax and its fields, such as taxItem on a customer; else they are unknown fields.</summary>
    [SetAtStart]
    public bool HasLegacyTax { get; init; }

    /// <summary>A multiselect may stand in a q filter, with ANY_OF; else it is an unknown field there.</summary>
    [SetAtStart]
    public bool MultiselectIsFilterable { get; init; }

    /// <summary>SuiteQL takes WITH. Oracle's pages say no, public queries that work use it.</summary>
    public bool SuiteQlAcceptsWith { get; init; } = true;

    /// <summary>SuiteQL takes LISTAGG. Oracle's pages say no, public queries that work use it.</summary>
    public bool SuiteQlAcceptsListAgg { get; init; } = true;

    /// <summary>SuiteQL reads a bare text beside a date in the account's date format; else only TO_DATE makes a date.</summary>
    public bool SuiteQlAcceptsBareDates { get; init; } = true;

    /// <summary>SuiteQL takes an alias in double quotes inside a subquery.</summary>
    public bool SuiteQlAcceptsQuotedAliasInSubquery { get; init; }

    /// <summary>SuiteQL takes a subquery in the SELECT list of a query with ANSI joins. Oracle's pages say no.</summary>
    public bool SuiteQlAcceptsSubqueryBesideJoin { get; init; }

    /// <summary>status = 'CustInvc:A' finds open invoices as BUILTIN.CF(status) = 'CustInvc:A' does; else the bare column is the letter alone.</summary>
    public bool SuiteQlMatchesCombinedStatus { get; init; }

    /// <summary>A date-time without TO_CHAR shows its time; else only its day.</summary>
    public bool SuiteQlShowsTimes { get; init; }

    /// <summary>The alias of an expression names its column; else the column is called expr1, expr2 and so on.</summary>
    public bool SuiteQlKeepsExpressionAliases { get; init; } = true;

    /// <summary>In SuiteQL a record that was never edited has a last modified date, that of its creation; else none, as one source says of some accounts.</summary>
    public bool SuiteQlDatesUneditedRecords { get; init; } = true;

    /// <summary>deletedrecord has the time of a deletion in Pacific time; else in the account's time zone.</summary>
    public bool DeletedDatesArePacific { get; init; } = true;

    /// <summary>Numbers and booleans of a record's body may come as JSON strings; else they are invalid values.</summary>
    public bool NumbersMayBeText { get; init; }

    /// <summary>
    /// A newline in a text is kept. Else it becomes a space: NetSuite's help says that a newline must be escaped twice,
    /// so that the text has \n in it, which always makes one.
    /// </summary>
    public bool BareNewlinesAreKept { get; init; }

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

    /// <summary>The accounting preference "Bill in Advance of Receipt": a purchase order can be billed before its goods have come.</summary>
    public bool BillsInAdvanceOfReceipt { get; init; } = true;

    /// <summary>A credit memo made of an invoice must say which invoice it is applied to; else it may stay unapplied.</summary>
    public bool InvoiceCreditMustBeApplied { get; init; } = true;

    /// <summary>
    /// The accounting preference "Allow Transaction Date Outside of the Posting Period": a new transaction dated in a
    /// closed period is posted to the first open one after it; else it is refused.
    /// </summary>
    public bool DatesMayLeaveThePostingPeriod { get; init; }

    /// <summary>
    /// A transaction of a closed period can be read. Else reading it is refused as well, since the record service opens
    /// a record as if to edit it; only some accounts are said to do so.
    /// </summary>
    public bool ClosedPeriodsAreReadable { get; init; } = true;
}
