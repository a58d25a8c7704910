namespace NetSuite.Simulator.Query;

/// <summary>Records below one another, for BUILTIN.HIERARCHY.</summary>
/// <param name="SqlTable">A SQLite table with the columns id and parent.</param>
/// <param name="NameColumn">Its column with a record's own name.</param>
internal sealed record SuiteQlTree(string SqlTable, string NameColumn);
