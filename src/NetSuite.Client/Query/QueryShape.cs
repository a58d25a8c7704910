namespace NetSuite.Client;

/// <summary>The columns of query rows. Rows of a query with the same columns share one instance.</summary>
public sealed class QueryShape
{
    internal QueryShape(IReadOnlyList<string> columns) => Columns = columns;

    /// <summary>The column names in order, in lower case.</summary>
    public IReadOnlyList<string> Columns { get; }
}
