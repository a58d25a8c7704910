namespace NetSuite.Client;

/// <summary>One row of a query.</summary>
/// <param name="Shape">Its columns.</param>
/// <param name="Values">Its values in the order of the columns; null where NetSuite left the column out.</param>
public readonly record struct QueryRow(QueryShape Shape, string?[] Values);
