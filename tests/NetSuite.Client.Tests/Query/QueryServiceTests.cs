using System.Globalization;

namespace NetSuite.Client.Tests;

public sealed class QueryServiceTests
{
    [Fact]
    public async Task Query_is_posted_with_its_parameters_as_strings()
    {
        await using var server = await FaultServer.StartAsync(Page(0, 0, more: false));
        using var client = TestClient.For(server);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            await client.Query.QueryAsync(
                "SELECT id FROM customer WHERE a = ? AND b = 'Öl'",
                [true, false, 5, 1234.5m, 0.25, "x\"y", null, new DateTime(2026, 3, 1, 13, 5, 0), new DateOnly(2026, 3, 1), new RecordRef { Id = "42" }],
                null,
                CancellationToken.None).ToListAsync();
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        Assert.Equal(("POST", "/services/rest/query/v1/suiteql?limit=1000&offset=0", "transient"), (server.Received[0].Method, server.Received[0].Target, server.Received[0].Headers["Prefer"]));
        Assert.Equal(
            """{"q":"SELECT id FROM customer WHERE a = ? AND b = 'Öl'","params":["T","F","5","1234.5","0.25","x\"y",null,"2026-03-01 13:05:00","2026-03-01","42"]}""",
            server.Received[0].BodyText);
    }

    [Fact]
    public async Task Rows_of_all_pages_come_in_order()
    {
        await using var server = await FaultServer.StartAsync(Page(0, 3, more: true), Page(3, 3, more: true), Page(6, 1, more: false));
        using var client = TestClient.For(server);

        var rows = await client.Query.QueryAsync("SELECT id FROM t", null, new QueryOptions { PageSize = 3 }, CancellationToken.None).ToListAsync();

        Assert.Equal(Enumerable.Range(0, 7).Select(id => id.ToString(CultureInfo.InvariantCulture)), rows.Select(row => row.Values[0]));
        Assert.Equal([0, 3, 6], Offsets(server));
        Assert.Single(rows.Select(row => row.Shape).Distinct());
    }

    [Fact]
    public async Task Skip_starts_at_a_multiple_of_the_page_size()
    {
        await using var server = await FaultServer.StartAsync(Page(6, 3, more: true), Page(9, 1, more: false));
        using var client = TestClient.For(server);

        var rows = await client.Query.QueryAsync("SELECT id FROM t", null, new QueryOptions { PageSize = 3, Skip = 7 }, CancellationToken.None).ToListAsync();

        Assert.Equal(["7", "8", "9"], rows.Select(row => row.Values[0]));
        Assert.Equal([6, 9], Offsets(server));
    }

    [Fact]
    public async Task No_more_than_one_page_is_read_ahead()
    {
        await using var server = await FaultServer.StartAsync();
        server.Otherwise = Page(0, 2, more: true);
        using var client = TestClient.For(server);
        await using var rows = client.Query.QueryAsync("SELECT id FROM t", null, new QueryOptions { PageSize = 2 }, CancellationToken.None).GetAsyncEnumerator();

        Assert.Empty(server.Received);
        await rows.MoveNextAsync();
        await server.ArrivalAsync();
        await server.ArrivalAsync();
        await rows.MoveNextAsync();
        Assert.Equal([0, 2], Offsets(server));
        await rows.MoveNextAsync();
        await server.ArrivalAsync();

        Assert.Equal([0, 2, 4], Offsets(server));
    }

    [Fact]
    public async Task Stopping_early_stops_the_page_ahead_quietly_and_frees_its_place()
    {
        await using var server = await FaultServer.StartAsync(Page(0, 2, more: true), Behaviours.Hang, Behaviours.Json("{}"));
        using var client = TestClient.For(server, options => options with { MaxConcurrency = 1 });

        await foreach (var row in client.Query.QueryAsync("SELECT id FROM t", null, new QueryOptions { PageSize = 2 }, CancellationToken.None))
        {
            await server.ArrivalAsync();
            await server.ArrivalAsync();
            Assert.Equal("0", row.Values[0]);
            break;
        }

        await client.SendAsync(TestClient.Read(), CancellationToken.None);
        Assert.Equal(3, server.Received.Count);
    }

    [Fact]
    public async Task Failure_of_the_page_ahead_comes_after_the_rows_before_it()
    {
        await using var server = await FaultServer.StartAsync(Page(0, 2, more: true), Behaviours.Error(400, "INVALID_PARAMETER", "Invalid search query."));
        using var client = TestClient.For(server);
        var seen = new List<string?>();

        var exception = await Assert.ThrowsAsync<NetSuiteValidationException>(async () =>
        {
            await foreach (var row in client.Query.QueryAsync("SELECT id FROM t", null, new QueryOptions { PageSize = 2 }, CancellationToken.None))
            {
                seen.Add(row.Values[0]);
            }
        });

        Assert.Equal(["0", "1"], seen);
        Assert.Equal("NetSuite refused to run the query: Invalid search query.", exception.Message);
    }

    [Fact]
    public async Task Token_given_to_the_enumeration_stops_it()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Hang);
        using var client = TestClient.For(server);
        using var cancellation = new CancellationTokenSource();
        await using var rows = client.Query.QueryAsync("SELECT id FROM t", null, null, CancellationToken.None).GetAsyncEnumerator(cancellation.Token);
        var next = rows.MoveNextAsync().AsTask();
        await server.ArrivalAsync();

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
    }

    [Fact]
    public async Task Result_beyond_100000_rows_gives_those_and_then_says_how_to_go_on()
    {
        await using var server = await FaultServer.StartAsync();
        server.Otherwise = Page(0, 1000, more: true);
        using var client = TestClient.For(server);
        var count = 0;

        var exception = await Assert.ThrowsAsync<NetSuiteValidationException>(async () =>
        {
            await foreach (var _ in client.Query.QueryAsync("SELECT id FROM t", null, null, CancellationToken.None))
            {
                count++;
            }
        });

        Assert.Equal((100_000, 100), (count, server.Received.Count));
        Assert.Contains("ORDER BY id", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("100001", true)]
    [InlineData("99999", false)]
    [InlineData("null", false)]
    [InlineData("[{}]", false)]
    public async Task Result_cut_at_100000_rows_without_a_word_is_noticed_by_its_total(string total, bool cut)
    {
        await using var server = await FaultServer.StartAsync(
            Behaviours.Json($$"""{"items":[{"id":"99999"}],"hasMore":false,"totalResults":{{total}}}"""));
        using var client = TestClient.For(server);

        var exception = await Record.ExceptionAsync(
            () => client.Query.QueryAsync("SELECT id FROM t", null, new QueryOptions { Skip = 99_000 }, CancellationToken.None).ToListAsync());

        Assert.Equal(cut, exception is NetSuiteValidationException);
    }

    [Fact]
    public async Task Damaged_page_is_read_again()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Json("""{"items":[{"id":"0","x":"1"}"""), Page(0, 1, more: false));
        using var client = TestClient.For(server);

        var rows = await client.Query.QueryAsync("SELECT * FROM t", null, null, CancellationToken.None).ToListAsync();

        Assert.Equal(["id"], rows.Single().Shape.Columns);
    }

    [Theory]
    [InlineData(100_000, false)]
    [InlineData(100_001, true)]
    public async Task Result_that_ends_exactly_there_is_counted(int rows, bool cut)
    {
        await using var server = await FaultServer.StartAsync(
            Behaviours.Json("""{"items":[{"id":"99999"}],"hasMore":false,"totalResults":100000}"""),
            Behaviours.Json($$"""{"items":[{"rows_":"{{rows}}"}],"hasMore":false,"totalResults":1}"""));
        using var client = TestClient.For(server);

        var exception = await Record.ExceptionAsync(
            () => client.Query.QueryAsync("SELECT id FROM t -- all", null, new QueryOptions { Skip = 99_000 }, CancellationToken.None).ToListAsync());

        Assert.Equal(cut, exception is NetSuiteValidationException);
        Assert.Equal("""{"q":"SELECT COUNT(*) AS rows_ FROM (SELECT id FROM t -- all\n)"}""", server.Received[1].BodyText);
    }

    [Theory]
    [InlineData(0, 5, "limit=5&offset=0")]
    [InlineData(2, 3, "limit=5&offset=0")]
    [InlineData(2000, 500, "limit=500&offset=2000")]
    [InlineData(0, 1500, "limit=750&offset=0,limit=750&offset=750")]
    public async Task No_more_rows_are_asked_for_than_are_wanted(int skip, int first, string pages)
    {
        await using var server = await FaultServer.StartAsync();
        server.Otherwise = Page(0, 750, more: true);
        using var client = TestClient.For(server);

        var rows = await client.Query.QueryAsync("SELECT id FROM t", null, new QueryOptions { Skip = skip, First = first }, CancellationToken.None).ToListAsync();

        Assert.Equal(first, rows.Count);
        Assert.Equal(pages.Split(','), server.Received.Select(request => request.Target.Split('?')[1]));
    }

    [Fact]
    public async Task Nothing_is_asked_for_when_no_row_is_wanted()
    {
        await using var server = await FaultServer.StartAsync();
        using var client = TestClient.For(server);

        Assert.Empty(await client.Query.QueryAsync("SELECT id FROM t", null, new QueryOptions { First = 0 }, CancellationToken.None).ToListAsync());
        Assert.Empty(server.Received);
    }

    [Fact]
    public async Task Size_of_the_result_is_told_before_its_rows()
    {
        await using var server = await FaultServer.StartAsync(Page(0, 1, more: true));
        using var client = TestClient.For(server);
        long? told = null;

        await foreach (var _ in client.Query.QueryAsync("SELECT id FROM t", null, new QueryOptions { First = 1, Total = total => told = total }, CancellationToken.None))
        {
            Assert.Equal(9, told);
        }
    }

    [Theory]
    [InlineData("SELECT id FROM t", null, true)]
    [InlineData("SELECT id FROM t", 1, false)]
    [InlineData("SELECT id FROM t ORDER BY id", null, false)]
    public async Task Result_that_cannot_be_read_to_its_end_is_told_at_once(string sql, int? first, bool isTold)
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Json("""{"items":[{"id":"1"}],"hasMore":false,"totalResults":100001}"""));
        using var client = TestClient.For(server);
        var warnings = new List<string>();

        await client.Query.QueryAsync(sql, null, new QueryOptions { First = first, Warning = warnings.Add }, CancellationToken.None).ToListAsync();

        Assert.Equal(isTold, warnings is [var only] && only.Contains("100,001 rows", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", 10, 0)]
    [InlineData("SELECT id FROM t", 0, 0)]
    [InlineData("SELECT id FROM t", 1001, 0)]
    [InlineData("SELECT id FROM t", 10, -1)]
    public void Bad_arguments_are_refused_at_once(string sql, int pageSize, int skip)
    {
        using var client = TestClient.For(new Uri("http://127.0.0.1:9/"));

        Assert.ThrowsAny<ArgumentException>(() => client.Query.QueryAsync(sql, null, new QueryOptions { PageSize = pageSize, Skip = skip }, CancellationToken.None));
    }

    [Fact]
    public void Reference_without_internal_id_cannot_be_compared()
    {
        using var client = TestClient.For(new Uri("http://127.0.0.1:9/"));

        Assert.Throws<ArgumentException>(() => client.Query.QueryAsync("SELECT id FROM t WHERE e = ?", [new RecordRef { ExternalId = "E1" }], null, CancellationToken.None));
    }

    private static Behaviour Page(int first, int count, bool more) => Behaviours.Json(
        $$"""{"links":[],"count":{{count}},"hasMore":{{(more ? "true" : "false")}},"items":[{{string.Join(',', Enumerable.Range(first, count).Select(id => $$"""{"links":[],"id":"{{id}}"}"""))}}],"offset":{{first}},"totalResults":9}""");

    private static IEnumerable<int> Offsets(FaultServer server) =>
        server.Received.Select(request => int.Parse(request.Target.Split("offset=")[1], CultureInfo.InvariantCulture));
}
