namespace NetSuite.Client.Tests.Search;

public sealed class RecordSearchTests
{
    [Fact]
    public async Task Values_of_a_row_have_their_types()
    {
        await using var server = await FaultServer.StartAsync(Rows(
            """{"links":[],"c0":"Öl","c1":"-0.50","c2":"T","c3":"2026-03-01","c4":"2026-03-01 13:05:00","c5":"2","c6":"Alder","id":"7","n5":"Parent : Two"}""", """{"id":"8"}"""));
        using var account = SearchAccount.For(server, Schemas.Customer, Schemas.Subsidiary);

        var found = await account.FindAsync(Query("companyName", "balance", "isInactive", "startDate", "lastModifiedDate", "subsidiary", "subsidiary.legalName"));

        Assert.Equal(
            [
                "Öl", -0.50m, true, new DateTime(2026, 3, 1), new DateTimeOffset(2026, 3, 1, 21, 5, 0, TimeSpan.Zero),
                new RecordRef { Type = "subsidiary", Id = "2", RefName = "Parent : Two" }, "Alder",
            ],
            found[0].Values!);
        Assert.Equal([null, null, false, null, null, null, null], found[1].Values!);
        Assert.Same(found[0].Fields, found[1].Fields);
        Assert.Equal("subsidiary.legalName", found[0].Fields![6].Name);
        Assert.Equal(new RecordRef { Type = "customer", Id = "7" }, found[0].Record);
        Assert.Equal(
            "SELECT r.id AS id, r.companyname AS c0, r.balance AS c1, r.isinactive AS c2, TO_CHAR(r.startdate, 'YYYY-MM-DD') AS c3, "
            + "TO_CHAR(r.lastmodifieddate, 'YYYY-MM-DD HH24:MI:SS') AS c4, r.subsidiary AS c5, BUILTIN.DF(r.subsidiary) AS n5, j0.legalname AS c6 "
            + "FROM customer r LEFT JOIN subsidiary j0 ON j0.id = r.subsidiary ORDER BY r.id",
            account.Plans.Single().Query);
    }

    [Fact]
    public async Task Clock_time_that_came_twice_is_read_from_the_record()
    {
        await using var server = await FaultServer.StartAsync(
            Rows("""{"c0":"2026-11-01 01:30:00","id":"1"}""", """{"c0":"2026-11-01 03:30:00","id":"2"}"""), Behaviours.Json("""{"lastModifiedDate":"2026-11-01T09:30:00Z"}"""));
        using var account = SearchAccount.For(server, Schemas.Customer);

        var found = await account.FindAsync(Query("lastModifiedDate"));

        Assert.Equal([9.5, 11.5], found.Select(record => ((DateTimeOffset)record.Values![0]!).UtcDateTime.TimeOfDay.TotalHours));
        Assert.Equal(2, account.Requests.Count);
    }

    [Fact]
    public async Task Whole_records_are_read_at_once_in_order_and_one_that_fails_stands_at_its_place()
    {
        await using var server = await FaultServer.StartAsync(Rows("""{"id":"1"}""", """{"id":"2"}""", """{"id":"3"}""", """{"id":"4"}"""));
        server.Otherwise = new Behaviour(context => (context.Request.Path.Value![^1] switch
        {
            '2' => Behaviours.NotFound,
            '3' => Behaviours.Error(400, "USER_ERROR", "This record has been locked."),
            var id => Behaviours.Json($$"""{"id":"{{id}}","companyName":"C"}"""),
        }).Answer(context));
        using var account = SearchAccount.For(server, Schemas.Customer);

        var found = await account.FindAsync(Query());

        Assert.Equal(["1", "3", "4"], found.Select(record => record.Record.Id));
        Assert.IsType<NetSuiteValidationException>(found[1].Failure);
        Assert.Equal("C", found[2].Document!.Body.GetProperty("companyName").GetString());
    }

    [Fact]
    public async Task Record_that_can_not_be_sorted_because_it_fails_is_told_before_the_first_ones()
    {
        await using var server = await FaultServer.StartAsync(Rows("""{"id":"1"}""", """{"id":"2"}""", """{"id":"3"}""", """{"id":"4"}"""));
        server.Otherwise = new Behaviour(context => (context.Request.Path.Value![^1] switch
        {
            '2' => Behaviours.Error(400, "USER_ERROR", "This record has been locked."),
            var id => Behaviours.Json($$"""{"id":"{{id}}","balance":{{id}}}"""),
        }).Answer(context));
        using var account = SearchAccount.For(server, Schemas.Customer);
        account.Metadata.LearnMissing("customer", "balance");

        var found = await account.FindAsync(Query() with { Fields = ["balance"], OrderBy = [new SortKey("balance", Descending: true)], First = 2 });

        Assert.Equal(["2", "4", "3"], found.Select(record => record.Record.Id));
        Assert.NotNull(found[0].Failure);
    }

    [Fact]
    public async Task Record_that_is_gone_is_a_failure_when_its_id_was_given()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.NotFound);
        using var account = SearchAccount.For(server, Schemas.Customer);

        var found = await account.Search.ReadAsync(Query(), "5", CancellationToken.None);

        Assert.IsType<NetSuiteNotFoundException>(found.Single().Failure);
    }

    [Fact]
    public async Task Five_records_are_read_at_a_time_and_come_in_order()
    {
        var five = new TaskCompletionSource();
        var arrived = 0;
        await using var server = await FaultServer.StartAsync(Rows([.. Enumerable.Range(1, 60).Select(id => $$"""{"id":"{{id}}"}""")]));
        server.Otherwise = new Behaviour(async context =>
        {
            if (Interlocked.Increment(ref arrived) == 5)
            {
                five.SetResult();
            }

            // None is answered before five are there, the first one last of them.
            await five.Task.WaitAsync(TimeSpan.FromSeconds(30));
            var id = context.Request.Path.Value!.Split('/')[^1];
            await Behaviours.Json($$"""{"id":"{{id}}"}""").Answer(context);
        });
        using var account = SearchAccount.For(server, Schemas.Customer);

        var found = await account.FindAsync(Query());

        Assert.Equal(Enumerable.Range(1, 60).Select(id => id.ToString(System.Globalization.CultureInfo.InvariantCulture)), found.Select(record => record.Document!.Id));
        Assert.Equal(5, server.MostUnderWay);
    }

    [Fact]
    public async Task Page_that_fails_comes_behind_the_records_before_it_and_nothing_is_begun_anew()
    {
        await using var server = await FaultServer.StartAsync(
            Behaviours.Json("""{"items":[{"id":"1","c0":"A"}],"hasMore":true,"totalResults":2}"""),
            Behaviours.Error(400, "INVALID_PARAMETER", "Search error occurred: Unknown identifier 'companyname'."));
        using var account = SearchAccount.For(server, Schemas.Customer);
        var seen = new List<FoundRecord>();

        await Assert.ThrowsAsync<NetSuiteValidationException>(async () =>
        {
            await foreach (var record in account.Search.FindAsync(Query("companyName"), null, CancellationToken.None))
            {
                seen.Add(record);
            }
        });

        Assert.Equal("1", seen.Single().Record.Id);
        Assert.Equal(2, server.Received.Count);
    }

    [Fact]
    public async Task Filter_on_fields_that_SuiteQL_has_in_part_is_decided_by_the_record_without_showing_the_field()
    {
        await using var server = await FaultServer.StartAsync(Rows("""{"id":"1"}""", """{"id":"2"}"""));
        server.Otherwise = new Behaviour(context => Behaviours.Json(context.Request.Path.Value!.EndsWith('1') ? """{"companyName":"Ax","balance":5}""" : """{"companyName":"Ay","balance":500}""").Answer(context));
        using var account = SearchAccount.For(server, Schemas.Customer);
        account.Metadata.LearnMissing("customer", "balance");

        var found = await account.FindAsync(Query("companyName") with
        {
            Filter = new FilterAnd([new FilterComparison("companyName", FilterOperator.Like, "A[xy]"), new FilterComparison("balance", FilterOperator.Greater, 100)]),
            First = 1,
        });

        Assert.Equal("Ay", found.Single().Values!.Single());
        Assert.Equal(RecordRoute.QueryThenRead, account.Plans.Single().Route);
    }

    [Fact]
    public async Task Refused_login_ends_all()
    {
        await using var server = await FaultServer.StartAsync(Rows("""{"id":"1"}""", """{"id":"2"}"""));
        server.Otherwise = Behaviours.InvalidLogin;
        using var account = SearchAccount.For(server, Schemas.Customer);

        await Assert.ThrowsAsync<NetSuiteAuthenticationException>(() => account.FindAsync(Query()));
    }

    [Fact]
    public async Task Lines_beyond_the_first_page_of_an_expanded_sublist_are_fetched()
    {
        await using var server = await FaultServer.StartAsync(
            Behaviours.Json("""{"id":"5","addressBook":{"links":[],"items":[{"id":1}],"hasMore":true,"totalResults":2},"companyName":"A"}"""),
            Behaviours.Json("""{"items":[{"id":1},{"id":2}],"hasMore":false,"totalResults":2}"""));
        using var account = SearchAccount.For(server, Schemas.Customer);

        var found = await account.Search.ReadAsync(Query() with { Expand = ["ADDRESSBOOK"] }, "5", CancellationToken.None);

        Assert.Equal(2, found.Single().Document!.Body.GetProperty("addressBook").GetProperty("items").GetArrayLength());
        Assert.Equal("A", found.Single().Document!.Body.GetProperty("companyName").GetString());
        Assert.EndsWith("/customer/5/addressBook?expandSubResources=true&limit=1000&offset=0", account.Requests[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_of_a_sublist_come_one_by_one()
    {
        await using var server = await FaultServer.StartAsync(
            Rows("""{"id":"1"}"""), Behaviours.Json("""{"items":[{"line":1},{"line":2}],"hasMore":false,"totalResults":2}"""));
        using var account = SearchAccount.For(server, Schemas.Customer);

        var found = await account.FindAsync(Query() with { Sublist = "addressbook" });

        Assert.Equal([1, 2], found.Select(record => record.Line!.Value.GetProperty("line").GetInt32()));
        Assert.All(found, record => Assert.Equal("1", record.Record.Id));
    }

    [Fact]
    public async Task Count_takes_one_request_where_NetSuite_can_tell()
    {
        await using var server = await FaultServer.StartAsync(Rows("""{"expr1":"42"}"""));
        using var account = SearchAccount.For(server, Schemas.Customer);

        Assert.Equal(42, await account.Search.CountAsync(Query("companyName") with { Filter = new FilterComparison("balance", FilterOperator.Equal, 5), First = 3 }, CancellationToken.None));
        Assert.Contains("SELECT COUNT(*) AS n FROM customer r WHERE (r.balance = 5)\"", server.Received[0].BodyText, StringComparison.Ordinal);
        Assert.Null(await account.Search.CountAsync(Query() with { Filter = new FilterComparison("companyName", FilterOperator.Like, "[a-c]*") }, CancellationToken.None));
        Assert.Single(server.Received);
    }

    [Fact]
    public async Task Count_of_a_list_is_its_total()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Json("""{"items":[{"id":"1"}],"hasMore":true,"totalResults":77}"""));
        using var account = SearchAccount.For(server, Schemas.Customer);

        Assert.Equal(77, await account.Search.CountAsync(Query() with { RawFilter = "companyName EMPTY" }, CancellationToken.None));
        Assert.EndsWith("q=companyName%20EMPTY&limit=1&offset=0", server.Received[0].Target, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("companyNme", "Did you mean companyName?")]
    [InlineData("x*", "No field of customer")]
    [InlineData("companyName.id", "which is no reference")]
    public async Task Unknown_field_is_refused_before_any_request(string field, string words)
    {
        await using var server = await FaultServer.StartAsync();
        using var account = SearchAccount.For(server, Schemas.Customer);

        var refusal = await Assert.ThrowsAsync<FilterException>(() => account.FindAsync(Query(field)));

        Assert.Contains(words, $"{refusal.Message} {refusal.RecommendedAction}", StringComparison.Ordinal);
        Assert.Empty(server.Received);
    }

    [Fact]
    public async Task Filter_that_NetSuite_cannot_do_names_the_field_and_the_way_out()
    {
        await using var server = await FaultServer.StartAsync();
        using var account = SearchAccount.For(server, Schemas.Unlisted);
        account.Metadata.LearnMissing("customer", "companyname");

        var refusal = await Assert.ThrowsAsync<FilterException>(() => account.FindAsync(Query() with { Filter = new FilterComparison("companyName", FilterOperator.Like, "a*") }));

        Assert.Contains("companyName", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Where-Object", refusal.RecommendedAction, StringComparison.Ordinal);
        Assert.Empty(server.Received);
    }

    [Fact]
    public async Task Wildcards_stand_for_single_values_in_the_schemas_order_and_a_star_for_the_whole_record()
    {
        await using var server = await FaultServer.StartAsync();
        using var account = SearchAccount.For(server, Schemas.Customer);

        var some = await account.Search.PlanAsync(Query("*Date", "COMPANYNAME", "c?mpany*"), CancellationToken.None);
        var all = await account.Search.PlanAsync(Query("*", "balance"), CancellationToken.None);

        Assert.Equal(["startDate", "lastModifiedDate", "companyName"], some.Fields);
        Assert.Equal(RecordRoute.QueryThenRead, all.Route);
        Assert.Empty(all.Fields);
    }

    [Theory]
    [InlineData(null, RecordRoute.Query, "1 for each 1000 records found")]
    [InlineData(50L, RecordRoute.Query, "1")]
    [InlineData(2500L, RecordRoute.Query, "3 at most")]
    public async Task Plan_tells_the_requests(long? first, RecordRoute route, string requests)
    {
        await using var server = await FaultServer.StartAsync();
        using var account = SearchAccount.For(server, Schemas.Customer);

        var plan = await account.Search.PlanAsync(Query("companyName") with { First = first }, CancellationToken.None);

        Assert.Equal((route, requests), (plan.Route, plan.Requests));
        Assert.Empty(server.Received);
    }

    private static RecordQuery Query(params string[] fields) => new() { Type = "customer", Fields = fields };

    private static Behaviour Rows(params string[] rows) => Behaviours.Json($$"""{"items":[{{string.Join(',', rows)}}],"hasMore":false,"totalResults":{{rows.Length}}}""");
}
