using System.Net;
using System.Text.Json.Nodes;
using NetSuite.Simulator.Faults;
using NetSuite.Simulator.Hosting;

namespace NetSuite.Client.Tests;

public sealed class BatchExecutorTests
{
    [Fact]
    public async Task Creates_with_external_ids_take_at_most_a_tenth_of_the_requests()
    {
        const int Count = 2000;
        await using var account = await JobAccount.StartAsync(time: TimeProvider.System);

        var outcomes = await account.WriteAsync(Enumerable.Range(0, Count).Select(i => JobAccount.Customer($"Many {i}", $"MANY-{i}")));

        Assert.All(outcomes, outcome => Assert.Equal((WriteAction.Created, null), (outcome.Action, outcome.Error)));
        Assert.True(account.Network.Passed.Count <= Count / 10, $"{account.Network.Passed.Count} requests");
        Assert.Equal(Count, outcomes.Select(outcome => outcome.Record!.Id).Distinct().Count());
        Assert.Equal("Many 777", (await account.Plain.Records.GetAsync("customer", outcomes[777].Record!.Id!, null, CancellationToken.None)).Body.GetProperty("companyName").GetString());
        Assert.Equal(Count, await account.CountAsync("Many "));
    }

    [Fact]
    public async Task Creates_without_external_ids_get_their_ids_from_the_results()
    {
        await using var account = await JobAccount.StartAsync();

        var outcomes = await account.WriteAsync(Enumerable.Range(0, 120).Select(i => JobAccount.Customer($"Plain {i}")));

        for (var i = 0; i < outcomes.Length; i += 17)
        {
            Assert.Equal($"Plain {i}", (await account.Plain.Records.GetAsync("customer", outcomes[i].Record!.Id!, null, CancellationToken.None)).Body.GetProperty("companyName").GetString());
        }

        Assert.Equal(2, account.Network.Count("POST /services/rest/record/v1/customer"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_refused_record_fails_and_leaves_the_others_alone(bool hasExternalIds)
    {
        await using var account = await JobAccount.StartAsync();
        string? Key(int i) => hasExternalIds ? $"MIX-{i}" : null;

        var outcomes = await account.WriteAsync(Enumerable.Range(0, 9).Select(i => i == 4 ? JobAccount.Refused("Bad", Key(i)) : JobAccount.Customer($"Good {i}", Key(i))));

        var failed = outcomes[4];
        var error = Assert.IsType<NetSuiteValidationException>(failed.Error);
        Assert.Equal((WriteAction.Failed, 400, "terms"), (failed.Action, failed.StatusCode, error.Errors[0].Path));
        Assert.All(outcomes.Where(outcome => outcome != failed), outcome => Assert.Equal(WriteAction.Created, outcome.Action));
        Assert.Equal(8, await account.CountAsync("Good "));
    }

    [Fact]
    public async Task Only_the_guilty_record_fails_when_a_batch_is_refused_whole()
    {
        await using var account = await JobAccount.StartAsync();
        account.Network.Replaces = request => request.Content?.Headers.ContentType?.ToString().Contains("collection", StringComparison.Ordinal) == true
            && request.Content.ReadAsStringAsync().Result.Contains("Poison", StringComparison.Ordinal)
                ? Refusal("Invalid content in the request body.", "INVALID_CONTENT")
                : null;

        var outcomes = await account.WriteAsync(Enumerable.Range(0, 20).Select(i => i == 13 ? JobAccount.Refused("Poison") : JobAccount.Customer($"Sound {i}")));

        Assert.Equal([13], Enumerable.Range(0, 20).Where(i => outcomes[i].Action == WriteAction.Failed));
        Assert.Equal("terms", outcomes[13].Error!.Errors[0].Path);
        Assert.Equal(19, await account.CountAsync("Sound "));
    }

    [Fact]
    public async Task A_lost_answer_to_the_submission_writes_nothing_twice()
    {
        await using var account = await JobAccount.StartAsync();
        account.Network.LosesAnswer = (request, times) => request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath.EndsWith("/customer", StringComparison.Ordinal) && times < 3;

        var outcomes = await account.WriteAsync(Enumerable.Range(0, 30).Select(i => JobAccount.Customer($"Lost {i}")));

        Assert.All(outcomes, outcome => Assert.Equal((WriteAction.Created, 3), (outcome.Action, outcome.Attempts)));
        Assert.Equal(30, await account.CountAsync("Lost "));
    }

    [Theory]
    [InlineData(400, true)]
    [InlineData(400, false)]
    [InlineData(409, true)]
    [InlineData(409, false)]
    public async Task A_repeated_key_leads_to_the_first_job(int status, bool isRelative)
    {
        await using var account = await JobAccount.StartAsync(options => options with
        {
            Behaviour = new AccountBehaviour { IdempotencyConflictStatus = status, JobLocationIsRelative = isRelative },
        });
        account.Network.LosesAnswer = (request, times) => request.Method == HttpMethod.Post && times == 1;

        var outcomes = await account.WriteAsync([JobAccount.Customer("Again A"), JobAccount.Customer("Again B")]);

        Assert.All(outcomes, outcome => Assert.NotNull(outcome.Record!.Id));
        Assert.Equal(2, await account.CountAsync("Again "));
    }

    [Fact]
    public async Task Every_lost_answer_to_a_submission_ends_unknown_and_is_not_repeated()
    {
        await using var account = await JobAccount.StartAsync();
        account.Network.LosesAnswer = (request, _) => request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath.EndsWith("/customer", StringComparison.Ordinal);

        var outcomes = await account.WriteAsync([JobAccount.Customer("Gone A"), JobAccount.Customer("Gone B")]);

        Assert.All(outcomes, outcome => Assert.IsType<NetSuiteOutcomeUnknownException>(outcome.Error));
        Assert.Equal(2, await account.CountAsync("Gone "));
    }

    [Fact]
    public async Task Every_lost_answer_to_creates_with_external_ids_is_resolved_by_looking()
    {
        await using var account = await JobAccount.StartAsync();
        account.Network.LosesAnswer = (request, _) => request.Method == HttpMethod.Put;

        var outcomes = await account.WriteAsync([JobAccount.Customer("Found A", "FOUND-A"), JobAccount.Customer("Found B", "FOUND-B")]);

        Assert.All(outcomes, outcome => Assert.Equal((WriteAction.Created, true), (outcome.Action, outcome.Record!.Id is not null)));
        Assert.Equal(2, await account.CountAsync("Found "));
    }

    [Fact]
    public async Task Failures_while_polling_and_reading_results_are_got_over()
    {
        await using var account = await JobAccount.StartAsync(options => options with { JobDelay = TimeSpan.FromMilliseconds(50) });
        var seen = 0;
        account.Network.Replaces = request => request.RequestUri!.AbsolutePath.Contains("/async/", StringComparison.Ordinal) && Interlocked.Increment(ref seen) % 3 != 0
            ? new HttpResponseMessage(HttpStatusCode.BadGateway) { Content = new StringContent("<html>busy</html>", null, "text/html") }
            : null;

        var outcomes = await account.WriteAsync(Enumerable.Range(0, 12).Select(i => i == 5 ? JobAccount.Refused("Bad") : JobAccount.Customer($"Rough {i}")));

        Assert.Equal([5], Enumerable.Range(0, 12).Where(i => outcomes[i].Action == WriteAction.Failed));
        Assert.Equal(11, await account.CountAsync("Rough "));
    }

    [Fact]
    public async Task A_forgotten_job_is_looked_up_where_there_are_external_ids()
    {
        await using var account = await JobAccount.StartAsync();
        account.Network.Replaces = request => request.RequestUri!.AbsolutePath.Contains("/async/", StringComparison.Ordinal) ? Missing() : null;

        var outcomes = await account.WriteAsync([JobAccount.Customer("Forgotten A", "FORGOTTEN-A"), JobAccount.Customer("Forgotten B")]);

        Assert.Equal([WriteAction.Created, WriteAction.Unknown], outcomes.Select(outcome => outcome.Action));
        Assert.Equal(2, await account.CountAsync("Forgotten "));
    }

    [Fact]
    public async Task Writes_of_each_kind_go_in_their_own_batches_and_come_out_in_input_order()
    {
        await using var account = await JobAccount.StartAsync();
        var gone = (await account.WriteAsync([JobAccount.Customer("Doomed A"), JobAccount.Customer("Doomed B", "doomed b, too")])).Select(outcome => outcome.Record!).ToArray();
        RecordWrite Update(RecordRef target, string name) => new()
        {
            Operation = WriteOperation.Update, Type = "customer", Target = target, Body = new JsonObject { ["comments"] = name },
        };

        var outcomes = await account.WriteAsync(
        [
            Update("101", "one"),
            JobAccount.Customer("Upserted", "UP-1", WriteOperation.Upsert),
            new RecordWrite { Operation = WriteOperation.Delete, Type = "customer", Target = gone[0].Id! },
            Update(new RecordRef { ExternalId = "CUST-002" }, "two"),
            new RecordWrite { Operation = WriteOperation.Delete, Type = "customer", Target = new RecordRef { ExternalId = "doomed b, too" } },
            JobAccount.Customer("Upserted too", "UP-2", WriteOperation.Upsert),
            Update("999999", "nobody"),
        ]);

        Assert.Equal(
            [WriteAction.Updated, WriteAction.Updated, WriteAction.Deleted, WriteAction.Updated, WriteAction.Deleted, WriteAction.Updated, WriteAction.Failed],
            outcomes.Select(outcome => outcome.Action));
        Assert.Equal(("101", "102"), (outcomes[0].Record!.Id, outcomes[3].Record!.Id));
        Assert.IsType<NetSuiteNotFoundException>(outcomes[6].Error);
        Assert.Equal(0, await account.CountAsync("Doomed "));
        Assert.Equal(1, account.Network.Count("PATCH "));
        Assert.Equal(1, account.Network.Count("DELETE "));
    }

    [Fact]
    public async Task A_transform_is_a_job_of_its_own()
    {
        await using var account = await JobAccount.StartAsync();
        var order = (await account.Plain.Query.QueryAsync("SELECT id FROM transaction WHERE recordtype = 'salesorder' AND status = 'B' ORDER BY id", null, null, CancellationToken.None).ToListAsync())[0].Values[0]!;
        var write = new RecordWrite { Operation = WriteOperation.Transform, Type = "salesOrder", Target = order, Into = "invoice", Body = new JsonObject { ["memo"] = "by job" } };

        var outcome = Assert.Single(await account.WriteAsync([write]));

        Assert.Equal((WriteAction.Created, "invoice"), (outcome.Action, outcome.Record!.Type));
        Assert.Equal("by job", (await account.Plain.Records.GetAsync("invoice", outcome.Record.Id!, null, CancellationToken.None)).Body.GetProperty("memo").GetString());
    }

    [Fact]
    public async Task A_caller_who_waits_for_a_part_of_a_batch_gets_it_without_a_flush()
    {
        await using var account = await JobAccount.StartAsync(time: TimeProvider.System);
        await using var executor = new BatchExecutor(account.Client, new RecordWriterOptions());

        var outcome = await executor.ExecuteAsync(0, JobAccount.Customer("Patient"), null, CancellationToken.None).WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(WriteAction.Created, outcome.Action);
    }

    [Fact]
    public async Task A_refused_login_ends_the_run()
    {
        await using var account = await JobAccount.StartAsync();
        account.Network.Replaces = _ => new HttpResponseMessage(HttpStatusCode.Unauthorized);

        await Assert.ThrowsAsync<NetSuiteAuthenticationException>(() => account.WriteAsync([JobAccount.Customer("Nobody")]));
    }

    [Fact]
    public async Task Stopping_says_what_was_under_way()
    {
        await using var account = await JobAccount.StartAsync(options => options with { JobDelay = TimeSpan.FromMinutes(5) }, TimeProvider.System);
        var executor = new BatchExecutor(account.Client, new RecordWriterOptions());
        var outcome = executor.ExecuteAsync(0, JobAccount.Customer("Stopped"), null, CancellationToken.None);
        executor.Flush();
        while (account.Network.Count("GET /services/rest/async/") == 0)
        {
            await Task.Yield();
        }

        Assert.Equal("Stopped", (string?)Assert.Single(executor.UnderWay).Body["companyName"]);
        await executor.DisposeAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => outcome);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_job_whose_address_nobody_says_is_not_made_a_second_time(bool isAccepted)
    {
        await using var account = await JobAccount.StartAsync();
        account.Network.LosesAnswer = (request, times) => !isAccepted && request.Method == HttpMethod.Post && times == 1;
        account.Network.Changes = (request, answer) =>
        {
            if (request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath.EndsWith("/customer", StringComparison.Ordinal))
            {
                answer.Headers.Location = null;
            }
        };

        var outcomes = await account.WriteAsync(Enumerable.Range(0, 4).Select(i => JobAccount.Customer($"Nowhere {i}")));

        Assert.All(outcomes, outcome => Assert.IsType<NetSuiteOutcomeUnknownException>(outcome.Error));
        Assert.Equal(2, account.Network.Count("POST /services/rest/record/v1/customer"));
        Assert.Equal(4, await account.CountAsync("Nowhere "));
    }

    [Fact]
    public async Task A_refusal_by_something_in_between_after_a_lost_answer_is_no_failure()
    {
        await using var account = await JobAccount.StartAsync();
        account.Network.LosesAnswer = (request, times) => request.Method == HttpMethod.Post && times == 1;
        account.Network.Replaces = request => request.Method == HttpMethod.Post && account.Network.Count("POST /services/rest/record/v1/customer") == 2
            ? new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = new StringContent("<html>who are you?</html>", null, "text/html") }
            : null;

        var outcomes = await account.WriteAsync(Enumerable.Range(0, 3).Select(i => JobAccount.Customer($"Between {i}")));

        Assert.All(outcomes, outcome => Assert.Equal(WriteAction.Created, outcome.Action));
        Assert.Equal(3, await account.CountAsync("Between "));
    }

    [Fact]
    public async Task A_record_that_was_there_before_does_not_make_its_refused_create_a_success()
    {
        await using var account = await JobAccount.StartAsync();
        var write = JobAccount.Customer("There twice");
        write.Body["externalId"] = "CUST-001";

        var outcomes = await account.WriteAsync([JobAccount.Customer("There once"), write]);

        Assert.Equal([WriteAction.Created, WriteAction.Failed], outcomes.Select(outcome => outcome.Action));
    }

    [Fact]
    public async Task A_result_that_cant_be_read_says_nothing_where_the_word_of_its_task_is_not_known()
    {
        await using var account = await JobAccount.StartAsync();
        account.Network.Replaces = request => request.RequestUri!.AbsolutePath switch
        {
            var path when path.EndsWith("/result", StringComparison.Ordinal) => new HttpResponseMessage(HttpStatusCode.BadGateway),
            var path when path.Contains("/task/", StringComparison.Ordinal) => new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent("""{"completed":true,"id":"1","progress":"finished"}""", null, "application/json"),
            },
            _ => null,
        };

        var outcome = Assert.Single(await account.WriteAsync([JobAccount.Customer("Wordless")]));

        Assert.Equal(WriteAction.Unknown, outcome.Action);
        Assert.Equal(1, await account.CountAsync("Wordless"));
    }

    [Fact]
    public async Task A_change_that_somebody_elses_came_between_is_sent_again()
    {
        await using var account = await JobAccount.StartAsync(options => options with { Faults = [new FaultRule { Kind = FaultKind.RecordChanged, Method = "PATCH", Times = 2 }] });

        var outcomes = await account.WriteAsync(new[] { "101", "102", "103" }.Select(id => Update(id, "phone", "555")));

        Assert.All(outcomes, outcome => Assert.Equal((WriteAction.Updated, null), (outcome.Action, outcome.Error)));
        Assert.Equal("555", (await account.Plain.Records.GetAsync("customer", "102", null, CancellationToken.None)).Body.GetProperty("phone").GetString());
    }

    [Fact]
    public async Task A_change_of_a_field_that_somebody_else_changed_too_fails_and_says_so()
    {
        await using var account = await JobAccount.StartAsync(options => options with { Faults = [new FaultRule { Kind = FaultKind.RecordChanged, Method = "PATCH", Times = 1 }] });
        var write = Update("101", "phone", "555") with { Seen = new JsonObject { ["phone"] = "what it never was" } };

        var outcome = Assert.Single(await account.WriteAsync([write]));

        Assert.Equal(WriteAction.Failed, outcome.Action);
        Assert.Contains("Somebody else changed the field phone", outcome.Error!.Message, StringComparison.Ordinal);
        Assert.Equal(1, account.Network.Count("PATCH "));
    }

    private static RecordWrite Update(string id, string field, string value) =>
        new() { Operation = WriteOperation.Update, Type = "customer", Target = id, Body = new JsonObject { [field] = value } };

    private static HttpResponseMessage Refusal(string detail, string code, HttpStatusCode status = HttpStatusCode.BadRequest) => new(status)
    {
        Content = new StringContent($$"""{"title":"Bad Request","status":{{(int)status}},"o:errorDetails":[{"detail":"{{detail}}","o:errorCode":"{{code}}"}]}""", null, "application/json"),
    };

    private static HttpResponseMessage Missing() => Refusal("The record instance does not exist. Provide a valid record instance ID.", "NONEXISTENT_ID", HttpStatusCode.NotFound);
}
