namespace NetSuite.Client.Tests.Search;

public sealed class LearningTests
{
    private static readonly RecordQuery Asked = new() { Type = "customer", Fields = ["companyName", "balance"] };

    [Theory]
    [InlineData("Search error occurred: Unknown identifier 'balance'. Available identifiers are: {customer=customer}.")]
    [InlineData("Search error occurred: Unknown identifier 'r.BALANCE'. Available identifiers are: {r=customer}.")]
    [InlineData("Search error occurred: Field 'balance' for record 'customer' was not found.")]
    public async Task Column_that_SuiteQL_does_not_have_is_learned_and_read_instead(string detail)
    {
        await using var server = await FaultServer.StartAsync(
            Refusal(detail), Rows("""{"id":"5"}"""), Behaviours.Json("""{"links":[],"id":"5","companyName":"A","balance":2.5}"""));
        using var account = SearchAccount.For(server, Schemas.Customer);

        var found = await account.FindAsync(Asked);

        Assert.Equal([(object)"A", 2.5m], found.Single().Values!);
        Assert.Equal([RecordRoute.Query, RecordRoute.QueryThenRead], account.Plans.Select(plan => plan.Route));
        Assert.Contains("balance is no column of SuiteQL.", account.Plans[1].Reasons);
        Assert.True(account.Metadata.IsMissing("customer", "balance"));
        Assert.EndsWith("/customer/5?fields=companyName%2Cbalance", account.Requests[^1], StringComparison.Ordinal);

        // The next search knows.
        server.Then(Rows());
        await account.FindAsync(Asked);
        Assert.Single(account.Plans);
    }

    [Theory]
    [InlineData("Search error occurred: Record 'customer' was not found.")]
    [InlineData("Invalid search type: customer.")]
    public async Task Table_that_SuiteQL_does_not_show_is_learned_and_the_list_taken(string detail)
    {
        await using var server = await FaultServer.StartAsync(
            Refusal(detail), Behaviours.Json("""{"items":[{"id":"10"},{"id":"9"}],"hasMore":false,"totalResults":2}"""));
        server.Otherwise = Behaviours.Json("""{"companyName":"A"}""");
        using var account = SearchAccount.For(server, Schemas.Customer);

        var found = await account.FindAsync(Asked with { Filter = new FilterComparison("companyName", FilterOperator.Equal, "A") });

        Assert.Equal(["9", "10"], found.Select(record => record.Record.Id));
        Assert.Equal(RecordRoute.ListThenRead, account.Plans[^1].Route);
        Assert.Equal("companyName IS \"A\"", account.Plans[^1].Filter);
        Assert.True(account.Metadata.IsMissing("customer", null));
    }

    [Fact]
    public async Task Refused_permission_for_queries_leads_to_the_list()
    {
        await using var server = await FaultServer.StartAsync(
            Behaviours.Error(403, "INSUFFICIENT_PERMISSION", "Permission Violation: no."), Behaviours.Json("""{"items":[],"hasMore":false,"totalResults":0}"""));
        using var account = SearchAccount.For(server, Schemas.Customer);

        Assert.Empty(await account.FindAsync(Asked));
        Assert.Equal(RecordRoute.ListThenRead, account.Plans[^1].Route);
    }

    [Fact]
    public async Task Refused_permission_is_the_error_when_the_list_cannot_filter_so()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Error(403, "INSUFFICIENT_PERMISSION", "Permission Violation: no."));
        using var account = SearchAccount.For(server, Schemas.Unlisted);

        await Assert.ThrowsAsync<NetSuitePermissionException>(() => account.FindAsync(Asked with { Filter = new FilterComparison("companyName", FilterOperator.Like, "A*") }));
        Assert.Single(server.Received);
    }

    [Fact]
    public async Task Unexplained_refusal_is_traced_to_its_column_by_halves()
    {
        // The query, the bare table, both columns, the first, the second, the bare table again.
        var bad = Behaviours.Error(400, "INVALID_PARAMETER", "Search error occurred: Invalid or unsupported search.");
        await using var server = await FaultServer.StartAsync(
            bad, Rows("""{"id":"5"}"""), bad, Rows("""{"id":"5"}"""), bad, Rows("""{"id":"5"}"""), Rows("""{"id":"5"}"""), Behaviours.Json("""{"companyName":"A","balance":1}"""));
        using var account = SearchAccount.For(server, Schemas.Customer);

        var found = await account.FindAsync(Asked);

        Assert.Equal([(object)"A", 1m], found.Single().Values!);
        Assert.False(account.Metadata.IsMissing("customer", "companyname"));
        Assert.True(account.Metadata.IsMissing("customer", "balance"));
    }

    [Fact]
    public async Task Unexpected_error_of_one_column_is_traced_too()
    {
        await using var server = await FaultServer.StartAsync();
        server.Otherwise = new Behaviour(
            async context =>
            {
                using var reader = new StreamReader(context.Request.Body);
                var isBad = context.Request.Method == "POST" && (await reader.ReadToEndAsync()).Contains("balance", StringComparison.Ordinal);
                await (isBad ? Behaviours.Unexpected : context.Request.Method == "POST" ? Rows("""{"id":"5"}""") : Behaviours.Json("""{"companyName":"A"}""")).Answer(context);
            },
            ReadsBody: false);
        using var account = SearchAccount.For(server, Schemas.Customer);

        Assert.Equal([(object?)"A", null], (await account.FindAsync(Asked)).Single().Values!);
    }

    [Fact]
    public async Task Outage_is_no_lesson()
    {
        await using var server = await FaultServer.StartAsync();
        server.Otherwise = Behaviours.Unexpected;
        using var account = SearchAccount.For(server, Schemas.Customer);

        await Assert.ThrowsAsync<NetSuiteUnavailableException>(() => account.FindAsync(Asked));
        Assert.False(account.Metadata.IsMissing("customer", null) || account.Metadata.IsMissing("customer", "balance"));
    }

    [Fact]
    public async Task Outage_while_columns_are_tried_is_no_lesson()
    {
        // It begins behind the bare table, so that every column seems to be bad.
        await using var server = await FaultServer.StartAsync(
            Behaviours.Error(400, "INVALID_PARAMETER", "Search error occurred: Invalid or unsupported search."), Rows("""{"id":"5"}"""));
        server.Otherwise = Behaviours.Unexpected;
        using var account = SearchAccount.For(server, Schemas.Customer);

        await Assert.ThrowsAsync<NetSuiteValidationException>(() => account.FindAsync(Asked));
        Assert.False(account.Metadata.IsMissing("customer", "companyname") || account.Metadata.IsMissing("customer", "balance"));
    }

    [Fact]
    public async Task Dates_that_cannot_be_learned_are_not_needed_where_records_are_read()
    {
        await using var server = await FaultServer.StartAsync(
            Behaviours.Json("""{"items":[{"id":"5"}],"hasMore":false,"totalResults":1}"""), Behaviours.Json("""{"lastModifiedDate":"2026-11-01T09:30:00Z"}"""));
        using var account = SearchAccount.For(server, Schemas.Customer);
        var search = new RecordSearch(account.Client, account.Metadata, (_, _) => throw new NetSuiteValidationException("It can't be told how this account writes dates.", null) { Call = new FailedCall { Attempts = 0 } });
        var plans = new List<RecordPlan>();

        var found = await search.FindAsync(Asked with { Fields = ["lastModifiedDate"] }, plans.Add, CancellationToken.None).ToListAsync();

        Assert.Equal(new DateTimeOffset(2026, 11, 1, 9, 30, 0, TimeSpan.Zero), found.Single().Values!.Single());
        Assert.Contains("It can't be told how this account writes dates.", plans.Single().Reasons);
    }

    [Fact]
    public async Task Type_that_the_role_may_not_see_behind_a_reference_still_has_its_name()
    {
        var custom = Schemas.Of("customer", Schemas.Field("id", FieldType.Text), Schemas.Field("shelf", FieldType.Reference) with { Target = "customrecord_shelf" });
        await using var server = await FaultServer.StartAsync(
            Behaviours.Error(403, "INSUFFICIENT_PERMISSION", "Permission Violation: no."), Rows("""{"c0":"Top","id":"5"}"""));
        using var account = SearchAccount.For(server, custom);

        Assert.Equal("Top", (await account.FindAsync(Asked with { Fields = ["shelf.name"] })).Single().Values!.Single());
    }

    [Fact]
    public async Task Refusal_that_teaches_nothing_is_the_error()
    {
        await using var server = await FaultServer.StartAsync();
        server.Otherwise = Refusal("Search error occurred: Unknown identifier 'elsewhere'. Available identifiers are: {customer=customer}.");
        using var account = SearchAccount.For(server, Schemas.Customer);

        await Assert.ThrowsAsync<NetSuiteValidationException>(() => account.FindAsync(Asked));
        Assert.InRange(server.Received.Count, 1, 3);
    }

    [Fact]
    public async Task Refused_date_is_written_anew_once()
    {
        await using var server = await FaultServer.StartAsync();
        server.Otherwise = Refusal("Parse of date/time 5/1/2026 failed with date format M/d/yy in time zone America/Los_Angeles");
        using var account = SearchAccount.For(server, Schemas.Customer);

        await Assert.ThrowsAsync<NetSuiteValidationException>(
            () => account.FindAsync(Asked with { Filter = new FilterComparison("lastModifiedDate", FilterOperator.Greater, DateTimeOffset.UnixEpoch) }));

        Assert.Equal([false, true, false], account.DatesAsked);
    }

    [Fact]
    public async Task Column_under_another_name_is_not_trusted()
    {
        await using var server = await FaultServer.StartAsync(
            Rows("""{"id":"5","c0":"A","expr1":"2.5"}""", """{"id":"6","c0":"B"}"""), Behaviours.Json("""{"companyName":"A","balance":2.5}"""));
        using var account = SearchAccount.For(server, Schemas.Customer);

        var found = await account.FindAsync(Asked);

        Assert.Equal([[(object?)"A", 2.5m], [(object?)"B", null]], found.Select(record => record.Values!));
    }

    private static Behaviour Refusal(string detail) => Behaviours.Error(400, "INVALID_PARAMETER", "Invalid search query. Detailed unprocessed description follows. " + detail);

    private static Behaviour Rows(params string[] rows) => Behaviours.Json($$"""{"items":[{{string.Join(',', rows)}}],"hasMore":false,"totalResults":{{rows.Length}}}""");
}
