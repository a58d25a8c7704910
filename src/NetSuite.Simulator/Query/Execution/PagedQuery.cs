namespace NetSuite.Simulator.Query.Execution;

/// <summary>What is read ahead of one query, in windows of several pages.</summary>
/// <param name="version">The state of the data.</param>
/// <param name="columns">How many columns a row has.</param>
internal sealed class PagedQuery(long version, int columns)
{
    // Clients side by side ask for the pages of one walk out of order, but not far apart.
    private const int MostWindows = 3;
    private const int MostRows = 10_000;
    private const int MostValues = 160_000;
    private readonly Lock _gate = new();
    private readonly List<Window> _windows = [];

    /// <summary>The state of the data.</summary>
    public long Version { get; } = version;

    /// <summary>A page, out of a window that holds it whole.</summary>
    public SuiteQlPage Page(int offset, int limit, Func<int, int, SuiteQlPage> read)
    {
        var most = Math.Min(MostRows, MostValues / Math.Max(1, columns));
        var size = limit * Math.Max(1, most / limit);
        var start = offset / size * size;
        if (offset - start + limit > size)
        {
            return read(offset, limit);
        }

        var rows = WindowOf(start, size).Rows(read);
        return rows with { Rows = [.. rows.Rows.Skip(offset - start).Take(limit)] };
    }

    private Window WindowOf(int start, int size)
    {
        lock (_gate)
        {
            var window = _windows.Find(known => known.Start == start && known.Size == size);
            if (window is null)
            {
                if (_windows.Count >= MostWindows)
                {
                    _windows.RemoveAt(0);
                }

                _windows.Add(window = new Window(start, size));
            }

            return window;
        }
    }

    /// <summary>Some pages, read once, by the first who asks for one.</summary>
    private sealed class Window(int start, int size)
    {
        private readonly Lock _reading = new();
        private SuiteQlPage? _rows;

        public int Start { get; } = start;

        public int Size { get; } = size;

        public SuiteQlPage Rows(Func<int, int, SuiteQlPage> read)
        {
            lock (_reading)
            {
                return _rows ??= read(Start, Size);
            }
        }
    }
}
