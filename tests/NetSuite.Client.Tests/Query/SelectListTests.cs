using CsCheck;

namespace NetSuite.Client.Tests;

public sealed class SelectListTests
{
    [Theory]
    [InlineData("SELECT id, companyName FROM customer", "id,companyname")]
    [InlineData("select c.id, c.email mail, t.tranid AS number_ from customer c", "id,mail,number_")]
    [InlineData("SELECT DISTINCT entity FROM transaction", "entity")]
    [InlineData("SELECT TOP 10 id FROM customer", "id")]
    [InlineData("SELECT COUNT(*) AS n, SUM(a, b) total FROM t", "n,total")]
    [InlineData("SELECT CASE WHEN a IN (1, 2) THEN 'x, FROM y' ELSE b END kind FROM t", "kind")]
    [InlineData("SELECT TO_CHAR(d, 'YYYY-MM-DD') day, 'it''s' label, 5 AS five FROM t", "day,label,five")]
    [InlineData("SELECT (SELECT MAX(x) FROM u) top_, id FROM t", "top_,id")]
    [InlineData("SELECT /* a, b FROM */ id -- c, d\n, name FROM t", "id,name")]
    [InlineData("SELECT a \"Display Name\", b FROM t", "display name,b")]
    [InlineData("SELECT EXTRACT(YEAR FROM d) AS y FROM t", "y")]
    [InlineData("SELECT a * 2 AS twice FROM t", "twice")]
    [InlineData("SELECT ROW_NUMBER() OVER (ORDER BY id) rn FROM t", "rn")]
    [InlineData("SELECT schema_.t.id FROM t", "id")]
    public void Names_that_are_certain_are_read(string sql, string columns) => Assert.Equal(columns.Split(','), SelectList.TryRead(sql));

    [Theory]
    [InlineData("SELECT * FROM customer")]
    [InlineData("SELECT c.* FROM customer c")]
    [InlineData("SELECT id, COUNT(*) FROM t GROUP BY id")]
    [InlineData("SELECT a + b FROM t")]
    [InlineData("SELECT CASE WHEN a = 1 THEN b END FROM t")]
    [InlineData("SELECT a.id, b.id FROM a, b")]
    [InlineData("WITH x AS (SELECT 1 AS a FROM dual) SELECT a FROM x")]
    [InlineData("SELECT 'open FROM t")]
    [InlineData("SELECT id /* FROM t")]
    [InlineData("SELECT a || b FROM t")]
    [InlineData("SELECT NULL FROM t")]
    [InlineData("SELECT d AT TIME ZONE tz FROM t")]
    [InlineData("SELECT id")]
    [InlineData("SELECT , a FROM t")]
    [InlineData("UPDATE t SET a = 1")]
    [InlineData("")]
    public void Anything_in_doubt_is_left_to_the_answer(string sql) => Assert.Null(SelectList.TryRead(sql));

    [Fact]
    public void Aliased_list_is_read_whatever_the_expressions_are()
    {
        string[] expressions = ["a", "t.b", "COUNT(*)", "NVL(x, 'y, z')", "(SELECT p FROM q)", "CASE WHEN a > 1 THEN 2 END", "a || ' FROM '", "1 + 2 * 3", "\"Q, r\"", "f(g(1, 2), ')')"];
        var items = Gen.Int[0, expressions.Length - 1].List[1, 8];

        items.Sample(chosen =>
        {
            var sql = "SELECT " + string.Join(", ", chosen.Select((index, at) => $"{expressions[index]} AS C{at}")) + " FROM t WHERE x = 1";
            return SelectList.TryRead(sql)!.SequenceEqual(chosen.Select((_, at) => $"c{at}"));
        });
    }

    [Fact]
    public void No_text_crashes_the_scanner() => Gen.String.Sample(text => SelectList.TryRead("SELECT " + text + " FROM t")?.Count != 0);
}
