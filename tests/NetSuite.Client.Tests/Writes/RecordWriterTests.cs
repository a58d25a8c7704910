using NetSuite.Simulator.Faults;
using static NetSuite.Client.Tests.Writes.WritingAccount;

namespace NetSuite.Client.Tests.Writes;

public sealed class RecordWriterTests
{
    [Fact]
    public async Task Thousand_upserts_cost_hardly_more_than_thousand_requests()
    {
        await using var account = await StartAsync();
        await account.WriteAsync(Enumerable.Range(0, 10).Select(number => Customer(WriteOperation.Upsert, $"many {number * 100}", $"many {number * 100}")));
        var before = account.Sent.Count;

        var outcomes = await account.WriteAsync(Enumerable.Range(0, 1000).Select(number => Customer(WriteOperation.Upsert, $"many {number}", $"many {number}")));

        Assert.InRange(account.Sent.Count - before, 1001, 1030);
        Assert.Equal(Enumerable.Range(0, 1000).Select(number => (number % 100 == 0 ? WriteAction.Updated : WriteAction.Created, $"many {number}")), outcomes.Select(outcome => (outcome.Action, outcome.Record!.ExternalId!)));
        Assert.Equal("1000", (await account.QueryAsync("SELECT COUNT(*) AS n FROM customer WHERE externalid LIKE 'many %'"))[0][0]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Jobs_take_at_most_a_tenth_of_the_requests(bool generated)
    {
        await using var account = await StartAsync();
        var writes = Enumerable.Range(0, 1000).Select(number => Customer(WriteOperation.Create, generated ? null : $"job {number}", $"job {number}") with { GenerateExternalId = generated });

        var outcomes = await account.WriteAsync(writes, new() { Asynchronous = true });

        Assert.All(outcomes, outcome => Assert.Equal((WriteAction.Created, true), (outcome.Action, outcome.Record?.Id is not null)));
        Assert.InRange(account.Sent.Count, 10, 100);
    }

    [Fact]
    public async Task Create_never_changes_a_record_that_has_its_external_id()
    {
        await using var account = await StartAsync();

        var outcomes = await account.WriteAsync([Customer(WriteOperation.Create, "one", "First"), Customer(WriteOperation.Create, "one", "Second")]);
        var later = await account.WriteAsync([Customer(WriteOperation.Create, "one", "Third")]);

        Assert.Equal([WriteAction.Created, WriteAction.Failed], outcomes.Select(outcome => outcome.Action));
        var refusal = Assert.IsType<NetSuiteValidationException>(Assert.Single(later).Error);
        Assert.Contains("already a customer with the external id one", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Invoke-NetSuiteUpsert", refusal.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal("First", (await account.ReadAsync("customer", "eid:one")).GetProperty("companyName").GetString());
        Assert.Single(account.Sent, sent => sent.StartsWith("PUT", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Writes_with_the_same_key_are_kept_in_order()
    {
        await using var account = await StartAsync();

        var outcomes = await account.WriteAsync(Enumerable.Range(0, 40).Select(number => Customer(WriteOperation.Upsert, number % 2 == 0 ? "same" : "SAME 2", $"Version {number}")));

        Assert.Equal([WriteAction.Created, WriteAction.Created, .. Enumerable.Repeat(WriteAction.Updated, 38)], outcomes.Select(outcome => outcome.Action));
        Assert.Equal("Version 38", (await account.ReadAsync("customer", "eid:same")).GetProperty("companyName").GetString());
        Assert.Equal("Version 39", (await account.ReadAsync("customer", "eid:SAME 2")).GetProperty("companyName").GetString());
    }

    [Fact]
    public async Task Key_in_another_case_is_asked_for_by_itself()
    {
        using var handler = new ScriptedHandler(request => request.Method == HttpMethod.Put
            ? new(System.Net.HttpStatusCode.NoContent) { Headers = { Location = new Uri("/services/rest/record/v1/customer/5", UriKind.Relative) } }
            : new(System.Net.HttpStatusCode.OK) { Content = new StringContent("""{"links":[],"count":0,"hasMore":false,"items":[],"offset":0,"totalResults":0}""", null, "application/json") });
        using var client = TestClient.For(new Uri("http://127.0.0.1:1/"), options => options with { Handler = handler });
        await using var writer = new RecordWriter(client, new());

        var outcomes = await WritingAccount.WriteAsync(writer, [Customer(WriteOperation.Create, "one", "First"), Customer(WriteOperation.Create, "ONE", "Second")]);

        Assert.Equal([WriteAction.Created, WriteAction.Created], outcomes.Select(outcome => outcome.Action));
    }

    [Fact]
    public async Task Answer_without_location_is_completed_by_the_external_id()
    {
        using var handler = new ScriptedHandler(request => request.Method == HttpMethod.Put ? new(System.Net.HttpStatusCode.NoContent)
            : request.Method == HttpMethod.Get ? new(System.Net.HttpStatusCode.OK) { Content = new StringContent("""{"id":"5"}""", null, "application/json") }
            : new(System.Net.HttpStatusCode.OK) { Content = new StringContent("""{"links":[],"count":0,"hasMore":false,"items":[],"offset":0,"totalResults":0}""", null, "application/json") });
        using var client = TestClient.For(new Uri("http://127.0.0.1:1/"), options => options with { Handler = handler });
        await using var writer = new RecordWriter(client, new());

        var outcome = Assert.Single(await WritingAccount.WriteAsync(writer, [Customer(WriteOperation.Upsert, "one", "First")]));

        Assert.Equal((WriteAction.Created, "5", 204, 1), (outcome.Action, outcome.Record?.Id, outcome.StatusCode, outcome.Attempts));
    }

    [Fact]
    public async Task Refusal_is_the_outcome_of_its_input_and_the_rest_goes_on()
    {
        await using var account = await StartAsync();
        var wrong = Customer(WriteOperation.Upsert, "wrong", "Wrong");
        wrong.Body["nosuchfield"] = 1;

        var outcomes = await account.WriteAsync([Customer(WriteOperation.Upsert, "right", "Right"), wrong, new RecordWrite { Operation = WriteOperation.Delete, Type = "customer", Target = 987654321 }]);

        Assert.Equal([WriteAction.Created, WriteAction.Failed, WriteAction.Failed], outcomes.Select(outcome => outcome.Action));
        Assert.Equal((400, 1, "wrong"), (outcomes[1].StatusCode, outcomes[1].Attempts, outcomes[1].Record?.ExternalId));
        Assert.IsType<NetSuiteNotFoundException>(outcomes[2].Error);
    }

    [Fact]
    public async Task Malformed_write_is_an_exception_of_its_own_task()
    {
        await using var account = await StartAsync();
        await using var writer = new RecordWriter(account.Client, new());

        await Assert.ThrowsAsync<ArgumentException>(() => writer.WriteAsync(Customer(WriteOperation.Create, null, "x") with { Type = "no/type" }, CancellationToken.None));

        Assert.Equal(WriteAction.Created, (await writer.WriteAsync(Customer(WriteOperation.Create, null, "y"), CancellationToken.None)).Action);
    }

    [Fact]
    public async Task Lost_answer_of_a_create_without_external_id_leaves_it_unknown_and_it_is_not_repeated()
    {
        await using var account = await StartAsync(new FaultRule { Kind = FaultKind.ResetAfter, Method = "POST", Path = "customer", Times = 1 });

        var outcome = Assert.Single(await account.WriteAsync([Customer(WriteOperation.Create, null, "Lost")]));

        Assert.Equal((WriteAction.Unknown, 1), (outcome.Action, outcome.Attempts));
        Assert.IsType<NetSuiteOutcomeUnknownException>(outcome.Error);
        Assert.Single(account.Sent);
    }

    [Theory]
    [InlineData(FaultKind.ResetAfter)]
    [InlineData(FaultKind.ResetBefore)]
    public async Task Lost_answer_of_a_create_with_lines_is_found_by_its_generated_external_id(FaultKind fault)
    {
        await using var account = await StartAsync(new FaultRule { Kind = fault, Method = "PUT", Path = "salesOrder/*", Times = 1 });

        var outcome = Assert.Single(await account.WriteAsync([Order(WriteOperation.Create, null) with { GenerateExternalId = true }]));

        Assert.Equal(WriteAction.Created, outcome.Action);
        Assert.StartsWith("nsps-", outcome.Record!.ExternalId, StringComparison.Ordinal);
        var row = Assert.Single(await account.QueryAsync("SELECT id FROM transaction WHERE externalid LIKE 'nsps-%'"));
        Assert.Equal(row[0], outcome.Record.Id);
        Assert.Equal(2, (await account.ReadAsync("salesOrder", row[0]!)).GetProperty("item").GetProperty("items").GetArrayLength());
        Assert.Equal(fault == FaultKind.ResetBefore ? 2 : 1, outcome.Attempts);
    }

    [Theory]
    [InlineData(FaultKind.ResetAfter)]
    [InlineData(FaultKind.ResetBefore)]
    public async Task Lost_answer_of_a_transform_is_found_by_its_generated_external_id(FaultKind fault)
    {
        await using var account = await StartAsync(new FaultRule { Kind = fault, Method = "POST", Path = "salesOrder/*/!transform/invoice", Times = 1 });
        var order = Assert.Single(await account.WriteAsync([Order(WriteOperation.Create, "order")])).Record!;

        var outcome = Assert.Single(await account.WriteAsync([new RecordWrite { Operation = WriteOperation.Transform, Type = "salesOrder", Target = order, Into = "invoice", GenerateExternalId = true }]));

        Assert.Equal((null, WriteAction.Created, "invoice"), (outcome.Error?.Message, outcome.Action, outcome.Record?.Type));
        var row = Assert.Single(await account.QueryAsync("SELECT id FROM transaction WHERE recordtype = 'invoice' AND externalid LIKE 'nsps-%'"));
        Assert.Equal(row[0], outcome.Record!.Id);
    }

    [Fact]
    public async Task Read_back_gives_the_record_as_stored_and_its_failure_leaves_the_write_done()
    {
        await using var account = await StartAsync(new FaultRule { Kind = FaultKind.UnexpectedError, Method = "GET", Path = "customer/*", After = 1 });

        var outcomes = await account.WriteAsync([Customer(WriteOperation.Upsert, "a", "A")], new() { ReadBack = true });
        var unread = Assert.Single(await account.WriteAsync([Customer(WriteOperation.Upsert, "b", "B")], new() { ReadBack = true }));

        Assert.Equal("A", Assert.Single(outcomes).Stored!.Body.GetProperty("companyName").GetString());
        Assert.Equal((WriteAction.Created, null, null), (unread.Action, unread.Error, unread.Stored));
        Assert.IsType<NetSuiteUnavailableException>(unread.ReadBackError);
    }

    [Fact]
    public async Task Refused_login_ends_the_run()
    {
        await using var account = await StartAsync();
        using var stranger = account.NewClient(options => options with { Credentials = new TokenCredentials("ck", "wrong", "ti", "ts") });

        await Assert.ThrowsAsync<NetSuiteAuthenticationException>(() => account.WriteAsync([Customer(WriteOperation.Upsert, "a", "A")], by: stranger));
    }

    [Fact]
    public async Task Change_is_repeated_when_somebody_else_saved_another_field_meanwhile()
    {
        await using var account = await StartAsync(new FaultRule { Kind = FaultKind.RecordChanged, Method = "PATCH", Times = 2 });
        var record = Assert.Single(await account.WriteAsync([Customer(WriteOperation.Create, "c", "Before")])).Record!;
        var change = new RecordWrite { Operation = WriteOperation.Update, Type = "customer", Target = record, Body = new() { ["companyName"] = "After" }, Seen = new() { ["companyName"] = "Before" } };

        var outcome = Assert.Single(await account.WriteAsync([change]));

        Assert.Equal((WriteAction.Updated, 3), (outcome.Action, outcome.Attempts));
        Assert.Equal("After", (await account.ReadAsync("customer", record)).GetProperty("companyName").GetString());
    }

    [Fact]
    public async Task Change_fails_when_somebody_else_changed_the_same_field()
    {
        await using var account = await StartAsync(new FaultRule { Kind = FaultKind.RecordChanged, Method = "PATCH", Times = 1 });
        var record = Assert.Single(await account.WriteAsync([Customer(WriteOperation.Create, "c", "Theirs")])).Record!;
        var change = new RecordWrite { Operation = WriteOperation.Update, Type = "customer", Target = record, Body = new() { ["companyName"] = "Mine" }, Seen = new() { ["companyName"] = "Before" } };

        var outcome = Assert.Single(await account.WriteAsync([change]));

        Assert.Equal(WriteAction.Failed, outcome.Action);
        Assert.Contains("the field companyName meanwhile: it was 'Before' when it was read, and is 'Theirs' now", outcome.Error!.Message, StringComparison.Ordinal);
        Assert.Equal("companyName", outcome.Error.Errors[0].Path);
        Assert.Equal("Theirs", (await account.ReadAsync("customer", record)).GetProperty("companyName").GetString());
    }

    [Fact]
    public async Task Change_is_repeated_three_times_at_most()
    {
        await using var account = await StartAsync(new FaultRule { Kind = FaultKind.RecordChanged, Method = "PATCH" });
        var record = Assert.Single(await account.WriteAsync([Customer(WriteOperation.Create, "c", "Before")])).Record!;

        var outcome = Assert.Single(await account.WriteAsync([new RecordWrite { Operation = WriteOperation.Update, Type = "customer", Target = record, Body = new() { ["companyName"] = "After" } }]));

        Assert.Equal((WriteAction.Failed, 4), (outcome.Action, outcome.Attempts));
    }

    [Fact]
    public async Task No_more_are_under_way_than_the_throttle_allows()
    {
        await using var server = await FaultServer.StartAsync();
        server.Otherwise = new Behaviour(async context =>
        {
            await Task.Yield();
            context.Response.StatusCode = 204;
        });
        using var client = TestClient.For(server, options => options with { MaxConcurrency = 20 });
        await using var writer = new RecordWriter(client, new() { ThrottleLimit = 3 });

        var outcomes = await WritingAccount.WriteAsync(writer, Enumerable.Range(0, 100).Select(number => Customer(WriteOperation.Create, null, $"{number}")));

        Assert.InRange(server.MostUnderWay, 1, 3);
        Assert.Equal(100, outcomes.Count);
    }

    [Fact]
    public async Task What_is_under_way_can_be_named_until_its_answer_is_there()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Hang);
        using var client = TestClient.For(server);
        var writer = new RecordWriter(client, new() { ThrottleLimit = 1 });
        var first = writer.WriteAsync(Customer(WriteOperation.Update, null, "First") with { Target = 5 }, CancellationToken.None);
        var second = writer.WriteAsync(Customer(WriteOperation.Update, null, "Second") with { Target = 6 }, CancellationToken.None);
        await server.ArrivalAsync();

        var underWay = writer.UnderWay;
        await writer.DisposeAsync();

        Assert.Equal("5", Assert.Single(underWay).Target?.Id);
        Assert.Empty(writer.UnderWay);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.Single(server.Received);
    }
}
