namespace NetSuite.Simulator.Query.Execution;

/// <summary>Rows read ahead for clients that page through a query. Every page is a run of the query in NetSuite; as long as the data stay the same, one run that reads several pages gives the same rows without skipping ever more of them.</summary>
internal sealed class PageCache
{
    private const int MostQueries = 16;
    private const int PagesAhead = 10;
    private const int MostRows = 10_000;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>A page from the rows at hand, or from <paramref name="read"/>, which takes an offset and a number of rows.</summary>
    public SuiteQlPage Get(string key, long version, int offset, int limit, Func<int, int, SuiteQlPage> read)
    {
        var entry = EntryOf(key);

        // Several pages of one query asked for at once: the first run serves the others.
        lock (entry.Gate)
        {
            var comesBack = entry.Version == version;
            if (comesBack && entry.Page(offset, limit) is { } known)
            {
                return known;
            }

            // Only a query that comes back for a second page is worth reading ahead.
            var rows = comesBack ? Math.Max(limit, Math.Min(MostRows, limit * PagesAhead)) : limit;
            entry.Keep(version, offset, read(offset, rows));
            return entry.Page(offset, limit)!;
        }
    }

    private Entry EntryOf(string key)
    {
        lock (_gate)
        {
            if (_entries.TryGetValue(key, out var known))
            {
                return known;
            }

            if (_entries.Count >= MostQueries)
            {
                _entries.Clear();
            }

            return _entries[key] = new Entry();
        }
    }

    private sealed class Entry
    {
        private int _offset;
        private SuiteQlPage? _rows;

        public Lock Gate { get; } = new();

        public long? Version { get; private set; }

        public void Keep(long version, int offset, SuiteQlPage rows) => (Version, _offset, _rows) = (version, offset, rows);

        /// <summary>The page if all its rows are here.</summary>
        public SuiteQlPage? Page(int offset, int limit)
        {
            if (_rows is null || offset < _offset)
            {
                return null;
            }

            var wanted = (int)Math.Clamp(_rows.TotalResults - offset, 0, limit);
            var skip = offset - _offset;
            return skip + wanted <= _rows.Rows.Count || wanted == 0
                ? _rows with { Rows = [.. _rows.Rows.Skip(skip).Take(wanted)] }
                : null;
        }
    }
}
