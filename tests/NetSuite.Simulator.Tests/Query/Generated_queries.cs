using System.Globalization;
using CsCheck;
using NetSuite.Simulator.Query;

namespace NetSuite.Simulator.Tests.Query;

public sealed class Generated_queries : IDisposable
{
    private static readonly string[] Words =
    [
        "SELECT", "FROM", "WHERE", "customer", "item", "transaction", "id", "name", "entityid", "datecreated", "(", ")", ",", ".", "*", "+", "-", "/", "||", "=", "<>", "<", ">=",
        "AND", "OR", "NOT", "IN", "LIKE", "BETWEEN", "IS", "NULL", "EXISTS", "AS", "ON", "JOIN", "LEFT", "OUTER", "CASE", "WHEN", "THEN", "ELSE", "END", "GROUP", "BY", "ORDER", "HAVING",
        "UNION", "ALL", "MINUS", "WITH", "OVER", "PARTITION", "WITHIN", "ROWNUM", "TOP", "FETCH", "FIRST", "ROWS", "ONLY", "OFFSET", "DISTINCT", "COUNT", "SUM", "NVL", "DECODE", "TO_CHAR",
        "TO_DATE", "TRUNC", "SYSDATE", "BUILTIN", "DF", "CAST", "EXTRACT", "TRIM", "LISTAGG", "'x'", "'2026-01-01'", "'YYYY-MM-DD'", "1", "2.5", "1e999", "?", "dual", "\"q\"", "(+)", "'", "\"", "/*", "--", ";", "\0", "é", "@p0",
    ];

    private static readonly Gen<string> Garbage = Gen.OneOf(
        Gen.String,
        OneOf(Words).Array[0, 30].Select(w => string.Join(' ', w)),
        OneOf(Words).Array[0, 20].Select(w => "SELECT " + string.Join(' ', w) + " FROM customer"),
        OneOf(Words).Array[0, 20].Select(w => "SELECT id FROM customer WHERE " + string.Join(' ', w)));

    private readonly Company _company = new();

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    public void Dispose() => _company.Dispose();

    [Fact]
    public void Garbage_is_answered_or_refused_and_changes_nothing()
    {
        Garbage.Sample(
            query =>
            {
                try
                {
                    _company.Page(query, 0, 10);
                }
                catch (SuiteQlException)
                {
                }
            },
            iter: 5_000,
            threads: 1);
        Assert.Equal("4", _company.Line("SELECT COUNT(*) FROM customer"));
    }

    private sealed record Row(int Id, string? Name, double? Limit, bool Inactive, DateOnly? Day);

    private sealed record Filter(string Sql, Func<Row, bool?> Truth);

    private static readonly Gen<string?> Names = OneOf<string?>("a", "b", "ab", "A", "", "100%", "x_y", "é", "O'Neil", null);

    private static readonly Gen<Row> Record = Gen.Select(
        Gen.Int[1, 1_000_000],
        Names.Select(n => n is "" ? null : n),
        Gen.OneOf(Gen.Const((double?)null), Gen.Int[-40, 40].Select(i => (double?)(i / 4.0))),
        Gen.Bool,
        Gen.OneOf(Gen.Const((DateOnly?)null), Gen.Int[0, 60].Select(d => (DateOnly?)new DateOnly(2026, 1, 1).AddDays(d))),
        (id, name, limit, inactive, day) => new Row(id, name, limit, inactive, day));

    private static readonly Gen<Filter> Simple = Gen.OneOf(
        Gen.Select(OneOf("=", "<>", "<", "<=", ">", ">="), Gen.Int[-40, 40]).Select((sign, n) => Compared(sign, n / 4.0)),
        Gen.Bool.Select(inactive => new Filter($"isinactive = '{(inactive ? 'T' : 'F')}'", r => r.Inactive == inactive)),
        Names.Where(n => n is not null).Select(n => new Filter($"entityid = '{n!.Replace("'", "''")}'", r => r.Name is null || n.Length == 0 ? null : r.Name == n)),
        OneOf("a", "A", "x", "%", "_", "é").Select(p => new Filter($"entityid LIKE '!{p}%' ESCAPE '!'", r => r.Name?.StartsWith(p, StringComparison.Ordinal))),
        Gen.Int[0, 60].Select(d => After(new DateOnly(2026, 1, 1).AddDays(d))),
        Gen.Const(new Filter("creditlimit IS NULL", r => r.Limit is null)),
        Gen.Const(new Filter("entityid IS NOT NULL", r => r.Name is not null)),
        Gen.Int[-10, 10].Array[1, 4].Select(v => new Filter($"creditlimit IN ({string.Join(", ", v)})", r => r.Limit is { } l ? v.Any(x => x == l) : null)));

    private static Gen<Filter> Deep(int depth) => depth == 0
        ? Simple
        : Gen.OneOf(
            Simple,
            Deep(depth - 1).Select(f => new Filter($"NOT ({f.Sql})", r => !f.Truth(r))),
            Gen.Select(Deep(depth - 1), Deep(depth - 1)).Select((a, b) => new Filter($"({a.Sql} AND {b.Sql})", r => a.Truth(r) & b.Truth(r))),
            Gen.Select(Deep(depth - 1), Deep(depth - 1)).Select((a, b) => new Filter($"({a.Sql} OR {b.Sql})", r => a.Truth(r) | b.Truth(r))));

    private static Filter Compared(string sign, double n) => new(
        string.Create(CultureInfo.InvariantCulture, $"creditlimit {sign} {n}"),
        r => r.Limit is { } l ? sign switch { "=" => l == n, "<>" => l != n, "<" => l < n, "<=" => l <= n, ">" => l > n, _ => l >= n } : null);

    private static Filter After(DateOnly day) => new(
        string.Create(CultureInfo.InvariantCulture, $"birthday > '{day:M/d/yyyy}'"),
        r => r.Day is { } d ? d > day : null);

    [Fact]
    public void Filters_agree_with_three_valued_logic_worked_out_in_memory() =>
        Gen.Select(Record.Array[0, 12], Deep(3)).Sample(
            (rows, filter) =>
            {
                var distinct = rows.DistinctBy(r => r.Id).OrderBy(r => r.Id).ToList();
                _company.Run("DELETE FROM customer");
                foreach (var row in distinct)
                {
                    Insert(row);
                }

                var expected = distinct.Where(r => filter.Truth(r) == true).Select(r => r.Id.ToString(CultureInfo.InvariantCulture));
                Assert.Equal(expected, _company.Rows($"SELECT id FROM customer WHERE {filter.Sql} ORDER BY id"));
            },
            iter: 1_000,
            threads: 1);

    private void Insert(Row row)
    {
        using var command = _company.Connection.CreateCommand();
        command.CommandText = "INSERT INTO customer (id, entityid, creditlimit, isinactive, birthday) VALUES (@i, @n, @l, @a, @d)";
        command.Parameters.AddWithValue("@i", row.Id);
        command.Parameters.AddWithValue("@n", (object?)row.Name ?? DBNull.Value);
        command.Parameters.AddWithValue("@l", (object?)row.Limit ?? DBNull.Value);
        command.Parameters.AddWithValue("@a", row.Inactive ? "T" : "F");
        command.Parameters.AddWithValue("@d", (object?)row.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? DBNull.Value);
        command.ExecuteNonQuery();
    }
}
