namespace NetSuite.Client;

/// <summary>The columns of query rows. Rows of a query with the same columns share one instance.</summary>
public sealed class QueryShape
{
    /// <summary>Takes the names.</summary>
    /// <param name="columns">They are in order and in lower case.</param>
    public QueryShape(IReadOnlyList<string> columns) => Columns = columns;

    /// <summary>The column names in order, in lower case.</summary>
    public IReadOnlyList<string> Columns { get; }
}
