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
                var expected = Fill(rows).OrderBy(r => r.Id).Where(r => filter.Truth(r) == true).Select(r => r.Id.ToString(CultureInfo.InvariantCulture));
                Assert.Equal(expected, _company.Rows($"SELECT id FROM customer WHERE {filter.Sql} ORDER BY id"));
            },
            iter: 1_000,
            threads: 1);

    [Fact]
    public void Groups_agree_with_LINQ() =>
        Gen.Select(Record.Array[0, 20], Deep(1)).Sample(
            (rows, filter) =>
            {
                var distinct = Fill(rows);
                var expected = distinct.Where(r => filter.Truth(r) == true).GroupBy(r => r.Inactive).OrderBy(g => g.Key)
                    .Select(g => string.Join('|', g.Count(), g.Count(r => r.Limit is not null), Shown(g.Max(r => r.Limit)), Shown(g.Min(r => r.Limit)), Shown(g.Any(r => r.Limit is not null) ? g.Sum(r => r.Limit) : null), g.Select(r => r.Name).Where(n => n is not null).Distinct().Count()));
                Assert.Equal(expected, _company.Rows($"SELECT COUNT(*) a, COUNT(creditlimit) b, MAX(creditlimit) c, MIN(creditlimit) d, SUM(creditlimit) e, COUNT(DISTINCT entityid) f FROM customer WHERE {filter.Sql} GROUP BY isinactive ORDER BY isinactive"));
            },
            iter: 500,
            threads: 1);

    [Fact]
    public void Sorts_and_pages_agree_with_LINQ_and_ties_are_broken_the_same_way_on_every_page() =>
        Gen.Select(Record.Array[0, 20], Gen.Bool, Gen.Bool, Gen.Int[1, 7]).Sample(
            (rows, descending, nullsFirst, size) =>
            {
                var distinct = Fill(rows);
                var query = $"SELECT id, creditlimit FROM customer ORDER BY creditlimit{(descending ? " DESC" : "")} NULLS {(nullsFirst ? "FIRST" : "LAST")}";
                var key = distinct.OrderBy(r => r.Limit is null != nullsFirst);
                var sorted = (descending ? key.ThenByDescending(r => r.Limit) : key.ThenBy(r => r.Limit)).Select(r => Shown(r.Limit));
                var all = _company.Rows(query);
                Assert.Equal(sorted, all.Select(row => row.Split('|')[0]));

                var paged = Enumerable.Range(0, (distinct.Count / size) + 1).SelectMany(i => _company.Page(query, i * size, size).Rows).Select(row => string.Join('|', row.Select(v => v ?? "~")));
                Assert.Equal(all, paged);
            },
            iter: 300,
            threads: 1);

    [Fact]
    public void Joins_quantifiers_and_row_values_agree_with_LINQ() =>
        Gen.Select(Record.Array[0, 10], Record.Array[0, 10]).Sample(
            (left, right) =>
            {
                var customers = Fill(left);
                var items = right.DistinctBy(r => r.Id).ToList();
                _company.Run("DELETE FROM item");
                foreach (var item in items)
                {
                    _company.Run(string.Create(CultureInfo.InvariantCulture, $"INSERT INTO item VALUES ({item.Id}, {(item.Name is null ? "NULL" : $"'{item.Name.Replace("'", "''")}'")}, {(item.Limit is { } price ? price : "NULL")})"));
                }

                string Ids(IEnumerable<Row> found) => string.Join("; ", found.OrderBy(r => r.Id).Select(r => r.Id.ToString(CultureInfo.InvariantCulture)));
                string Sql(string condition) => _company.Line($"SELECT c.id FROM customer c WHERE {condition} ORDER BY c.id");
                var prices = items.Select(i => i.Limit).ToList();
                var joined = customers.SelectMany(c => items.Where(i => i.Name is not null && i.Name == c.Name).DefaultIfEmpty(), (c, i) => (c.Id, i?.Id)).Count();

                Assert.Equal(joined.ToString(CultureInfo.InvariantCulture), _company.Line("SELECT COUNT(*) FROM customer c LEFT JOIN item i ON i.itemid = c.entityid"));
                Assert.Equal(joined.ToString(CultureInfo.InvariantCulture), _company.Line("SELECT COUNT(*) FROM customer c, item i WHERE c.entityid = i.itemid (+)"));
                Assert.Equal(Ids(customers.Where(c => prices.Any(p => c.Limit > p))), Sql("creditlimit > ANY (SELECT price FROM item)"));
                Assert.Equal(Ids(customers.Where(c => prices.All(p => c.Limit > p))), Sql("creditlimit > ALL (SELECT price FROM item)"));
                Assert.Equal(Ids(customers.Where(c => items.Any(i => i.Name is not null && i.Name == c.Name && i.Limit is not null && i.Limit == c.Limit))), Sql("(entityid, creditlimit) IN (SELECT itemid, price FROM item)"));
                Assert.Equal(Ids(customers.Where(c => !items.Any(i => i.Name is not null && i.Name == c.Name))), Sql("NOT EXISTS (SELECT 1 FROM item i WHERE i.itemid = c.entityid)"));
            },
            iter: 300,
            threads: 1);

    private static string Shown(double? value) => value is { } number ? number.ToString(CultureInfo.InvariantCulture) : "~";

    private List<Row> Fill(IEnumerable<Row> rows)
    {
        var distinct = rows.DistinctBy(r => r.Id).ToList();
        _company.Run("DELETE FROM customer");
        distinct.ForEach(Insert);
        return distinct;
    }

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
