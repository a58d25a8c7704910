using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace NetSuite.Simulator.Tests.Query;

public sealed class Select_queries : IDisposable
{
    private readonly Company _company = new();

    public void Dispose() => _company.Dispose();

    [Theory]
    [InlineData("SELECT id FROM customer ORDER BY id", "1; 2; 3; 4")]
    [InlineData("select ID from CUSTOMER order by Id desc", "4; 3; 2; 1")]
    [InlineData("SELECT email, id FROM customer ORDER BY id", "info@alpha.example|1; ~|2; g@gamma.example|3; d@delta.example|4")]
    [InlineData("SELECT companyname AS zz, id aa FROM customer WHERE id = 1", "1|Alpha Ltd")]
    [InlineData("SELECT c.id FROM customer AS c WHERE c.isinactive = 'T'", "3")]
    [InlineData("SELECT c.* FROM currency c WHERE id = 2", "2|Euro|EUR")]
    [InlineData("SELECT * FROM currency ORDER BY 1 DESC", "2|Euro|EUR; 1|US Dollar|USD")]
    [InlineData("SELECT DISTINCT isinactive FROM customer ORDER BY isinactive", "F; T")]
    [InlineData("SELECT TOP 2 id FROM customer ORDER BY id DESC", "4; 3")]
    [InlineData("SELECT id FROM customer ORDER BY id FETCH FIRST 2 ROWS ONLY", "1; 2")]
    [InlineData("SELECT id FROM customer ORDER BY id OFFSET 1 ROWS FETCH NEXT 2 ROWS ONLY", "2; 3")]
    [InlineData("SELECT id FROM customer ORDER BY id OFFSET 3 ROWS", "4")]
    [InlineData("SELECT id FROM customer -- a comment\n WHERE /* another; */ id = 2", "2")]
    [InlineData("SELECT \"c\".\"id\" \"My Id\" FROM customer \"c\" WHERE id = 1", "1")]
    [InlineData("SELECT creditlimit FROM customer ORDER BY id", "1000.5; 250; ~; 0.1")]
    [InlineData("SELECT id FROM customer ORDER BY creditlimit", "4; 2; 1; 3")]
    [InlineData("SELECT id FROM customer ORDER BY creditlimit DESC", "3; 1; 2; 4")]
    [InlineData("SELECT id FROM customer ORDER BY creditlimit DESC NULLS LAST", "1; 2; 4; 3")]
    [InlineData("SELECT id FROM customer ORDER BY creditlimit NULLS FIRST", "3; 4; 2; 1")]
    [InlineData("SELECT id AS n FROM customer ORDER BY n DESC", "4; 3; 2; 1")]
    [InlineData("SELECT companyname FROM customer ORDER BY UPPER(companyname)", "Alpha Ltd; beta GmbH; Delta O'Neil; Gamma_100%")]
    [InlineData("SELECT companyname FROM customer ORDER BY companyname", "Alpha Ltd; Delta O'Neil; Gamma_100%; beta GmbH")]
    [InlineData("SELECT 'X' AS x FROM DUAL", "X")]
    [InlineData("SELECT d.dummy FROM dual d", "X")]
    [InlineData("SELECT tags FROM customer WHERE id = 4", "1, 2, 3")]
    public void Plain_selects(string query, string expected) => Assert.Equal(expected, _company.Line(query));

    [Theory]
    [InlineData("id = 2", "2")]
    [InlineData("id = '2'", "2")]
    [InlineData("'2' = id", "2")]
    [InlineData("id <> 2 AND id != 3 AND id ^= 4", "1")]
    [InlineData("id < 2 OR id > 3", "1; 4")]
    [InlineData("NOT id = 1 AND NOT (id = 2 OR id = 3)", "4")]
    [InlineData("id IN (1, '3', NULL)", "1; 3")]
    [InlineData("id NOT IN (1, 3)", "2; 4")]
    [InlineData("id NOT IN (1, NULL)", "")]
    [InlineData("id BETWEEN 2 AND 3", "2; 3")]
    [InlineData("id NOT BETWEEN '2' AND 3", "1; 4")]
    [InlineData("email IS NULL", "2")]
    [InlineData("email IS NOT NULL AND id > 1", "3; 4")]
    [InlineData("email = NULL", "")]
    [InlineData("email <> ''", "")]
    [InlineData("companyname = 'alpha ltd'", "")]
    [InlineData("companyname LIKE 'A%'", "1")]
    [InlineData("companyname LIKE 'a%'", "")]
    [InlineData("companyname LIKE '%_ta%'", "2; 4")]
    [InlineData("companyname LIKE '%!_1%!%' ESCAPE '!'", "3")]
    [InlineData("companyname NOT LIKE '%a%'", "")]
    [InlineData("companyname LIKE '%' || 'Neil'", "4")]
    [InlineData("companyname LIKE CASE WHEN id = 1 THEN 'Al%' ELSE 'D%' END", "1; 4")]
    [InlineData("companyname LIKE '%[a]%'", "")]
    [InlineData("creditlimit = 0.1", "4")]
    [InlineData("creditlimit > 100 AND isinactive = 'F'", "1; 2")]
    [InlineData("REGEXP_LIKE(companyname, '^[[:upper:]][a-z]+ ')", "1; 4")]
    [InlineData("EXISTS (SELECT 1 FROM transaction t WHERE t.entity = c.id AND t.type = 'SalesOrd')", "1")]
    [InlineData("id IN (SELECT entity FROM transaction WHERE entity IS NOT NULL)", "1; 2")]
    [InlineData("id NOT IN (SELECT entity FROM transaction)", "")]
    [InlineData("(SELECT COUNT(*) FROM transaction t WHERE t.entity = c.id) = 1", "2")]
    [InlineData("BUILTIN.DF(currency) = 'Euro'", "2")]
    [InlineData("BUILTIN.MNFILTER(tags, 'MN_INCLUDE', '', 'FALSE', '2') = 'T'", "2; 4")]
    [InlineData("BUILTIN.MNFILTER(tags, 'MN_INCLUDE_EXACTLY', '', 'FALSE', '3', '1') = 'T'", "1")]
    public void Filters(string condition, string expected) =>
        Assert.Equal(expected, _company.Line($"SELECT id FROM customer c WHERE {condition} ORDER BY id"));

    [Theory]
    [InlineData("SELECT t.tranid, c.entityid FROM transaction t JOIN customer c ON c.id = t.entity ORDER BY t.id", "C-1|INV1; C-2|INV2; C-1|SO1; C-1|INV3")]
    [InlineData("SELECT t.tranid, c.entityid FROM transaction t LEFT OUTER JOIN customer c ON c.id = t.entity WHERE t.id > 102 ORDER BY t.id", "C-1|INV3; ~|PMT1")]
    [InlineData("SELECT c.id, t.tranid FROM transaction t RIGHT JOIN customer c ON c.id = t.entity AND t.type = 'SalesOrd' ORDER BY c.id", "1|SO1; 2|~; 3|~; 4|~")]
    [InlineData("SELECT COUNT(*) AS n FROM customer c FULL OUTER JOIN transaction t ON t.entity = c.id", "7")]
    [InlineData("SELECT COUNT(*) AS n FROM customer CROSS JOIN currency", "8")]
    [InlineData("SELECT COUNT(*) AS n FROM customer, currency", "8")]
    [InlineData("SELECT t.tranid, c.entityid FROM transaction t, customer c WHERE t.entity = c.id AND t.id = 101", "C-2|INV2")]
    [InlineData("SELECT t.tranid, c.entityid FROM transaction t, customer c WHERE t.entity = c.id(+) AND t.id >= 103 ORDER BY t.id", "C-1|INV3; ~|PMT1")]
    [InlineData("SELECT c.id, t.tranid FROM customer c, transaction t WHERE c.id = t.entity(+) AND t.type(+) = 'SalesOrd' ORDER BY c.id", "1|SO1; 2|~; 3|~; 4|~")]
    [InlineData("SELECT l.id, t.id AS t, i.itemid FROM transaction t INNER JOIN transactionline l ON l.transaction = t.id LEFT JOIN item i ON i.id = l.item WHERE t.entity = 1 ORDER BY t.id, l.id", "1|Widget|100; 2|Gadget|100; 1|Doohickey|102; 1|~|103")]
    [InlineData("SELECT p.entityid FROM customer c JOIN customer p ON p.id = c.parent WHERE c.id = 4", "C-2")]
    [InlineData("SELECT x.n FROM (SELECT entity, COUNT(*) n FROM transaction GROUP BY entity) x WHERE x.entity = 1", "3")]
    [InlineData("SELECT n FROM (SELECT COUNT(*) n FROM transaction)", "5")]
    [InlineData("SELECT id FROM customer JOIN (SELECT entity AS id, 1 AS one FROM transaction WHERE type='SalesOrd') USING (id)", "1")]
    public void Joins(string query, string expected) => Assert.Equal(expected, _company.Line(query));

    [Theory]
    [InlineData("SELECT COUNT(*) FROM customer", "4")]
    [InlineData("SELECT COUNT(email) a, COUNT(DISTINCT currency) b FROM customer", "3|2")]
    [InlineData("SELECT SUM(total) FROM transaction", "240.75")]
    [InlineData("SELECT AVG(total) a, MIN(total) b, MAX(total) c FROM transaction WHERE type = 'CustInvc'", "86.8333333333333|60|120.5")]
    [InlineData("SELECT MEDIAN(total) FROM transaction", "60")]
    [InlineData("SELECT type, COUNT(*) n FROM transaction GROUP BY type ORDER BY n DESC, type", "3|CustInvc; 1|CustPymt; 1|SalesOrd")]
    [InlineData("SELECT type, SUM(total) s FROM transaction GROUP BY type HAVING SUM(total) > 50 ORDER BY 2 DESC", "260.5|CustInvc")]
    [InlineData("SELECT BUILTIN.DF(entity) e, SUM(total) s FROM transaction GROUP BY BUILTIN.DF(entity) ORDER BY 1", "C-1|220.75; C-2|80; ~|-60")]
    [InlineData("SELECT BUILTIN.DF(entity) e, SUM(total) s FROM transaction GROUP BY entity ORDER BY entity", "C-1|220.75; C-2|80; ~|-60")]
    [InlineData("SELECT TO_CHAR(trandate,'YYYY-MM') m, COUNT(*) n FROM transaction GROUP BY TO_CHAR(trandate,'YYYY-MM') ORDER BY TO_CHAR(trandate,'YYYY-MM')", "2026-01|2; 2026-02|1; 2026-03|2")]
    [InlineData("SELECT UPPER(type) || '!' t FROM transaction GROUP BY UPPER(type) ORDER BY 1", "CUSTINVC!; CUSTPYMT!; SALESORD!")]
    [InlineData("SELECT COUNT(*) n FROM customer WHERE id > 99", "0")]
    [InlineData("SELECT type FROM transaction WHERE id > 999 GROUP BY type", "")]
    [InlineData("SELECT LISTAGG(id, ',') WITHIN GROUP (ORDER BY id DESC) l FROM customer", "4,3,2,1")]
    [InlineData("SELECT LISTAGG(DISTINCT type, '/') WITHIN GROUP (ORDER BY type) l FROM transaction", "CustInvc/CustPymt/SalesOrd")]
    [InlineData("SELECT SUM(CASE WHEN isinactive = 'F' THEN 1 ELSE 0 END) a FROM customer", "3")]
    [InlineData("SELECT MAX(trandate) d FROM transaction", "3/31/2026")]
    [InlineData("SELECT MAX(datecreated) d FROM customer", "6/30/2026")]
    [InlineData("SELECT c.entityid, (SELECT SUM(t.total) FROM transaction t WHERE t.entity = c.id) s FROM customer c WHERE c.id < 3 ORDER BY c.id", "C-1|220.75; C-2|80")]
    [InlineData("SELECT entity, COUNT(*) n FROM transaction WHERE entity IS NOT NULL GROUP BY entity HAVING COUNT(*) > 1 ORDER BY COUNT(*) DESC", "1|3")]
    [InlineData("SELECT i.itemid, SUM(l.quantity * l.rate) v FROM transactionline l JOIN item i ON i.id = l.item GROUP BY i.itemid ORDER BY v DESC", "Widget|179.95; Doohickey|40.25; Gadget|20")]
    [InlineData("SELECT CASE WHEN total > 50 THEN 'big' ELSE 'small' END size_, COUNT(*) n FROM transaction GROUP BY CASE WHEN total > 50 THEN 'big' ELSE 'small' END ORDER BY 1", "3|big; 2|small")]
    [InlineData("SELECT COUNT(DISTINCT CASE WHEN voided = 'F' THEN entity END) n FROM transaction", "2")]
    [InlineData("SELECT TO_CHAR(SUM(total), 'FM9,990.00') s, NVL(SUM(CASE WHEN id < 0 THEN 1 END), 0) z FROM transaction", "240.75|0")]
    public void Aggregates(string query, string expected) => Assert.Equal(expected, _company.Line(query));

    [Theory]
    [InlineData("SELECT id, ROW_NUMBER() OVER (ORDER BY total DESC) r FROM transaction ORDER BY id", "100|1; 101|2; 102|4; 103|3; 104|5")]
    [InlineData("SELECT id, SUM(total) OVER (PARTITION BY type ORDER BY id) r FROM transaction WHERE type='CustInvc' ORDER BY id", "100|120.5; 101|200.5; 103|260.5")]
    [InlineData("SELECT id, LAG(total, 1, 0) OVER (ORDER BY id) r FROM transaction ORDER BY id FETCH FIRST 2 ROWS ONLY", "100|0; 101|120.5")]
    [InlineData("SELECT id, SUM(total) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) r FROM transaction WHERE id < 103 ORDER BY id", "100|120.5; 101|200.5; 102|120.25")]
    [InlineData("SELECT type, SUM(COUNT(*)) OVER () n FROM transaction GROUP BY type ORDER BY type", "5|CustInvc; 5|CustPymt; 5|SalesOrd")]
    [InlineData("SELECT id FROM (SELECT id, RANK() OVER (PARTITION BY entity ORDER BY trandate DESC) r FROM transaction) WHERE r = 1 ORDER BY id", "101; 103; 104")]
    public void Windows(string query, string expected) => Assert.Equal(expected, _company.Line(query));

    [Theory]
    [InlineData("SELECT id FROM customer WHERE id < 3 UNION SELECT id FROM customer WHERE id > 1 ORDER BY id", "1; 2; 3; 4")]
    [InlineData("SELECT isinactive FROM customer UNION ALL SELECT voided FROM transaction ORDER BY 1", "F; F; F; F; F; F; F; T; T")]
    [InlineData("SELECT id FROM customer MINUS SELECT parent FROM customer ORDER BY 1", "3; 4")]
    [InlineData("SELECT id FROM customer INTERSECT SELECT parent FROM customer ORDER BY id DESC", "2; 1")]
    [InlineData("SELECT trandate d FROM transaction WHERE id = 100 UNION SELECT datecreated FROM customer WHERE id = 1 ORDER BY d", "1/10/2026; 1/15/2026")]
    [InlineData("(SELECT TOP 1 id FROM customer ORDER BY id DESC) UNION ALL (SELECT TOP 1 id FROM item ORDER BY id) ORDER BY 1", "4; 10")]
    [InlineData("WITH a AS (SELECT id, parent FROM customer WHERE parent IS NOT NULL) SELECT x.id FROM a x JOIN a y ON y.id = x.parent", "4")]
    [InlineData("WITH a (k) AS (SELECT id FROM customer), b AS (SELECT k + 1 AS k FROM a) SELECT k FROM b ORDER BY k", "2; 3; 4; 5")]
    [InlineData("(SELECT id AS \"n\" FROM customer WHERE id = 1) UNION (SELECT id FROM customer WHERE id = 2) ORDER BY \"n\" DESC", "2; 1")]
    [InlineData("SELECT n FROM (SELECT id n FROM customer UNION ALL SELECT id FROM item) WHERE n BETWEEN 4 AND 10 ORDER BY n", "4; 10")]
    [InlineData("SELECT c.id FROM customer c WHERE c.id IN (WITH a AS (SELECT entity e FROM transaction) SELECT e FROM a WHERE e = c.id) ORDER BY 1", "1; 2")]
    [InlineData("WITH a AS (SELECT type, SUM(total) s FROM transaction GROUP BY type) SELECT a.type, ROUND(a.s / (SELECT SUM(s) FROM a) * 100, 1) pct FROM a ORDER BY pct DESC", "108.2|CustInvc; 16.7|SalesOrd; -24.9|CustPymt")]
    public void Sets_and_with(string query, string expected) => Assert.Equal(expected, _company.Line(query));

    [Theory]
    [InlineData("SELECT id FROM customer WHERE ROWNUM <= 2", "1; 2")]
    [InlineData("SELECT id FROM customer WHERE ROWNUM < 2", "1")]
    [InlineData("SELECT id FROM customer WHERE 1 = ROWNUM", "1")]
    [InlineData("SELECT id FROM customer WHERE ROWNUM = 2", "")]
    [InlineData("SELECT id FROM customer WHERE ROWNUM > 1", "")]
    [InlineData("SELECT id FROM customer WHERE ROWNUM BETWEEN 1 AND 3 AND id > 1", "2; 3; 4")]
    [InlineData("SELECT id FROM customer WHERE ROWNUM <= 2 ORDER BY id DESC", "2; 1")]
    [InlineData("SELECT COUNT(*) n FROM customer WHERE ROWNUM <= 3", "3")]
    [InlineData("SELECT ROWNUM r, id FROM customer WHERE id > 2 ORDER BY id", "3|1; 4|2")]
    [InlineData("SELECT * FROM (SELECT id FROM customer ORDER BY id DESC) WHERE ROWNUM <= 2", "4; 3")]
    [InlineData("SELECT id FROM (SELECT id, ROWNUM rn FROM (SELECT id FROM customer ORDER BY id DESC)) WHERE rn BETWEEN 2 AND 3", "3; 2")]
    [InlineData("SELECT BUILTIN.DF(parent) p, BUILTIN.CF(status) s, BUILTIN.DF(status) t FROM customer, transaction WHERE transaction.entity = parent AND ROWNUM <= 1 ORDER BY 1", "C-1|CustInvc:A|Invoice Open")]
    [InlineData("SELECT BUILTIN.DF(x.status) d FROM (SELECT status FROM transaction WHERE id = 100) x", "A")]
    [InlineData("SELECT BUILTIN.DF(status) d, COUNT(*) n FROM transaction GROUP BY BUILTIN.DF(status) ORDER BY 1", "Invoice Closed|2; Invoice Open|1; Order Closed|1; ~|1")]
    public void Row_numbers(string query, string expected) => Assert.Equal(expected, _company.Line(query));

    [Fact]
    public void Parameters_are_values_and_take_the_kind_they_stand_beside() =>
        Assert.Equal("2; 3", _company.Line("SELECT id FROM customer WHERE id BETWEEN ? AND ? AND companyname <> ? ORDER BY id", "2", "3", "x' OR '1'='1"));

    [Fact]
    public void Columns_are_lower_case_and_alphabetical() =>
        Assert.Equal(["companyname", "expr1", "expr2", "id", "my id"], _company.Page("SELECT ID, 1+1, CompanyName, UPPER(email), id AS \"My Id\" FROM customer").Columns);

    [Fact]
    public void A_second_column_of_the_same_name_keeps_its_own_key() =>
        Assert.Equal(["id", "id_0", "id_1"], _company.Page("SELECT a.id, b.id, a.id FROM customer a, customer b").Columns);

    [Fact]
    public void A_column_called_links_leaves_the_rows_links_alone() =>
        Assert.Equal(["links_0"], _company.Page("SELECT id AS links FROM customer").Columns);

    [Theory]
    [InlineData("SELECT id FROM customer ORDER BY id", 0, 3, 4, 3)]
    [InlineData("SELECT id FROM customer ORDER BY id", 3, 3, 4, 1)]
    [InlineData("SELECT id FROM customer ORDER BY id", 6, 3, 4, 0)]
    [InlineData("SELECT id FROM customer WHERE ROWNUM <= 3", 2, 2, 3, 1)]
    [InlineData("SELECT DISTINCT isinactive FROM customer", 1, 5, 2, 1)]
    [InlineData("SELECT type FROM transaction GROUP BY type", 0, 2, 3, 2)]
    [InlineData("SELECT id FROM customer ORDER BY id OFFSET 1 ROWS FETCH FIRST 2 ROWS ONLY", 1, 10, 2, 1)]
    [InlineData("WITH a AS (SELECT id FROM customer) SELECT id FROM a UNION SELECT id FROM item", 5, 5, 7, 2)]
    public void A_page_knows_the_total(string query, int offset, int limit, long total, int rows)
    {
        var page = _company.Page(query, offset, limit);
        Assert.Equal((total, rows), (page.TotalResults, page.Rows.Count));
    }

    [Fact]
    public void A_total_is_counted_once_per_data_version()
    {
        long Total(long version) => _company.Engine.Execute(_company.Connection, "SELECT id FROM item", [], 0, 1, version, CancellationToken.None).TotalResults;
        var before = Total(1);
        _company.Run("INSERT INTO item VALUES (13, 'Thing', 1)");
        Assert.Equal((3, 3, 4), (before, Total(1), Total(2)));
    }

    [Fact]
    public void Pages_read_ahead_are_the_pages_of_single_runs()
    {
        for (var i = 20; i < 60; i++)
        {
            _company.Run($"INSERT INTO item VALUES ({i}, 'Thing {i}', {i})");
        }

        const string Query = "SELECT id, itemid FROM item ORDER BY id DESC";
        foreach (var offset in new[] { 0, 4, 8, 40, 44, 12, 0, 99 })
        {
            var ahead = _company.Engine.Execute(_company.Connection, Query, [], offset, 4, 7, CancellationToken.None);
            var single = _company.Page(Query, offset, 4);
            Assert.Equal(single.TotalResults, ahead.TotalResults);
            Assert.Equal(single.Rows, ahead.Rows);
        }
    }

    [Fact]
    public void Rows_read_ahead_are_forgotten_when_the_data_change()
    {
        string? First(long version, int offset) => _company.Engine.Execute(_company.Connection, "SELECT itemid FROM item ORDER BY id", [], offset, 1, version, CancellationToken.None).Rows[0][0];
        _ = (First(1, 0), First(1, 1));
        _company.Run("UPDATE item SET itemid = 'Renamed' WHERE id = 12");
        Assert.Equal(("Doohickey", "Renamed"), (First(1, 2), First(2, 2)));
    }

    [Fact]
    public void The_same_rows_under_other_aliases_keep_their_own_keys()
    {
        IReadOnlyList<string> Columns(string query) => _company.Engine.Execute(_company.Connection, query, [], 0, 1, 1, CancellationToken.None).Columns;
        Assert.Equal(("a", "b"), (Columns("SELECT id AS a FROM item")[0], Columns("SELECT id AS b FROM item")[0]));
    }

    [Fact]
    public void A_connection_keeps_the_functions_when_it_is_closed_and_opened_again()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        for (var i = 0; i < 2; i++)
        {
            connection.Open();
            Assert.Equal("XA", _company.Engine.Execute(connection, "SELECT UPPER(dummy || 'a') v FROM dual", [], 0, 1, null, CancellationToken.None).Rows[0][0]);
            connection.Close();
        }
    }

    [Fact]
    public void One_engine_serves_many_connections_at_once()
    {
        var answers = new ConcurrentBag<string>();
        Parallel.For(0, 8, worker =>
        {
            using var connection = new SqliteConnection("Data Source=:memory:");
            connection.Open();
            lock (_company)
            {
                _company.Connection.BackupDatabase(connection);
            }

            for (var i = 0; i < 50; i++)
            {
                var page = _company.Engine.Execute(connection, "SELECT id, UPPER(companyname) n FROM customer ORDER BY id", [], i % 4, 1, worker % 2 == 0 ? 1 : null, CancellationToken.None);
                answers.Add($"{i % 4}:{page.Rows[0][0]}:{page.TotalResults}");
            }
        });
        Assert.Equal(["0:1:4", "1:2:4", "2:3:4", "3:4:4"], answers.Distinct().Order());
    }
}
