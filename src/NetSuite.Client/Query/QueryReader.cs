namespace NetSuite.Client;

/// <summary>Reads pages of a query; what one shows of the columns helps to read the next.</summary>
/// <param name="client">The client.</param>
/// <param name="columns">The columns, where the query's text tells them; else null.</param>
internal sealed class QueryReader(NetSuiteClient client, IReadOnlyList<string>? columns)
{
    private ColumnSet known = ColumnSet.Of(columns);

    /// <summary>Reads a page.</summary>
    public async Task<Page<QueryRow>> ReadAsync(
        string suiteQl, IReadOnlyList<object?> parameters, int pageSize, int offset, CancellationToken cancellationToken)
    {
        var before = known;
        var page = await client.SendAsync(
            QueryRequest.Page(suiteQl, parameters, pageSize, offset), response => QueryPageReader.Read(response.Body.Span, before), cancellationToken).ConfigureAwait(false);
        known = page.Columns;
        return page.Rows;
    }
}
