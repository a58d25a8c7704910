using Microsoft.Data.Sqlite;

namespace NetSuite.Simulator.Query.Functions;

/// <summary>Aggregates of two numbers a row: correlations and covariances. Rows where either is NULL don't count.</summary>
internal static class PairAggregates
{
    private static readonly Dictionary<string, Func<IReadOnlyList<(double X, double Y)>, double?>> Functions = new(StringComparer.Ordinal)
    {
        ["CORR"] = Correlation,
        ["CORR_S"] = pairs => Correlation([.. Ranks(pairs, p => p.X).Zip(Ranks(pairs, p => p.Y))]),
        ["CORR_K"] = Kendall,
        ["COVAR_POP"] = pairs => pairs.Count == 0 ? null : Moment(pairs) / pairs.Count,
        ["COVAR_SAMP"] = pairs => pairs.Count < 2 ? null : Moment(pairs) / (pairs.Count - 1),
    };

    public static bool Knows(string name) => Functions.ContainsKey(name);

    public static string SqlName(string name) => "ql_" + name.ToLowerInvariant();

    public static void Register(SqliteConnection connection)
    {
        foreach (var (name, function) in Functions)
        {
            connection.CreateAggregate<double?, double?, List<(double X, double Y)>?, double?>(
                SqlName(name),
                null,
                Collect,
                pairs => pairs is null ? null : function(pairs),
                isDeterministic: true);
        }
    }

    private static List<(double X, double Y)> Collect(List<(double X, double Y)>? pairs, double? x, double? y)
    {
        pairs ??= [];
        if (x is { } first && y is { } second)
        {
            pairs.Add((first, second));
        }

        return pairs;
    }

    private static double Moment(IReadOnlyList<(double X, double Y)> pairs)
    {
        var (x, y) = (pairs.Average(p => p.X), pairs.Average(p => p.Y));
        return pairs.Sum(p => (p.X - x) * (p.Y - y));
    }

    private static double? Correlation(IReadOnlyList<(double X, double Y)> pairs)
    {
        if (pairs.Count < 2)
        {
            return null;
        }

        var spread = Math.Sqrt(Moment([.. pairs.Select(p => (p.X, p.X))]) * Moment([.. pairs.Select(p => (p.Y, p.Y))]));
        return spread == 0 ? null : Moment(pairs) / spread;
    }

    // Equal values share the mean of their places.
    private static IEnumerable<double> Ranks(IReadOnlyList<(double X, double Y)> pairs, Func<(double X, double Y), double> value)
    {
        var places = pairs.Select(value).Order().Select((v, i) => (v, i)).GroupBy(p => p.v).ToDictionary(g => g.Key, g => g.Average(p => p.i + 1.0));
        return pairs.Select(p => places[value(p)]);
    }

    private static double? Kendall(IReadOnlyList<(double X, double Y)> pairs)
    {
        // Each pair of rows is looked at: more rows than this would take minutes.
        if (pairs.Count > 5_000)
        {
            throw SuiteQlException.Unsupported();
        }

        var (agreement, x, y) = (0.0, 0.0, 0.0);
        for (var i = 0; i < pairs.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (dx, dy) = (Math.Sign(pairs[i].X - pairs[j].X), Math.Sign(pairs[i].Y - pairs[j].Y));
                (agreement, x, y) = (agreement + (dx * dy), x + (dx * dx), y + (dy * dy));
            }
        }

        return x == 0 || y == 0 ? null : agreement / Math.Sqrt(x * y);
    }
}
