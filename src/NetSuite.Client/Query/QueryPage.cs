namespace NetSuite.Client;

/// <summary>One page of a query and the columns known after it.</summary>
internal readonly record struct QueryPage(Page<QueryRow> Rows, ColumnSet Columns);
