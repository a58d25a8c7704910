namespace NetSuite.Client;

/// <summary>A table that a query reads from.</summary>
/// <param name="Alias">The name that its columns are written with; empty when it has none.</param>
/// <param name="Table">The table in NetSuite; null for a subquery.</param>
internal sealed record QueryTable(string Alias, string? Table);
