using NetSuite.Simulator.Query;

namespace NetSuite.Simulator.Tests.Query;

public sealed class Dialect : IDisposable
{
    private readonly Company _company = new();

    public void Dispose() => _company.Dispose();

    [Theory]
    [InlineData("(id, currency) IN ((1, 1), (2, 1), (3, 1))", "1; 3")]
    [InlineData("(id, currency) NOT IN ((1, 1), (2, 1))", "2; 3; 4")]
    [InlineData("(id, entityid) IN (('2', 'C-2'), (4, 'C-3'))", "2")]
    [InlineData("(id, entityid) = (3, 'C-3')", "3")]
    [InlineData("(id, currency) <> (1, 1)", "2; 3; 4")]
    [InlineData("(id, parent) IN (SELECT id, currency FROM customer)", "3")]
    [InlineData("(entityid, birthday) IN (('C-1', '1/10/2026'))", "1")]
    [InlineData("id = ANY (1, 3)", "1; 3")]
    [InlineData("id = SOME (SELECT entity FROM transaction)", "1; 2")]
    [InlineData("id <> ALL (1, 3)", "2; 4")]
    [InlineData("id <> ALL (SELECT entity FROM transaction WHERE entity IS NOT NULL)", "3; 4")]
    [InlineData("id <> ALL (SELECT entity FROM transaction)", "")]
    [InlineData("NOT id = ANY (SELECT entity FROM transaction)", "")]
    [InlineData("id > ALL (SELECT id FROM currency)", "3; 4")]
    [InlineData("id >= ANY (SELECT id FROM currency WHERE id > 1)", "2; 3; 4")]
    [InlineData("id > ALL (SELECT id FROM currency WHERE id > 9)", "1; 2; 3; 4")]
    [InlineData("id > ANY (SELECT id FROM currency WHERE id > 9)", "")]
    [InlineData("id IN BUILTIN.NAMED_GROUP('customer', 'me')", "")]
    public void Rows_and_quantifiers(string condition, string expected) =>
        Assert.Equal(expected, _company.Line($"SELECT id FROM customer c WHERE {condition} ORDER BY id"));

    [Theory]
    [InlineData("ROUND(TO_DATE('2026-06-15','YYYY-MM-DD'), 'MM')", "6/1/2026")]
    [InlineData("ROUND(TO_DATE('2026-06-16','YYYY-MM-DD'), 'MONTH')", "7/1/2026")]
    [InlineData("ROUND(TO_DATE('2026-06-30','YYYY-MM-DD'), 'YYYY')", "1/1/2026")]
    [InlineData("ROUND(TO_DATE('2026-07-01','YYYY-MM-DD'), 'YEAR')", "1/1/2027")]
    [InlineData("ROUND(TO_DATE('2026-05-16','YYYY-MM-DD'), 'Q')", "7/1/2026")]
    [InlineData("ROUND(TO_DATE('2026-05-15','YYYY-MM-DD'), 'Q')", "4/1/2026")]
    [InlineData("ROUND(TO_DATE('2026-05-15 12:00','YYYY-MM-DD HH24:MI'))", "5/16/2026")]
    [InlineData("ROUND(TO_DATE('2026-05-15 11:59','YYYY-MM-DD HH24:MI'))", "5/15/2026")]
    [InlineData("TO_CHAR(ROUND(TO_DATE('2026-05-15 11:30','YYYY-MM-DD HH24:MI'), 'HH24'), 'HH24:MI')", "12:00")]
    [InlineData("TO_CHAR(NEW_TIME(TO_DATE('2026-05-15 23:30','YYYY-MM-DD HH24:MI'), 'PST', 'EST'), 'DD HH24:MI')", "16 02:30")]
    [InlineData("TO_CHAR(NEW_TIME(TO_DATE('2026-05-15 12:00','YYYY-MM-DD HH24:MI'), 'EDT', 'GMT'), 'HH24:MI')", "16:00")]
    [InlineData("CASE WHEN ORA_HASH('a') = ORA_HASH('a') AND ORA_HASH('a') <> ORA_HASH('b') THEN 'y' END", "y")]
    [InlineData("CASE WHEN ORA_HASH('abc', 9) BETWEEN 0 AND 9 THEN 'y' END", "y")]
    [InlineData("ORA_HASH('abc', 0)", "0")]
    [InlineData("VSIZE('é')", "2")]
    [InlineData("NLSSORT('Ab', 'NLS_SORT=BINARY_CI')", "ab")]
    [InlineData("NLSSORT('É', 'NLS_SORT=BINARY_AI')", "e")]
    [InlineData("ASCIISTR('aé')", "a\\00E9")]
    [InlineData("UNISTR('a\\00E9')", "aé")]
    [InlineData("LENGTH(DECOMPOSE('é'))", "2")]
    [InlineData("LENGTH(COMPOSE(DECOMPOSE('é')))", "1")]
    [InlineData("NVL(EMPTY_CLOB(), 'none')", "none")]
    [InlineData("BUILTIN_RESULT.TYPE_INTEGER('7')", "7")]
    [InlineData("BUILTIN_RESULT.TYPE_STRING(7)", "7")]
    [InlineData("BUILTIN_RESULT.TYPE_DATE(TO_DATE('2026-05-15','YYYY-MM-DD'))", "5/15/2026")]
    public void Functions(string expression, string expected) => Assert.Equal(expected, _company.Value(expression));

    [Theory]
    [InlineData("SELECT CORR(id, id * 2) a, COVAR_POP(id, id) b, COVAR_SAMP(id, id * 3) c FROM customer", "1|1.25|5")]
    [InlineData("SELECT CORR(id, -id) a, CORR_S(id, id * id) b, CORR_K(id, -id) c FROM customer", "-1|1|-1")]
    [InlineData("SELECT CORR(id, 1) a, COVAR_SAMP(id, NULL) b, COVAR_POP(creditlimit, NULL) c FROM customer", "~|~|~")]
    [InlineData("SELECT id, LISTAGG(entityid, '/') WITHIN GROUP (ORDER BY id DESC) OVER (PARTITION BY isinactive) l FROM customer ORDER BY id", "1|C-4/C-2/C-1; 2|C-4/C-2/C-1; 3|C-3; 4|C-4/C-2/C-1")]
    [InlineData("SELECT id FROM customer ORDER BY id FETCH FIRST 50 PERCENT ROWS ONLY", "1; 2")]
    [InlineData("SELECT id FROM customer ORDER BY id DESC FETCH FIRST 26 PERCENT ROWS ONLY", "4; 3")]
    [InlineData("SELECT id FROM customer ORDER BY id FETCH FIRST 0 PERCENT ROWS ONLY", "")]
    [InlineData("WITH up (id, parent, depth) AS (SELECT id, parent, 0 FROM customer WHERE id = 4 UNION ALL SELECT c.id, c.parent, u.depth + 1 FROM up u JOIN customer c ON c.id = u.parent) SELECT depth, id FROM up ORDER BY depth", "0|4; 1|2; 2|1")]
    [InlineData("WITH n (i) AS (SELECT 1 FROM dual UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT SUM(i) FROM n", "15")]
    public void Queries(string query, string expected) => Assert.Equal(expected, _company.Line(query));

    [Theory]
    [InlineData("TODAY", "3/15/2026", "3/16/2026")]
    [InlineData("LFY", "1/1/2025", "1/1/2026")]
    [InlineData("FQBL", "7/1/2025", "10/1/2025")]
    [InlineData("LFH", "7/1/2025", "1/1/2026")]
    [InlineData("MBL", "1/1/2026", "2/1/2026")]
    [InlineData("MAN", "5/1/2026", "6/1/2026")]
    [InlineData("LBW", "3/9/2026", "3/14/2026")]
    [InlineData("N4W", "3/22/2026", "4/19/2026")]
    [InlineData("TWN3W", "3/15/2026", "4/12/2026")]
    [InlineData("OM", "2/15/2026", "3/15/2026")]
    [InlineData("NOW", "3/15/2026", "3/22/2026")]
    [InlineData("DAGO30", "2/13/2026", "2/14/2026")]
    [InlineData("LFYTD", "1/1/2025", "3/16/2025")]
    public void Relative_ranges(string id, string start, string end) =>
        Assert.Equal($"{start}|{end}", _company.Line($"SELECT BUILTIN.RELATIVE_RANGES('{id}', 'START') a, BUILTIN.RELATIVE_RANGES('{id}', 'END', 'DATETIME_AS_DATE') b FROM dual"));

    [Fact]
    public void A_table_that_never_ends_is_broken_off()
    {
        using var company = new Company(new SuiteQlSettings { Timeout = TimeSpan.FromMilliseconds(50) });

        Assert.Equal(Refusals.Unsupported, company.Refusal("WITH n (i) AS (SELECT 1 FROM dual UNION ALL SELECT i + 1 FROM n) SELECT COUNT(*) FROM n"));
    }

    [Theory]
    [InlineData(false, "2", "2", "0")]
    [InlineData(true, "2", "2", "2")]
    public void A_combined_status_is_found_by_CF_and_by_the_bare_column_only_where_the_account_says_so(bool matches, string letter, string criteria, string combined)
    {
        using var company = new Company(new SuiteQlSettings { MatchCombinedValues = matches });
        string Count(string condition) => company.Line($"SELECT COUNT(*) FROM transaction WHERE type = 'CustInvc' AND {condition}");

        Assert.Equal(letter, Count("status = 'B'"));
        Assert.Equal(criteria, Count("BUILTIN.CF(status) = 'CustInvc:B'"));
        Assert.Equal(combined, Count("status = 'CustInvc:B'"));
        Assert.Equal(combined, Count("status IN ('CustInvc:B', 'SalesOrd:B')"));
    }

    [Fact]
    public void A_subquery_in_the_list_stands_beside_Oracle_joins_and_beside_ANSI_joins_where_the_account_says_so()
    {
        using var lenient = new Company(new SuiteQlSettings { AcceptSubqueryBesideJoin = true });

        Assert.Equal("2", _company.Line("SELECT (SELECT COUNT(*) FROM currency) FROM customer c, currency x WHERE x.id = c.currency AND c.id = 1"));
        Assert.Equal("2", lenient.Line("SELECT (SELECT COUNT(*) FROM currency) FROM customer c JOIN currency x ON x.id = c.currency WHERE c.id = 1"));
    }

    [Theory]
    [InlineData("TO_CHAR(SYS_EXTRACT_UTC(FROM_TZ(CAST(datecreated AS TIMESTAMP), SESSIONTIMEZONE)),'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')", "2026-01-10T08:30:00Z")]
    [InlineData("TO_CHAR(datecreated, 'YYYY-MM-DD HH24:MI:SS')", "2026-01-10 00:30:00")]
    [InlineData("TO_CHAR(datecreated, 'DS TS')", "1/10/2026 12:30 am")]
    [InlineData("CASE WHEN datecreated > TO_TIMESTAMP('2026-01-10 00:29:59.000000000','YYYY-MM-DD HH24:MI:SSxFF') THEN 'later' END", "later")]
    public void Instants_are_shown_in_the_sessions_zone_and_can_be_had_in_UTC(string expression, string expected) =>
        Assert.Equal(expected, _company.Line($"SELECT {expression} FROM customer WHERE id = 1"));

    [Theory]
    [InlineData(true, "timezone")]
    [InlineData(false, "timezone")]
    public void A_plain_column_keeps_its_alias(bool keeps, string expected)
    {
        using var company = new Company(new SuiteQlSettings { KeepExpressionAliases = keeps });

        Assert.Equal([expected], company.Page("SELECT id AS timezone FROM customer").Columns);
        Assert.Equal([keeps ? "n" : "expr1"], company.Page("SELECT id + 1 AS n FROM customer").Columns);
    }

    [Fact]
    public void What_is_in_dispute_can_be_switched_off()
    {
        using var strict = new Company(new SuiteQlSettings { AcceptWith = false, AcceptListAgg = false, AcceptBareDates = false });

        Assert.Equal(Refusals.Unsupported, strict.Refusal("WITH a AS (SELECT id FROM customer) SELECT id FROM a"));
        Assert.Equal(Refusals.Unsupported, strict.Refusal("SELECT LISTAGG(id, ',') FROM customer"));
        Assert.Equal(Refusals.Unsupported, strict.Refusal("SELECT id FROM customer WHERE birthday > '1/1/2026'"));
    }
}
