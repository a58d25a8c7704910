namespace NetSuite.Simulator.Query.Translation;

/// <summary>A column a query yields; in SQLite it is called c0, c1, … by position.</summary>
internal sealed record OutputColumn(string Name, SqlKind Kind, string? DisplaySql);
