namespace NetSuite.Simulator.Query;

/// <summary>One table of SuiteQL over one SQLite table or view.</summary>
/// <param name="Name">The SuiteQL name, lower case.</param>
/// <param name="SqlName">The SQLite table or view; its columns carry the names of <paramref name="Columns"/>.</param>
/// <param name="Columns">The columns by name; the dictionary must ignore case.</param>
internal sealed record SuiteQlTable(string Name, string SqlName, IReadOnlyDictionary<string, SuiteQlColumn> Columns)
{
    /// <summary>The SQLite column that gives the order of rows where a query asks for none; null leaves it to SQLite.</summary>
    public string? OrderName { get; init; }

    /// <summary>The record types whose rows the table shows: to see those of a type takes the permission for it.</summary>
    public IReadOnlyList<string> RecordTypes { get; init; } = [];

    /// <summary>The SQLite columns with the ids of the records a row belongs to, each of one of <see cref="RecordTypes"/>: to see the row is to see them all.</summary>
    public IReadOnlyList<string> RecordIdNames { get; init; } = [];

    /// <summary>The permission that opens a table which belongs to no record type; null where none is needed.</summary>
    public string? Permission { get; init; }

    /// <summary>The SQLite column that names whose doing a row is: who lacks the permission sees what is their own. Null shows them nothing.</summary>
    public string? AuthorName { get; init; }

    /// <summary>The SQL condition of the rows that may be seen; null shows all.</summary>
    public string? Rows { get; init; }
}
