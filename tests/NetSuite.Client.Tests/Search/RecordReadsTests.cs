namespace NetSuite.Client.Tests.Search;

public sealed class RecordReadsTests
{
    [Fact]
    public async Task Joined_values_of_records_that_are_read_come_from_the_referred_record_which_is_read_once()
    {
        await using var server = await FaultServer.StartAsync(Rows("""{"id":"1"}""", """{"id":"2"}"""));
        server.Otherwise = new Behaviour(context => (context.Request.Path.Value!.Contains("/subsidiary/", StringComparison.Ordinal)
            ? Behaviours.Json("""{"name":"North"}""")
            : Behaviours.Json("""{"subsidiary":{"id":"3","refName":"N"},"balance":1}""")).Answer(context));
        using var account = SearchAccount.For(server, Schemas.Customer, Schemas.Subsidiary);
        account.Metadata.LearnMissing("customer", "balance");

        var found = await account.FindAsync(Query("subsidiary.name", "subsidiary.id", "subsidiary.refName", "balance"));

        Assert.All(found, record => Assert.Equal(["North", "3", "N", 1m], record.Values!));
        Assert.Single(account.Requests, request => request.Contains("/subsidiary/3?fields=name", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Record_whose_reference_leads_nowhere_is_found_all_the_same()
    {
        await using var server = await FaultServer.StartAsync(Rows("""{"id":"1"}"""));
        server.Otherwise = new Behaviour(context => (context.Request.Path.Value!.Contains("/subsidiary/", StringComparison.Ordinal)
            ? Behaviours.NotFound
            : Behaviours.Json("""{"subsidiary":{"id":"3","refName":"N"},"balance":1}""")).Answer(context));
        using var account = SearchAccount.For(server, Schemas.Customer, Schemas.Subsidiary);
        account.Metadata.LearnMissing("customer", "balance");

        var found = await account.FindAsync(Query("subsidiary.legalName", "subsidiary.refName", "balance"));

        Assert.Equal([null, "N", 1m], found.Single().Values!);
    }

    [Fact]
    public async Task Record_that_may_not_be_seen_is_asked_for_once_and_each_that_refers_to_it_says_so()
    {
        await using var server = await FaultServer.StartAsync(Rows("""{"id":"1"}""", """{"id":"2"}""", """{"id":"3"}"""));
        server.Otherwise = new Behaviour(context => (context.Request.Path.Value!.Contains("/subsidiary/", StringComparison.Ordinal)
            ? Behaviours.Error(403, "INSUFFICIENT_PERMISSION", "Permission Violation: no.")
            : Behaviours.Json("""{"subsidiary":{"id":"3","refName":"N"}}""")).Answer(context));
        using var account = SearchAccount.For(server, Schemas.Customer, Schemas.Subsidiary);
        account.Metadata.LearnMissing("subsidiary", null);

        var found = await account.FindAsync(Query("subsidiary.legalName"));

        Assert.All(found, record => Assert.IsType<NetSuitePermissionException>(record.Failure));
        Assert.Equal(["1", "2", "3"], found.Select(record => record.Record.Id));
        Assert.Single(account.Requests, request => request.Contains("/subsidiary/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Records_of_a_list_that_are_skipped_or_beyond_the_first_are_not_read()
    {
        await using var server = await FaultServer.StartAsync(
            Behaviours.Json($$"""{"items":[{{string.Join(',', Enumerable.Range(1, 1000).Select(id => $$"""{"id":"{{id}}"}"""))}}],"hasMore":true,"totalResults":1100}"""));
        server.Otherwise = Behaviours.Json("""{"companyName":"A"}""");
        using var account = SearchAccount.For(server, Schemas.Customer);
        account.Metadata.LearnMissing("customer", null);

        var first = await account.FindAsync(Query("id", "companyName") with { First = 2 });

        Assert.Equal(["1", "2"], first.Select(record => record.Record.Id));
        Assert.Equal([["1", "A"], ["2", "A"]], first.Select(record => record.Values!));
        Assert.Equal("3 at most", account.Plans.Single().Requests);
        Assert.Equal(3, account.Requests.Count);

        account.Forget();
        server.Then(Behaviours.Json("""{"items":[{"id":"12"},{"id":"11"},{"id":"13"},{"id":"10"}],"hasMore":false,"totalResults":4}"""));
        var second = await account.FindAsync(Query("companyName") with { Skip = 2, First = 1 });

        Assert.Equal("12", second.Single().Record.Id);
        Assert.Equal(2, account.Requests.Count);
    }

    [Theory]
    [InlineData(100_000, true)]
    [InlineData(100_001, false)]
    public async Task List_that_NetSuite_does_not_give_to_its_end_is_an_error(int total, bool isWhole)
    {
        await using var server = await FaultServer.StartAsync();
        server.Otherwise = new Behaviour(context =>
        {
            // The last page that NetSuite gives announces nothing beyond it.
            var offset = int.Parse(context.Request.Query["offset"]!, System.Globalization.CultureInfo.InvariantCulture);
            var ids = string.Join(',', Enumerable.Range(offset, 1000).Select(id => $$"""{"id":"{{id}}"}"""));
            return Behaviours.Json($$"""{"items":[{{ids}}],"hasMore":{{(offset < 99_000 ? "true" : "false")}},"totalResults":{{total}}}""").Answer(context);
        });
        using var client = TestClient.For(server);
        var pages = new IdPages(client, "customer", null);

        var read = pages.ReadAsync(isOrdered: false, isAhead: true, CancellationToken.None).ToListAsync();

        if (isWhole)
        {
            Assert.Equal(100_000, (await read).Count);
        }
        else
        {
            Assert.Contains("more than 100,000", (await Assert.ThrowsAsync<NetSuiteValidationException>(() => read)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Sort_that_NetSuite_cannot_do_is_done_here()
    {
        await using var server = await FaultServer.StartAsync(Rows("""{"id":"1"}""", """{"id":"2"}""", """{"id":"3"}""", """{"id":"10"}"""));
        server.Otherwise = new Behaviour(context => (context.Request.Path.Value!.Split('/')[^1] switch
        {
            "1" => Behaviours.Json("""{"balance":10}"""),
            "2" => Behaviours.Json("""{}"""),
            _ => Behaviours.Json("""{"balance":9}"""),
        }).Answer(context));
        using var account = SearchAccount.For(server, Schemas.Customer);
        account.Metadata.LearnMissing("customer", "balance");

        var up = await account.FindAsync(Query() with { OrderBy = [new SortKey("balance")], First = 3 });
        server.Then(Rows("""{"id":"1"}""", """{"id":"2"}""", """{"id":"3"}""", """{"id":"10"}"""));
        var down = await account.FindAsync(Query() with { OrderBy = [new SortKey("balance", Descending: true)], Skip = 1 });

        Assert.Equal(["2", "3", "10"], up.Select(record => record.Record.Id));
        Assert.Equal(["3", "10", "2"], down.Select(record => record.Record.Id));
    }

    [Fact]
    public async Task Empty_page_that_promises_more_is_the_last()
    {
        await using var server = await FaultServer.StartAsync();
        server.Otherwise = Behaviours.Json("""{"items":[],"hasMore":true,"totalResults":5000}""");
        using var account = SearchAccount.For(server, Schemas.Customer);
        account.Metadata.LearnMissing("customer", null);

        Assert.Empty(await account.FindAsync(Query("companyName")));
        Assert.Single(account.Requests);
    }

    private static RecordQuery Query(params string[] fields) => new() { Type = "customer", Fields = fields };

    private static Behaviour Rows(params string[] rows) => Behaviours.Json($$"""{"items":[{{string.Join(',', rows)}}],"hasMore":false,"totalResults":{{rows.Length}}}""");
}
