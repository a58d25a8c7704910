namespace NetSuite.Client;

/// <summary>Runs SuiteQL queries.</summary>
public sealed class QueryService
{
    /// <summary>Runs a query.</summary>
    public IAsyncEnumerable<QueryRow> QueryAsync(
        string suiteQl,
        IReadOnlyList<object?>? parameters,
        QueryOptions? options,
        CancellationToken cancellationToken) => throw new NotSupportedException();
}
