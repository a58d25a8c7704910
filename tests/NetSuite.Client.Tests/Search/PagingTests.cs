using System.Globalization;

namespace NetSuite.Client.Tests.Search;

public sealed class PagingTests
{
    private const string Table = "CREATE TABLE customer(id INTEGER PRIMARY KEY, companyname TEXT, balance REAL, startdate TEXT, isinactive TEXT, subsidiary INTEGER, lastmodifieddate TEXT);";

    [Fact]
    public async Task Ten_thousand_rows_with_four_fields_take_ten_requests()
    {
        await using var sql = await SqlServer.StartAsync(Table + Insert(11_666));
        using var account = SearchAccount.For(sql.Server, Schemas.Customer);

        var found = await account.FindAsync(Query("companyName", "balance", "isInactive", "subsidiary") with { Filter = new FilterComparison("balance", FilterOperator.GreaterOrEqual, 0) });

        Assert.Equal(Ids(1, 11_666).Where((_, index) => index % 7 != 0), found.Select(record => record.Record.Id));
        Assert.Equal(10, account.Requests.Count);
        Assert.All(sql.Queries, query => Assert.Equal((1000, 0), (query.Limit, query.Offset)));
    }

    [Fact]
    public async Task Records_that_come_and_go_between_pages_neither_repeat_others_nor_hide_them()
    {
        await using var sql = await SqlServer.StartAsync(Table + Insert(3500));
        using var account = SearchAccount.For(sql.Server, Schemas.Customer);

        // Deleting what has been given moves every offset; so does a new record before the place reached.
        sql.Before = number => sql.Run(number == 2 ? "DELETE FROM customer WHERE id <= 400; INSERT INTO customer(id, companyname) VALUES (-5, 'new');" : string.Empty);

        var found = await account.FindAsync(Query("companyName"));

        Assert.Equal(Ids(1, 3500), found.Select(record => record.Record.Id));
    }

    [Fact]
    public async Task Result_by_id_has_no_end_at_100000_rows()
    {
        await using var sql = await SqlServer.StartAsync(Table + Insert(100_700));
        using var account = SearchAccount.For(sql.Server, Schemas.Customer);

        var found = await account.FindAsync(Query("id"));

        Assert.Equal(Ids(1, 100_700), found.Select(record => record.Record.Id));
        Assert.Equal(101, account.Requests.Count);
    }

    [Theory]
    [InlineData("companyName", true, "startDate", false)]
    [InlineData("balance", false, "subsidiary", true)]
    public async Task Other_orders_go_on_behind_the_last_row_past_100000(string field, bool descending, string second, bool secondDescending)
    {
        // Every seventh key is empty and every key comes many times, so that the last row given lies amid equals.
        await using var sql = await SqlServer.StartAsync(Table + Insert(100_700));
        using var account = SearchAccount.For(sql.Server, Schemas.Customer);

        var found = await account.FindAsync(Query("id") with { OrderBy = [new SortKey(field, descending), new SortKey(second, secondDescending)] });

        Assert.Equal(Sorted(100_700, [(field, descending), (second, secondDescending)]), found.Select(record => long.Parse(record.Record.Id!, CultureInfo.InvariantCulture)));
        Assert.Equal([.. Enumerable.Range(0, 100).Select(page => page * 1000), 0], sql.Queries.Select(query => query.Offset));
        Assert.Single(account.Plans);
    }

    [Fact]
    public async Task Total_that_counts_no_further_than_NetSuite_gives_hides_nothing()
    {
        await using var sql = await SqlServer.StartAsync(Table + Insert(100_700));
        sql.CountsNoFurther = true;
        using var account = SearchAccount.For(sql.Server, Schemas.Customer);

        var sorted = await account.FindAsync(Query("id") with { OrderBy = [new SortKey("balance", Descending: true)] });
        var skipped = await account.FindAsync(Query("id") with { Skip = 100_600 });

        Assert.Equal(100_700, sorted.DistinctBy(record => record.Record.Id).Count());
        Assert.Equal(Ids(100_601, 100), skipped.Select(record => record.Record.Id));
        Assert.Single(account.Plans);
    }

    [Theory]
    [InlineData("0.3333333333333333333333333333333333333333", "(r.n = 0.3333333333333333333333333333333333333333")]
    [InlineData("-5", "(r.n = -5")]
    [InlineData("1 OR 1=1", "(r.n = ?")]
    public void Number_to_go_on_from_is_written_as_it_came(string value, string words)
    {
        var query = new RowQuery
        {
            Head = "SELECT r.id AS id FROM t r",
            Conditions = [],
            Order = [new OrderKey("r.n", FieldType.Number, Descending: true), new OrderKey("r.id", FieldType.Integer, Descending: false, IsId: true)],
            Selection = new Selection([], []),
            Table = "t",
            Used = [],
        };

        Assert.Contains(words, query.After([value, "7"]).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100_700, "100,700", "100,699")]
    [InlineData(2500, "2,500", "2,499")]
    public async Task Result_that_changed_while_it_was_read_is_told(int count, string announced, string given)
    {
        await using var sql = await SqlServer.StartAsync(Table + Insert(count));
        using var account = SearchAccount.For(sql.Server, Schemas.Customer);
        var last = ((count - 1) / 1000) + 1;
        sql.Before = number =>
        {
            if (number == last)
            {
                sql.Run("DELETE FROM customer WHERE id = 7");
                sql.Forget();
            }
        };

        // What is deleted is the last of the rows that were still to come.
        sql.Run("UPDATE customer SET balance = 1E9 WHERE id = 7");
        await account.FindAsync(Query("id") with { OrderBy = [new SortKey("balance")] });

        Assert.Equal(2, account.Plans.Count);
        Assert.Contains($"NetSuite announced {announced} records and gave {given}", account.Plans[^1].ToString(), StringComparison.Ordinal);

        // Where all that there is has been skipped, nothing has changed.
        await account.FindAsync(Query("id") with { OrderBy = [new SortKey("balance")], Skip = count });
        Assert.Single(account.Plans);
    }

    [Theory]
    [InlineData(0, 50, "50@0")]
    [InlineData(0, 1500, "750@0,750@0")]
    [InlineData(30, 30, "30@30")]
    [InlineData(25, 10, "12@24")]
    [InlineData(1500, 1000, "500@1500,500@0")]
    [InlineData(2500, 2000, "750@2250,750@0,750@0")]
    [InlineData(0, 0, "")]
    public async Task First_and_skip_become_pages_that_hold_no_more_than_needed(int skip, int first, string pages)
    {
        await using var sql = await SqlServer.StartAsync(Table + Insert(6000));
        using var account = SearchAccount.For(sql.Server, Schemas.Customer);

        var found = await account.FindAsync(Query("id") with { Skip = skip, First = first });

        Assert.Equal(Ids(skip + 1, first), found.Select(record => record.Record.Id));
        Assert.Equal(pages, string.Join(',', sql.Queries.Select(query => $"{query.Limit}@{query.Offset}")));
        Assert.Equal(sql.Queries.Count, int.Parse(account.Plans.Single().Requests.Split(' ')[0], CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Skip_beyond_what_NetSuite_gives_by_offset_still_arrives()
    {
        await using var sql = await SqlServer.StartAsync(Table + Insert(103_000));
        using var account = SearchAccount.For(sql.Server, Schemas.Customer);

        var found = await account.FindAsync(Query("id") with { Skip = 102_500, First = 10 });

        Assert.Equal(Ids(102_501, 10), found.Select(record => record.Record.Id));
        Assert.Equal("4 at most", account.Plans.Single().Requests);
        Assert.Equal(4, sql.Queries.Count);
    }

    [Fact]
    public async Task First_counts_what_the_filter_leaves_and_stops_there()
    {
        await using var sql = await SqlServer.StartAsync(Table + Insert(6000));
        using var account = SearchAccount.For(sql.Server, Schemas.Customer);

        var found = await account.FindAsync(Query("id") with { Filter = new FilterComparison("companyName", FilterOperator.Like, "company ?[12]5"), Skip = 2, First = 3 });

        Assert.Equal(["65", "75", "115"], found.Select(record => record.Record.Id));
        Assert.Equal(["id"], found[0].Fields!.Select(field => field.Name));
        Assert.Single(found[0].Values!);
        Assert.Single(sql.Queries);
    }

    [Fact]
    public async Task One_page_is_read_ahead_and_leaving_stops_it()
    {
        await using var sql = await SqlServer.StartAsync(Table + Insert(6000));
        using var account = SearchAccount.For(sql.Server, Schemas.Customer);

        await foreach (var record in account.Search.FindAsync(Query("id"), null, CancellationToken.None))
        {
            await sql.Server.ArrivalAsync();
            await sql.Server.ArrivalAsync();
            break;
        }

        Assert.Equal(2, sql.Queries.Count);
    }

    private static RecordQuery Query(params string[] fields) => new() { Type = "customer", Fields = fields };

    private static IEnumerable<string> Ids(int first, int count) => Enumerable.Range(first, count).Select(id => id.ToString(CultureInfo.InvariantCulture));

    private static string Insert(int count) => $"""
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count})
        INSERT INTO customer SELECT i, CASE i % 7 WHEN 0 THEN NULL ELSE 'Company ' || CASE i % 2 WHEN 0 THEN 'c' ELSE 'C' END || (i % 50) END, CASE i % 7 WHEN 1 THEN NULL ELSE (i % 900) / 4.0 END,
            CASE i % 7 WHEN 2 THEN NULL ELSE date('2026-01-01', (i % 300) || ' days') END, CASE i % 3 WHEN 0 THEN 'T' ELSE 'F' END, CASE i % 7 WHEN 3 THEN NULL ELSE i % 5 END, '2026-05-01 10:00:00' FROM n;
        """;

    private static IEnumerable<long> Sorted(int count, (string Field, bool Descending)[] keys)
    {
        var compare = Comparer<IComparable?>.Create((x, y) => x is string left ? string.CompareOrdinal(left, y as string) : Comparer<IComparable>.Default.Compare(x, y));
        var sorted = Enumerable.Range(1, count).Select(id => (long)id).OrderBy(_ => 0);
        foreach (var (field, descending) in keys)
        {
            sorted = descending ? sorted.ThenByDescending(id => Key(id, field), compare) : sorted.ThenBy(id => Key(id, field), compare);
        }

        return sorted.ThenBy(id => id);
    }

    private static IComparable? Key(long i, string field) => field switch
    {
        "companyName" => i % 7 == 0 ? null : $"COMPANY C{i % 50}",
        "balance" => i % 7 == 1 ? null : (i % 900) / 4.0,
        "startDate" => i % 7 == 2 ? null : new DateTime(2026, 1, 1).AddDays(i % 300),
        _ => i % 7 == 3 ? null : $"Name {i % 5}",
    };
}
