namespace NetSuite.Client.Tests;

public sealed class KeysetTests
{
    [Theory]
    [InlineData("SELECT id FROM t ORDER BY id", "SELECT * FROM (SELECT id FROM t \n) WHERE (id >= 7 OR id IS NULL) ORDER BY id")]
    [InlineData("SELECT t.id, name FROM t t WHERE a = ? order by t.id desc", "SELECT * FROM (SELECT t.id, name FROM t t WHERE a = ? \n) WHERE (id <= 7 OR id IS NULL) ORDER BY id desc")]
    [InlineData("SELECT name, id AS key_ FROM t ORDER BY 2", "SELECT * FROM (SELECT name, id AS key_ FROM t \n) WHERE (key_ >= 7 OR key_ IS NULL) ORDER BY key_")]
    [InlineData("SELECT name, t.id AS key_ FROM t ORDER BY id ASC NULLS LAST", "SELECT * FROM (SELECT name, t.id AS key_ FROM t \n) WHERE (key_ >= 7 OR key_ IS NULL) ORDER BY key_ ASC NULLS LAST")]
    [InlineData("SELECT * FROM t ORDER BY t.ID", "SELECT * FROM (SELECT * FROM t \n) WHERE (id >= 7 OR id IS NULL) ORDER BY id")]
    [InlineData(
        "SELECT tl.transaction, tl.id, COUNT(*) AS n FROM transactionline tl JOIN item i ON i.id = tl.item GROUP BY tl.transaction, tl.id ORDER BY tl.transaction, tl.id DESC",
        "SELECT * FROM (SELECT tl.transaction, tl.id, COUNT(*) AS n FROM transactionline tl JOIN item i ON i.id = tl.item GROUP BY tl.transaction, tl.id \n) "
        + "WHERE (transaction > 7 OR transaction IS NULL OR (transaction = 7 AND (id <= 8 OR id IS NULL))) ORDER BY transaction, id DESC")]
    [InlineData("SELECT * FROM (SELECT id FROM a UNION SELECT id FROM b) ORDER BY id", "SELECT * FROM (SELECT * FROM (SELECT id FROM a UNION SELECT id FROM b) \n) WHERE (id >= 7 OR id IS NULL) ORDER BY id")]
    [InlineData("SELECT id FROM t -- note\nORDER BY id -- end", "SELECT * FROM (SELECT id FROM t -- note\n\n) WHERE (id >= 7 OR id IS NULL) ORDER BY id")]
    public void Query_in_the_order_of_selected_columns_is_read_on_from_their_values(string sql, string next)
    {
        var keyset = Keyset.TryRead(QueryText.TryRead(sql), out var remedy);

        Assert.Equal(string.Empty, remedy);
        Assert.Equal(next, keyset!.From([7, 8]));
    }

    [Theory]
    [InlineData("SELECT id FROM t", "ORDER BY id")]
    [InlineData("SELECT id FROM t WHERE x IN (SELECT y FROM u ORDER BY y)", "ORDER BY id")]
    [InlineData("SELECT name FROM t ORDER BY id", "'id' is none")]
    [InlineData("SELECT id, UPPER(name) AS n FROM t ORDER BY n", "'n' is none")]
    [InlineData("SELECT UPPER(name) AS id FROM t ORDER BY id", "'id' is none")]
    [InlineData("SELECT a.x FROM a JOIN b ON a.i = b.i ORDER BY b.x", "'b.x' is none")]
    [InlineData("SELECT id FROM t ORDER BY id + 1", "'id + 1' is none")]
    [InlineData("SELECT id FROM t ORDER BY 2", "'2' is none")]
    [InlineData("SELECT id FROM t ORDER BY id, ?", "'?' is none")]
    [InlineData("SELECT id FROM t ORDER BY id;", "'id ;' is none")]
    [InlineData("SELECT TOP 5 id FROM t ORDER BY id", "-First")]
    [InlineData("SELECT id FROM t WHERE ROWNUM <= 5 ORDER BY id", "-First")]
    [InlineData("SELECT * FROM (SELECT id FROM t ORDER BY x) WHERE (ROWNUM <= 5) ORDER BY id", "-First")]
    [InlineData("SELECT id FROM t ORDER BY id FETCH FIRST 5 ROWS ONLY", "-First")]
    [InlineData("SELECT id FROM t ORDER BY id OFFSET 5 ROWS", "-First")]
    [InlineData("SELECT id FROM a UNION SELECT id FROM b ORDER BY id", "SELECT * FROM ( ... ) ORDER BY id")]
    [InlineData("WITH w AS (SELECT id FROM t) SELECT id FROM w ORDER BY id", "SELECT * FROM ( ... ) ORDER BY id")]
    [InlineData("SELECT id, COUNT(*) FROM t GROUP BY id ORDER BY id", "name of its own")]
    [InlineData("SELECT a.id, b.id FROM a, b ORDER BY a.id", "name of its own")]
    [InlineData("SELECT id AS \"My Key\" FROM t ORDER BY id", "without quotes")]
    [InlineData("SELECT * FROM a JOIN b ON a.i = b.i ORDER BY a.id", "name of its own")]
    [InlineData("SELECT * FROM (a JOIN b ON a.i = b.i) ORDER BY a.id", "name of its own")]
    public void Any_other_query_is_told_how_to_be_written(string sql, string remedy)
    {
        Assert.Null(Keyset.TryRead(QueryText.TryRead(sql), out var told));
        Assert.Contains(remedy, told, StringComparison.Ordinal);
    }
}
