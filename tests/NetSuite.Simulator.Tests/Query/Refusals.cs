using System.Text;

namespace NetSuite.Simulator.Tests.Query;

public sealed class Refusals : IDisposable
{
    internal const string Unsupported = "Invalid search query. Detailed unprocessed description follows. Search error occurred: Invalid or unsupported search.";

    private readonly Company _company = new();

    public void Dispose() => _company.Dispose();

    [Fact]
    public void An_unknown_table_is_an_invalid_search_type() =>
        Assert.Equal(
            "Invalid search query. Detailed unprocessed description follows. Invalid search type: nosuchtable.",
            _company.Refusal("SELECT * FROM nosuchtable"));

    [Theory]
    [InlineData("SELECT nope FROM customer", "nope", "customer=customer")]
    [InlineData("SELECT id FROM customer WHERE nope = 1", "nope", "customer=customer")]
    [InlineData("SELECT c.nope FROM customer c", "nope", "c=customer")]
    [InlineData("SELECT x.id FROM customer c JOIN item i ON i.id = c.id", "x", "c=customer, i=item")]
    [InlineData("SELECT id FROM transaction ORDER BY subsidiary", "subsidiary", "transaction=transaction")]
    [InlineData("SELECT z.* FROM customer c", "z", "c=customer")]
    [InlineData("SELECT id AS x FROM customer WHERE x = 1", "x", "customer=customer")]
    [InlineData("SELECT id FROM customer UNION SELECT id FROM item ORDER BY nope", "nope", "")]
    public void An_unknown_name_lists_what_there_is(string query, string name, string available) =>
        Assert.Equal(
            $"Invalid search query. Detailed unprocessed description follows. Search error occurred: Unknown identifier '{name}'. Available identifiers are: {{{available}}}.",
            _company.Refusal(query));

    [Fact]
    public void A_table_the_role_may_not_read_was_not_found() =>
        Assert.EndsWith("Search error occurred: Record 'vendor' was not found.", _company.Refusal("SELECT id FROM vendor"));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("SELECT")]
    [InlineData("SELECT id")]
    [InlineData("SELECT 1")]
    [InlineData("SELECT id FROM")]
    [InlineData("SELECT id FROM customer LIMIT 5")]
    [InlineData("SELECT id FROM customer; DROP TABLE customer")]
    [InlineData("SELECT id FROM customer;")]
    [InlineData("DELETE FROM customer")]
    [InlineData("UPDATE customer SET id = 1")]
    [InlineData("INSERT INTO customer VALUES (1)")]
    [InlineData("PRAGMA table_info(customer)")]
    [InlineData("ATTACH DATABASE 'x' AS y")]
    [InlineData("SELECT [id] FROM customer")]
    [InlineData("SELECT `id` FROM customer")]
    [InlineData("SELECT id FROM customer WHERE id = 'unterminated")]
    [InlineData("SELECT id /* unterminated FROM customer")]
    [InlineData("SELECT id FROM customer WHERE (id = 1")]
    [InlineData("SELECT id FROM customer WHERE id")]
    [InlineData("SELECT id FROM customer WHERE id = 1 = 1")]
    [InlineData("SELECT id, FROM customer")]
    [InlineData("SELECT 12abc FROM customer")]
    [InlineData("SELECT id FROM customer a, item a")]
    [InlineData("SELECT id FROM customer, item")]
    [InlineData("SELECT id, COUNT(*) FROM customer")]
    [InlineData("SELECT email FROM customer GROUP BY id")]
    [InlineData("SELECT id FROM customer WHERE COUNT(*) > 1")]
    [InlineData("SELECT id FROM customer ORDER BY 2")]
    [InlineData("SELECT id FROM customer ORDER BY 0")]
    [InlineData("SELECT id FROM customer WHERE trunc(id) IN (SELECT id, name FROM currency)")]
    [InlineData("SELECT id FROM customer UNION SELECT id, name FROM currency")]
    [InlineData("SELECT id FROM customer WHERE birthday > DATE '2026-01-01'")]
    [InlineData("SELECT LEFT(entityid, 2) FROM customer")]
    [InlineData("SELECT SUBSTRING(entityid, 2) FROM customer")]
    [InlineData("SELECT CHARINDEX('C', entityid) FROM customer")]
    [InlineData("SELECT DATEDIFF(birthday, birthday) FROM customer")]
    [InlineData("SELECT LCASE(entityid) FROM customer")]
    [InlineData("SELECT CEILING(id) FROM customer")]
    [InlineData("SELECT ql_upper(entityid) FROM customer")]
    [InlineData("SELECT load_extension('x') FROM customer")]
    [InlineData("SELECT sqlite_version() FROM dual")]
    [InlineData("SELECT name FROM sqlite_master")]
    [InlineData("SELECT rowid FROM customer")]
    [InlineData("SELECT t0.id FROM customer")]
    [InlineData("SELECT c0 FROM (SELECT id FROM customer)")]
    [InlineData("SELECT entityid + 'x' FROM customer")]
    [InlineData("SELECT id FROM customer c JOIN transaction t ON t.entity = c.id, item i WHERE i.id(+) = c.id")]
    [InlineData("SELECT c.id FROM customer c, transaction t WHERE t.entity(+) = c.id")]
    [InlineData("SELECT id(+) FROM customer")]
    [InlineData("SELECT c.id, (SELECT COUNT(*) FROM item) FROM customer c JOIN currency x ON x.id = c.currency")]
    [InlineData("SELECT a.x FROM (SELECT id AS \"x\" FROM customer) a")]
    [InlineData("SELECT id FROM customer WHERE (id, currency) IN (SELECT 1 FROM dual)")]
    [InlineData("SELECT id FROM customer WHERE (id, currency) IN ((1, 2, 3))")]
    [InlineData("SELECT id FROM customer WHERE (id, currency) < (1, 2)")]
    [InlineData("SELECT (id, currency) FROM customer")]
    [InlineData("SELECT id FROM customer WHERE id = ANY (SELECT 1, 2 FROM dual)")]
    [InlineData("SELECT id FROM customer WHERE id > ALL ()")]
    [InlineData("SELECT SYSDATE - INTERVAL '1' DAY FROM dual")]
    [InlineData("SELECT RIGHT(entityid, 2) FROM customer")]
    [InlineData("SELECT UCASE(entityid) FROM customer")]
    [InlineData("SELECT CHAR_LENGTH(entityid) FROM customer")]
    [InlineData("SELECT LOCATE('C', entityid) FROM customer")]
    [InlineData("SELECT COT(id) FROM customer")]
    [InlineData("SELECT REPEAT('a', 3) FROM customer")]
    [InlineData("SELECT BIT_LENGTH(entityid) FROM customer")]
    [InlineData("SELECT ROUND(birthday, 'bogus') FROM customer")]
    [InlineData("SELECT NEW_TIME(birthday, 'XXX', 'GMT') FROM customer")]
    [InlineData("SELECT ORA_HASH(id, -1) FROM customer")]
    [InlineData("SELECT UNISTR('a\\12') FROM dual")]
    [InlineData("SELECT CORR(id) FROM customer")]
    [InlineData("SELECT CORR(DISTINCT id, id) FROM customer")]
    [InlineData("SELECT DISTINCT type FROM transaction ORDER BY id")]
    [InlineData("SELECT DISTINCT type AS t FROM transaction ORDER BY t, UPPER(tranid)")]
    [InlineData("SELECT LISTAGG(id, ',') WITHIN GROUP (ORDER BY id) OVER (ORDER BY id) FROM customer")]
    [InlineData("SELECT id FROM customer FETCH FIRST 2 ROWS WITH TIES")]
    [InlineData("SELECT BUILTIN.PERIOD('LP', 'START', 'ALL', 'BETWEEN') FROM customer")]
    [InlineData("SELECT id FROM customer WHERE id IN BUILTIN.NAMED_GROUP('currency', 'mine')")]
    [InlineData("SELECT BUILTIN.HIERARCHY(parent, 'NOSUCH') FROM customer")]
    [InlineData("SELECT BUILTIN.CONSOLIDATE(creditlimit, 'NOSUCH', 'DEFAULT', 'DEFAULT', 1, 1) FROM customer")]
    [InlineData("SELECT BUILTIN.RELATIVE_RANGES('LFY', 'START', 'NOSUCH') FROM dual")]
    [InlineData("SELECT BUILTIN_RESULT.TYPE_NOSUCH(id) FROM customer")]
    [InlineData("SELECT ql_shuffled(id) FROM customer")]
    [InlineData("SELECT type, COUNT(*) FROM transaction GROUP BY ROLLUP(type)")]
    [InlineData("SELECT id FROM customer WHERE SUM(id) OVER () > 1")]
    [InlineData("SELECT id FROM customer WHERE birthday > 5")]
    [InlineData("SELECT id AS select FROM customer")]
    [InlineData("SELECT id FROM customer WHERE id IN ()")]
    [InlineData("EXPLAIN SELECT id FROM customer")]
    [InlineData("SELECT id FROM customer FOR UPDATE")]
    [InlineData("SELECT id INTO x FROM customer")]
    [InlineData("SELECT id FROM customer WHERE id = ?")]
    [InlineData("SELECT id FROM customer WHERE ROWNUM <= 2 OR id = 1")]
    [InlineData("SELECT BUILTIN.NOSUCH(id) FROM customer")]
    [InlineData("SELECT id FROM customer NATURAL JOIN item")]
    [InlineData("WITH a AS (SELECT id FROM a) SELECT id FROM a")]
    [InlineData("SELECT id FROM customer WHERE entityid LIKE 'a!' ESCAPE '!'")]
    [InlineData("SELECT id FROM customer WHERE entityid LIKE 'a' ESCAPE 'ab'")]
    [InlineData("SELECT TO_CHAR(birthday, 'bogus') FROM customer")]
    [InlineData("SELECT id FROM customer WHERE birthday + birthday > 1")]
    public void Anything_else_is_unsupported(string query)
    {
        var detail = _company.Refusal(query);
        if (query.Contains("sqlite_master", StringComparison.Ordinal) || query.StartsWith("WITH", StringComparison.Ordinal))
        {
            Assert.Contains("Invalid search type: ", detail);
        }
        else if (query.Contains("rowid", StringComparison.Ordinal) || query.Contains("t0", StringComparison.Ordinal) || query.Contains("c0", StringComparison.Ordinal))
        {
            Assert.Contains("Unknown identifier", detail);
        }
        else
        {
            Assert.Equal(Unsupported, detail);
        }
    }

    [Theory]
    [InlineData("x'; DROP TABLE customer; --")]
    [InlineData("\") OR 1=1 --")]
    [InlineData("' UNION SELECT sql FROM sqlite_master --")]
    [InlineData("@p0")]
    public void Text_stays_text(string hostile)
    {
        var quoted = hostile.Replace("'", "''");
        Assert.Equal([hostile], _company.Rows($"SELECT '{quoted}' AS v FROM customer WHERE id = 1"));
        Assert.Equal([hostile], _company.Rows("SELECT ? AS v FROM customer WHERE id = 1", hostile));
        Assert.Empty(_company.Rows("SELECT id FROM customer WHERE companyname = ?", hostile));
        Assert.Equal("4", _company.Line("SELECT COUNT(*) FROM customer"));
    }

    [Fact]
    public void An_alias_never_becomes_SQL()
    {
        var page = _company.Page("SELECT id AS \"x\"\" FROM sqlite_master; --\" FROM customer WHERE id = 1");
        Assert.Equal(["x\" from sqlite_master; --"], page.Columns);
    }

    [Fact]
    public void More_than_a_thousand_values_in_IN_are_refused()
    {
        string List(int count) => $"SELECT COUNT(*) FROM customer WHERE id IN ({string.Join(',', Enumerable.Range(1, count))})";
        Assert.Equal("4", _company.Line(List(1000)));
        Assert.Equal(Unsupported, _company.Refusal(List(1001)));
    }

    [Theory]
    [InlineData("(", ")", 5_000)]
    [InlineData("NOT ", "", 50_000)]
    [InlineData("-", "", 50_000)]
    [InlineData("UPPER(", ")", 5_000)]
    [InlineData("CASE WHEN 1=1 THEN ", " END", 5_000)]
    [InlineData("(SELECT ", " FROM dual)", 2_000)]
    public void Deep_nesting_is_refused_or_answered_but_never_fatal(string open, string close, int depth)
    {
        var value = new StringBuilder().Insert(0, open, depth).Append("id").Insert(0, "").Append(string.Concat(Enumerable.Repeat(close, depth)));
        var failure = Record.Exception(() => _company.Page($"SELECT id FROM customer WHERE {value} = 1"));
        Assert.True(failure is null or NetSuite.Simulator.Query.SuiteQlException, failure?.ToString());
    }

    [Fact]
    public void Long_chains_are_no_deep_trees()
    {
        var ors = string.Join(" OR ", Enumerable.Range(0, 5_000).Select(i => $"id = {i}"));
        Assert.Equal("4", _company.Line($"SELECT COUNT(*) FROM customer WHERE {ors}"));
    }

    [Fact]
    public void Queries_that_double_themselves_are_refused()
    {
        var with = string.Join(", ", Enumerable.Range(1, 30).Select(i => $"a{i} AS (SELECT x.id FROM a{i - 1} x, a{i - 1} y)"));
        Assert.Equal(Unsupported, _company.Refusal($"WITH a0 AS (SELECT id FROM customer), {with} SELECT COUNT(*) FROM a30"));

        var decode = "id";
        for (var i = 0; i < 40; i++)
        {
            decode = $"DECODE({decode}, 1, 2, 3, 4, 5, 6)";
        }

        Assert.Equal(Unsupported, _company.Refusal($"SELECT {decode} FROM customer"));
    }

    [Fact]
    public void A_query_that_runs_too_long_is_broken_off()
    {
        using var company = new Company(new NetSuite.Simulator.Query.SuiteQlSettings { Timeout = TimeSpan.FromMilliseconds(50) });
        var tables = string.Join(", ", Enumerable.Range(0, 20).Select(i => $"customer c{i}"));
        Assert.Equal(Unsupported, company.Refusal($"SELECT SUM(c0.id + c19.id) FROM {tables}"));
        Assert.Equal("4", company.Line("SELECT COUNT(*) FROM customer"));
    }

    [Fact]
    public void A_caller_who_leaves_ends_the_query()
    {
        using var gone = new CancellationTokenSource();
        gone.Cancel();
        var tables = string.Join(", ", Enumerable.Range(0, 20).Select(i => $"customer c{i}"));
        Assert.Throws<OperationCanceledException>(() => _company.Engine.Execute(_company.Connection, $"SELECT SUM(c0.id + c19.id) FROM {tables}", [], 0, 10, null, gone.Token));
    }

    [Fact]
    public void Text_that_grows_without_end_is_refused()
    {
        var value = "companyname";
        for (var i = 0; i < 60; i++)
        {
            value = $"REPLACE({value}, 'a', 'aaaaaaaa')";
        }

        Assert.Equal(Unsupported, _company.Refusal($"SELECT {value} FROM customer"));
    }
}
