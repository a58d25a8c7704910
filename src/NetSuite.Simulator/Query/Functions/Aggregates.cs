using Microsoft.Data.Sqlite;

namespace NetSuite.Simulator.Query.Functions;

/// <summary>Aggregates SQLite lacks.</summary>
internal static class Aggregates
{
    public const string Median = "ql_median";
    public const string DistinctList = "ql_distinct_list";
    private const int LongestList = 32_767;

    public static void Register(SqliteConnection connection)
    {
        connection.CreateAggregate<double?, List<double>?, double?>(Median, null, Collect, Middle, isDeterministic: true);
        connection.CreateAggregate<string?, string?, DistinctValues?, string?>(DistinctList, null, CollectOnce, kept => kept?.Text, isDeterministic: true);
        PairAggregates.Register(connection);
    }

    private static List<double> Collect(List<double>? values, double? value)
    {
        values ??= [];
        if (value is { } number)
        {
            values.Add(number);
        }

        return values;
    }

    private static double? Middle(List<double>? values)
    {
        if (values is not { Count: > 0 })
        {
            return null;
        }

        values.Sort();
        var half = values.Count / 2;
        return values.Count % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }

    private static DistinctValues CollectOnce(DistinctValues? kept, string? value, string? separator)
    {
        kept ??= new DistinctValues(separator ?? "");
        if (value is not null)
        {
            kept.Add(value);
        }

        return kept;
    }

    /// <summary>Each value once, in the order it came.</summary>
    private sealed class DistinctValues(string separator)
    {
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
        private readonly List<string> _values = [];
        private int _length;

        public void Add(string value)
        {
            if (_seen.Add(value))
            {
                _values.Add(value);
                _length += value.Length + separator.Length;
            }

            if (_length > LongestList)
            {
                throw SuiteQlException.Unsupported();
            }
        }

        public string? Text => _values.Count > 0 ? string.Join(separator, _values) : null;
    }
}
