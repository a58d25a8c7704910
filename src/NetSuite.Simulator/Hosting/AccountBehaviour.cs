namespace NetSuite.Simulator.Hosting;

/// <summary>
/// Behaviour that differs between accounts and releases, or that no source settles. The defaults are the stricter
/// side: a script that works with them works with the other side too.
/// </summary>
public sealed record AccountBehaviour
{
    /// <summary>A customer, vendor or employee without a subsidiary is refused; else it gets the root subsidiary.</summary>
    public bool SubsidiaryIsMandatory { get; init; } = true;

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

    /// <summary>The status of a repeated idempotency key: 400 by Oracle's page, 409 by other reports.</summary>
    public int IdempotencyConflictStatus { get; init; } = 400;

    /// <summary>A job's Location has no host; else it is a whole URL. Both were seen.</summary>
    public bool JobLocationIsRelative { get; init; } = true;
}
