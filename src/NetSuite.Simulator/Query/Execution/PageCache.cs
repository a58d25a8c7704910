namespace NetSuite.Simulator.Query.Execution;

/// <summary>Rows read ahead for clients that page through a query. Every page is a run of the query in NetSuite; as long as the data stay the same, one run that reads several pages gives the same rows without sorting and skipping them ever anew.</summary>
internal sealed class PageCache
{
    private const int MostQueries = 8;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, PagedQuery> _queries = new(StringComparer.Ordinal);

    /// <summary>A page from the rows at hand, or from <paramref name="read"/>, which takes an offset and a number of rows.</summary>
    public SuiteQlPage Get(string key, long version, int offset, int limit, Func<int, int, SuiteQlPage> read)
    {
        // Only a query that comes back for a second page is worth reading ahead.
        if (QueryOf(key, version) is not { } query)
        {
            var first = read(offset, limit);
            Keep(key, new PagedQuery(version, first.Columns.Count));
            return first;
        }

        return query.Page(offset, limit, read);
    }

    private PagedQuery? QueryOf(string key, long version)
    {
        lock (_gate)
        {
            return _queries.TryGetValue(key, out var known) && known.Version == version ? known : null;
        }
    }

    private void Keep(string key, PagedQuery query)
    {
        lock (_gate)
        {
            // Several first pages at once: one of them stands for all.
            if (_queries.TryGetValue(key, out var known) && known.Version >= query.Version)
            {
                return;
            }

            if (_queries.Count >= MostQueries && !_queries.ContainsKey(key))
            {
                _queries.Clear();
            }

            _queries[key] = query;
        }
    }
}
