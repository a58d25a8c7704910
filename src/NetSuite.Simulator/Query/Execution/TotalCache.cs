using System.Collections.Concurrent;

namespace NetSuite.Simulator.Query.Execution;

/// <summary>Totals of recent queries. Paging repeats a query once a page, and its total stays until the data change.</summary>
internal sealed class TotalCache
{
    private const int MostKept = 256;
    private readonly ConcurrentDictionary<string, (long Version, long Total)> _kept = new(StringComparer.Ordinal);

    public bool TryGet(string key, long version, out long total)
    {
        var found = _kept.TryGetValue(key, out var entry) && entry.Version == version;
        total = entry.Total;
        return found;
    }

    public void Keep(string key, long version, long total)
    {
        if (_kept.Count >= MostKept)
        {
            _kept.Clear();
        }

        _kept[key] = (version, total);
    }
}
