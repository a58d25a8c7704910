namespace NetSuite.Client;

/// <summary>Reads the column names off a query's SELECT list, where that can be done with certainty.</summary>
internal static class SelectList
{
    /// <summary>The names in lower case, as NetSuite sends them; null when there is any doubt.</summary>
    public static IReadOnlyList<string>? TryRead(string sql) => QueryText.TryRead(sql)?.Columns;
}
