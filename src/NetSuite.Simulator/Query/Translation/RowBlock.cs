using System.Globalization;

namespace NetSuite.Simulator.Query.Translation;

/// <summary>The rows ROWNUM numbers: those of FROM and WHERE, before grouping and sorting. They become an inner query that carries the columns the outer one asks for.</summary>
/// <param name="alias">Its generated name.</param>
/// <param name="order">The order its rows come in; null leaves it to SQLite.</param>
internal sealed class RowBlock(string alias, string? order)
{
    private readonly string _counter = $"row_number() OVER ({(order is null ? "" : "ORDER BY " + order)})";
    private readonly Dictionary<string, string> _carried = new(StringComparer.Ordinal);

    public SqlExpression RowNumber => new(Carry(_counter), SqlKind.Number);

    /// <summary>The order of its rows, for the query around it.</summary>
    public string? Order => _carried.TryGetValue(_counter, out var number) ? $"{alias}.{number}" : order is null ? null : Carry(order);

    /// <summary>The outer name of an inner expression.</summary>
    public string Carry(string sql)
    {
        if (!_carried.TryGetValue(sql, out var name))
        {
            name = "k" + _carried.Count.ToString(CultureInfo.InvariantCulture);
            _carried.Add(sql, name);
        }

        return $"{alias}.{name}";
    }

    public string Wrap(string fromAndWhere, long? take)
    {
        var list = _carried.Count == 0 ? "1 AS k" : string.Join(", ", _carried.Select(c => $"{c.Key} AS {c.Value}"));
        var limit = take is { } rows ? string.Create(CultureInfo.InvariantCulture, $" LIMIT {rows}") : "";
        return $" FROM (SELECT {list}{fromAndWhere}{(take is null || order is null ? "" : " ORDER BY " + order)}{limit}) AS {alias}";
    }
}
