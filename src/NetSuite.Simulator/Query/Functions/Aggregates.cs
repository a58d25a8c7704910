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
        connection.CreateAggregate<string?, string?, List<string>?, string?>(DistinctList, null, CollectOnce, kept => kept is { Count: > 1 } ? string.Join(kept[0], kept.Skip(1)) : null, isDeterministic: true);
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

    // The separator stands first, then each value once in the order it came.
    private static List<string> CollectOnce(List<string>? kept, string? value, string? separator)
    {
        kept ??= [separator ?? ""];
        if (value is not null && !kept.Skip(1).Contains(value, StringComparer.Ordinal))
        {
            kept.Add(value);
        }

        return kept.Sum(k => k.Length) <= LongestList ? kept : throw SuiteQlException.Unsupported();
    }
}
