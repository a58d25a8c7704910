namespace NetSuite.Simulator.Query;

/// <summary>The session a query runs in, and the answers to points on which what is known of NetSuite conflicts.</summary>
internal sealed record SuiteQlSettings
{
    /// <summary>The session's (user's) zone: date-times are shown and compared in it.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles");

    /// <summary>The zone of the server clock, which SYSDATE reads; Pacific, whatever the session's zone is.</summary>
    public TimeZoneInfo ServerTimeZone { get; init; } = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles");

    /// <summary>The account's date format: how dates print, and how a bare string is read beside a date.</summary>
    public string DateFormat { get; init; } = "M/d/yyyy";

    /// <summary>The account's time format, used only where a time is printed without TO_CHAR.</summary>
    public string TimeFormat { get; init; } = "h:mm tt";

    /// <summary>The clock behind SYSDATE, CURRENT_DATE and the relative ranges.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Whether a date-time without TO_CHAR prints its time; NetSuite drops it.</summary>
    public bool DateTimesShowTime { get; init; }

    /// <summary>Whether WITH is accepted: Oracle's pages say no, working public queries use it.</summary>
    public bool AcceptWith { get; init; } = true;

    /// <summary>Whether LISTAGG is accepted: Oracle's pages say no, working public queries use it.</summary>
    public bool AcceptListAgg { get; init; } = true;

    /// <summary>Whether a bare string beside a date is read in the account's format.</summary>
    public bool AcceptBareDates { get; init; } = true;

    /// <summary>Whether an alias in double quotes is accepted inside a subquery; Oracle's pages say no.</summary>
    public bool AcceptQuotedAliasInSubquery { get; init; }

    /// <summary>Whether a query with ANSI joins may have subqueries in its SELECT list; Oracle's pages say no.</summary>
    public bool AcceptSubqueryBesideJoin { get; init; }

    /// <summary>Whether a combined value ('CustInvc:A') beside a bare column of such values means the column's combined value; otherwise only BUILTIN.CF finds it.</summary>
    public bool MatchCombinedValues { get; init; }

    /// <summary>Whether an expression's alias names its column; some answers say expr1 all the same.</summary>
    public bool KeepExpressionAliases { get; init; } = true;

    /// <summary>The entity that is "me" to BUILTIN.NAMED_GROUP; null when the login belongs to none.</summary>
    public long? User { get; init; }

    /// <summary>The base currency of an account without a table of currencies, for BUILTIN.CURRENCY.</summary>
    public string BaseCurrency { get; init; } = "USD";

    /// <summary>How long one statement may run before it is broken off.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest query text, in characters.</summary>
    public int MaximumQueryLength { get; init; } = 500_000;
}
