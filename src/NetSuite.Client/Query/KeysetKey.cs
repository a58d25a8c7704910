namespace NetSuite.Client;

/// <summary>A column that a query's rows are ordered by.</summary>
/// <param name="Column">The name its values come under.</param>
/// <param name="IsDescending">Whether the largest comes first.</param>
/// <param name="Order">The ORDER BY item for this name, as the query has it otherwise.</param>
internal sealed record KeysetKey(string Column, bool IsDescending, string Order);
