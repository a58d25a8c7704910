using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Query;

/// <summary>NetSuite promises no order without ORDER BY, and a script that counts on one must notice.</summary>
public sealed class Row_order(TestAccount account) : IClassFixture<TestAccount>
{
    [Theory]
    [InlineData("SELECT id FROM customer")]
    [InlineData("SELECT id, companyname FROM customer WHERE isinactive = 'F'")]
    [InlineData("SELECT id FROM transaction")]
    [InlineData("SELECT id FROM item")]
    [InlineData("SELECT c.id FROM customer c JOIN subsidiary s ON s.id = c.subsidiary")]
    [InlineData("SELECT c.id FROM customer c, subsidiary s WHERE s.id = c.subsidiary")]
    [InlineData("SELECT id, COUNT(*) n FROM customer GROUP BY id")]
    [InlineData("SELECT DISTINCT id FROM customer")]
    [InlineData("SELECT id FROM customer UNION SELECT id FROM vendor")]
    [InlineData("SELECT id FROM (SELECT id FROM customer)")]
    [InlineData("WITH a AS (SELECT id FROM customer) SELECT id FROM a")]
    [InlineData("SELECT id FROM customer ORDER BY isinactive")]
    [InlineData("SELECT id, COUNT(*) n FROM customer GROUP BY id ORDER BY COUNT(*)")]
    [InlineData("SELECT id FROM customer WHERE ROWNUM <= 10")]
    [InlineData("SELECT id FROM customer FETCH FIRST 10 ROWS ONLY")]
    [InlineData("SELECT TOP 10 id FROM customer")]
    [InlineData("SELECT id FROM customer WHERE id IN (SELECT id FROM customer)")]
    public async Task Without_a_unique_order_rows_do_not_come_by_id_but_come_the_same_again(string query)
    {
        var ids = (await account.SuiteQl(query)).Ids;

        Assert.NotEqual(ids.OrderBy(long.Parse), ids);
        Assert.NotEqual(ids.OrderByDescending(long.Parse), ids);
        Assert.Equal(ids, (await account.SuiteQl(query + " ")).Ids);
    }

    [Theory]
    [InlineData("SELECT id FROM customer")]
    [InlineData("SELECT id FROM customer ORDER BY isinactive")]
    [InlineData("SELECT transaction AS id FROM transactionline")]
    [InlineData("SELECT id FROM customer UNION SELECT id FROM vendor")]
    public async Task Pages_of_unchanged_data_fit_together(string query)
    {
        var all = (await account.SuiteQl(query)).Ids;
        var paged = new List<string>();
        for (var offset = 0; offset < all.Count; offset += 4)
        {
            paged.AddRange((await account.SuiteQl(query, $"?limit=4&offset={offset}")).Ids);
        }

        Assert.Equal(all, paged);
    }

    [Theory]
    [InlineData("SELECT id FROM customer ORDER BY id")]
    [InlineData("SELECT id FROM (SELECT id FROM customer ORDER BY id)")]
    [InlineData("SELECT id FROM (SELECT id FROM customer ORDER BY id) WHERE ROWNUM <= 5")]
    [InlineData("SELECT id FROM customer ORDER BY id FETCH FIRST 5 ROWS ONLY")]
    [InlineData("SELECT id FROM customer ORDER BY id FETCH FIRST 40 PERCENT ROWS ONLY")]
    [InlineData("WITH a AS (SELECT id FROM customer ORDER BY id) SELECT id FROM a")]
    public async Task An_order_that_is_asked_for_holds(string query)
    {
        var ids = (await account.SuiteQl(query)).Ids;

        Assert.True(ids.Count > 1);
        Assert.Equal(ids.OrderBy(long.Parse), ids);
    }

    [Fact]
    public async Task Rownum_numbers_the_rows_as_they_come()
    {
        var answer = await account.SuiteQl("SELECT ROWNUM AS n, id FROM customer");

        Assert.Equal(Enumerable.Range(1, answer.Ids.Count).Select(n => n.ToString()), answer.At("items").EnumerateArray().Select(row => row.GetProperty("n").GetString()!));
        Assert.Equal((await account.SuiteQl("SELECT id FROM customer")).Ids, answer.Ids);
    }

    [Fact]
    public async Task Rownum_cuts_before_the_sort()
    {
        var cut = (await account.SuiteQl("SELECT id FROM customer WHERE ROWNUM <= 5 ORDER BY id")).Ids;
        var first = (await account.SuiteQl("SELECT id FROM customer WHERE ROWNUM <= 5")).Ids;

        Assert.Equal(first.OrderBy(long.Parse), cut);
    }
}
