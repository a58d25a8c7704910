namespace NetSuite.Client;

/// <summary>Runs SuiteQL queries.</summary>
public sealed class QueryService
{
    private readonly NetSuiteClient client;

    internal QueryService(NetSuiteClient client) => this.client = client;

    /// <summary>What the columns of a query's rows hold, as far as that is certain without asking NetSuite.</summary>
    /// <param name="suiteQl">The query.</param>
    public QueryTypes TypesOf(string suiteQl)
    {
        ArgumentNullException.ThrowIfNull(suiteQl);
        var metadata = client.AccountMetadata;
        return new QueryTypes(
            QueryText.TryRead(suiteQl),
            new TableFields(metadata.KnownTypes.Select(type => type.Name), metadata.Known),
            token => metadata.DatesAsync(refresh: false, token));
    }

    /// <summary>
    /// Runs a query and streams its rows, reading at most one page ahead. NetSuite runs the query anew for every page:
    /// give it an ORDER BY over something unique when it has more than one. NetSuite gives 100,000 rows of one result; when
    /// the query ends with ORDER BY over whole numbers that it also selects as they are, and that are unique, the rows
    /// beyond them are asked for by the keys of the last one.
    /// </summary>
    /// <param name="suiteQl">The query, with a question mark for each parameter.</param>
    /// <param name="parameters">The values of the question marks in order. NetSuite takes them as strings: booleans become T or F, dates <c>yyyy-MM-dd HH:mm:ss</c> as written, without a change of time zone.</param>
    /// <param name="options">How to read the result.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ArgumentException">The query is empty, an option is out of range, or a parameter is a reference without internal id; thrown at once, before any traffic.</exception>
    /// <exception cref="NetSuiteValidationException">NetSuite refused the query, or its result passes 100,000 rows and can't be read on.</exception>
    public IAsyncEnumerable<QueryRow> QueryAsync(
        string suiteQl, IReadOnlyList<object?>? parameters, QueryOptions? options, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(suiteQl);
        options ??= new QueryOptions();
        Paging.CheckPageSize(options.PageSize, nameof(options.PageSize));
        ArgumentOutOfRangeException.ThrowIfNegative(options.Skip, nameof(options.Skip));
        ArgumentOutOfRangeException.ThrowIfNegative(options.First ?? 0, nameof(options.First));
        var values = (parameters ?? []).Select(QueryBody.Text).ToArray();
        var text = QueryText.TryRead(suiteQl);
        var reader = new QueryReader(client, text?.Columns);
        return new QueryPages(
            suiteQl, text, options, (query, pageSize, offset, token) => reader.ReadAsync(query, values, pageSize, offset, token)).ReadAsync(cancellationToken);
    }
}
