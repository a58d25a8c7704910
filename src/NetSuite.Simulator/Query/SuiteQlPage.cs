namespace NetSuite.Simulator.Query;

/// <summary>One page of a query's rows, in memory.</summary>
/// <param name="Columns">Lower-case column keys in alphabetical order.</param>
/// <param name="Rows">A value per column as NetSuite prints it; null where the row has none (the key is left out of the JSON). Pages share these arrays: read only.</param>
/// <param name="TotalResults">Rows of the whole query, whatever the page.</param>
internal sealed record SuiteQlPage(IReadOnlyList<string> Columns, IReadOnlyList<string?[]> Rows, long TotalResults);
