namespace NetSuite.Client;

/// <summary>Runs SuiteQL queries.</summary>
public sealed class QueryService
{
    private const string Remedy =
        "Split the query by ranges, for example WHERE id > the last id you have, ORDER BY id, and run it again for each range.";

    private readonly NetSuiteClient client;

    internal QueryService(NetSuiteClient client) => this.client = client;

    /// <summary>
    /// Runs a query and streams its rows, reading at most one page ahead. NetSuite runs the query anew for every page:
    /// give it an ORDER BY over something unique when it has more than one.
    /// </summary>
    /// <param name="suiteQl">The query, with a question mark for each parameter.</param>
    /// <param name="parameters">The values of the question marks in order. NetSuite takes them as strings: booleans become T or F, dates <c>yyyy-MM-dd HH:mm:ss</c> as written, without a change of time zone.</param>
    /// <param name="options">How to read the result.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ArgumentException">The query is empty, an option is out of range, or a parameter is a reference without internal id; thrown at once, before any traffic.</exception>
    /// <exception cref="NetSuiteValidationException">NetSuite refused the query, or its result passes 100,000 rows.</exception>
    public IAsyncEnumerable<QueryRow> QueryAsync(
        string suiteQl, IReadOnlyList<object?>? parameters, QueryOptions? options, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(suiteQl);
        options ??= new QueryOptions();
        Paging.CheckPageSize(options.PageSize, nameof(options.PageSize));
        ArgumentOutOfRangeException.ThrowIfNegative(options.Skip, nameof(options.Skip));
        var body = QueryBody.Write(suiteQl, parameters ?? []);
        var columns = ColumnSet.Of(SelectList.TryRead(suiteQl));
        return Paging.ReadAsync(ReadPageAsync, options.PageSize, options.Skip, Remedy, cancellationToken);

        async Task<Page<QueryRow>> ReadPageAsync(int offset, CancellationToken token)
        {
            var known = columns;
            var page = await client.SendAsync(
                new NetSuiteRequest
                {
                    Method = HttpMethod.Post,
                    Path = "query/v1/suiteql",
                    Query = Paging.Query(options.PageSize, offset),
                    Headers = [new("Prefer", "transient")],
                    Body = body,
                    Safety = RequestSafety.Read,
                    Purpose = "run the query",
                },
                response => QueryPageReader.Read(response.Body.Span, known),
                token).ConfigureAwait(false);
            columns = page.Columns;
            return page.Rows;
        }
    }
}
