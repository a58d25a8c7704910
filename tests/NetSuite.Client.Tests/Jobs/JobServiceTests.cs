namespace NetSuite.Client.Tests;

public sealed class JobServiceTests
{
    private const string Job = """{"links":[],"completed":false,"id":"7","progress":"pending"}""";

    [Fact]
    public async Task A_request_goes_with_its_key_and_as_a_job()
    {
        await using var server = await FaultServer.StartAsync(Accepted("/services/rest/async/v1/job/7"));
        using var client = TestClient.For(server);
        var key = Guid.NewGuid();

        var job = await client.Jobs.SubmitAsync(TestClient.Once(), key, CancellationToken.None);

        Assert.Equal(("7", NetSuiteJobState.Pending), (job.Id, job.State));
        Assert.Equal(("respond-async", key.ToString()), (server.Received[0].Headers["Prefer"], server.Received[0].Headers["X-NetSuite-Idempotency-Key"]));
    }

    [Theory]
    [InlineData(400, "/services/rest/async/v1/job/7")]
    [InlineData(409, "https://other.example/services/rest/async/v1/job/7")]
    public async Task A_lost_answer_is_resolved_by_the_same_key(int status, string location)
    {
        await using var server = await FaultServer.StartAsync(
            Behaviours.ResetAfterReading, Behaviours.Error(status, "IDEMPOTENCY_ERROR", "The key was used.", ("Location", location)));
        using var client = TestClient.For(server);

        Assert.Equal("7", (await client.Jobs.SubmitAsync(TestClient.Once(), Guid.NewGuid(), CancellationToken.None)).Id);
        Assert.Single(server.Received.Select(request => request.Headers["X-NetSuite-Idempotency-Key"]).Distinct());
    }

    [Fact]
    public async Task A_job_that_is_accepted_without_an_address_is_asked_for_by_the_same_key()
    {
        await using var server = await FaultServer.StartAsync(
            Behaviours.Status(202), Behaviours.Error(400, "IDEMPOTENCY_ERROR", "The key was used.", ("Location", "/services/rest/async/v1/job/7")));
        using var client = TestClient.For(server, options => options with { TimeProvider = new SkippingTime(TimeSpan.FromSeconds(15)) });

        Assert.Equal("7", (await client.Jobs.SubmitAsync(TestClient.Once(), Guid.NewGuid(), CancellationToken.None)).Id);
    }

    [Fact]
    public async Task A_refusal_that_is_not_about_the_key_stays_one()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Error(400, "INVALID_CONTENT", "Invalid content.", ("Location", "/services/rest/async/v1/job/7")));
        using var client = TestClient.For(server);

        await Assert.ThrowsAsync<NetSuiteValidationException>(() => client.Jobs.SubmitAsync(TestClient.Once(), Guid.NewGuid(), CancellationToken.None));
        Assert.Single(server.Received);
    }

    [Fact]
    public async Task A_record_of_the_type_job_is_no_job()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Created("/services/rest/record/v1/job/7"));
        using var client = TestClient.For(server);

        await Assert.ThrowsAsync<NetSuiteProtocolException>(() => client.Jobs.SubmitAsync(TestClient.Once(), Guid.NewGuid(), CancellationToken.None));
    }

    [Theory]
    [InlineData(false, "pending", NetSuiteJobState.Pending)]
    [InlineData(false, "processing", NetSuiteJobState.Running)]
    [InlineData(false, "succeeded", NetSuiteJobState.Running)]
    [InlineData(true, "succeeded", NetSuiteJobState.Succeeded)]
    [InlineData(true, "FAILED", NetSuiteJobState.Failed)]
    [InlineData(true, "cancelled", NetSuiteJobState.Cancelled)]
    [InlineData(true, "done", NetSuiteJobState.Completed)]
    public async Task Whether_it_is_completed_is_the_authority_not_the_word(bool isCompleted, string progress, NetSuiteJobState state)
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Json($$"""{"completed":{{(isCompleted ? "true" : "false")}},"id":"7","progress":"{{progress}}"}"""));
        using var client = TestClient.For(server);

        var job = await client.Jobs.GetAsync("7", CancellationToken.None);

        Assert.Equal((state, isCompleted, progress), (job.State, job.IsCompleted, job.Progress));
    }

    [Fact]
    public async Task Tasks_are_read_off_every_link_however_they_are_nested()
    {
        await using var server = await FaultServer.StartAsync(
            Behaviours.Json("""{"links":[{"rel":"self","href":"https://x/async/v1/job/7/task"}],"count":1,"hasMore":true,"items":[{"links":[{"rel":"self","href":"https://x/async/v1/job/7/task/1"},{"rel":"self","href":"/services/rest/async/v1/job/7/task/2?a=b"}]}]}"""),
            Behaviours.Json("""{"hasMore":false,"items":[{"links":[{"rel":"self","href":"https://x/async/v1/job/7/task/3"}]},{"links":[{"rel":"self","href":"https://x/async/v1/job/7/task/2"}]}]}"""));
        using var client = TestClient.For(server);

        Assert.Equal([1, 2, 3], await client.Jobs.TasksAsync("7", CancellationToken.None).ToListAsync());
        Assert.EndsWith("offset=1000", server.Received[1].Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_tasks_that_promises_more_and_gives_nothing_new_ends()
    {
        await using var server = await FaultServer.StartAsync();
        server.Otherwise = Behaviours.Json("""{"hasMore":true,"items":[{"links":[{"rel":"self","href":"https://x/async/v1/job/7/task/1"}]}]}""");
        using var client = TestClient.For(server);

        Assert.Equal([1], await client.Jobs.TasksAsync("7", CancellationToken.None).ToListAsync());
    }

    [Fact]
    public async Task A_task_says_when_it_ran()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Json("""{"completed":true,"id":"2","progress":"failed","startTime":"2020-12-09T12:04:28Z","endTime":"2020-12-09T12:04:40Z"}"""));
        using var client = TestClient.For(server);

        var task = await client.Jobs.GetTaskAsync("7", 2, CancellationToken.None);

        Assert.Equal((2, NetSuiteJobState.Failed, TimeSpan.FromSeconds(12)), (task.Number, task.State, task.Ended!.Value - task.Started!.Value));
    }

    [Fact]
    public async Task Waits_grow_and_differ_and_end_when_the_job_does()
    {
        await using var server = await FaultServer.StartAsync([.. Enumerable.Repeat(Behaviours.Json(Job), 9), Behaviours.Json("""{"completed":true,"progress":"succeeded"}""")]);
        var time = new SkippingTime(TimeSpan.FromSeconds(15));
        using var client = TestClient.For(server, options => options with { TimeProvider = time });
        var asked = 0;

        var job = await client.Jobs.WaitAsync("7", null, _ => asked++, CancellationToken.None);

        Assert.Equal((NetSuiteJobState.Succeeded, 10), (job.State, asked));
        var waits = time.Waits;
        Assert.InRange(waits[0].TotalSeconds, 0.4, 0.6);
        Assert.InRange(waits[^1].TotalSeconds, 4, 6);
        Assert.Equal(10, waits.Distinct().Count());
    }

    [Fact]
    public async Task A_job_that_is_not_done_in_time_is_a_timeout()
    {
        await using var server = await FaultServer.StartAsync();
        server.Otherwise = Behaviours.Json(Job);
        using var client = TestClient.For(server);

        await Assert.ThrowsAsync<NetSuiteTimeoutException>(() => client.Jobs.WaitAsync("7", TimeSpan.FromMilliseconds(1), null, CancellationToken.None));
    }

    [Fact]
    public async Task A_job_that_NetSuite_forgot_is_not_waited_for()
    {
        await using var server = await FaultServer.StartAsync();
        server.Otherwise = Behaviours.NotFound;
        using var client = TestClient.For(server, options => options with { TimeProvider = new SkippingTime(TimeSpan.FromSeconds(15)) });

        await Assert.ThrowsAsync<NetSuiteNotFoundException>(() => client.Jobs.WaitAsync("7", null, null, CancellationToken.None));
    }

    [Fact]
    public async Task A_result_is_the_answer_the_request_would_have_had()
    {
        await using var server = await FaultServer.StartAsync(
            Behaviours.Created("/services/rest/record/v1/customer/647"), Behaviours.Error(400, "INVALID_CONTENT", "Invalid Field Value 99 for the following field: terms"));
        using var client = TestClient.For(server);

        Assert.EndsWith("/647", (await client.Jobs.GetResultAsync("7", 1, null, CancellationToken.None)).Location!.AbsolutePath, StringComparison.Ordinal);
        var refusal = await Assert.ThrowsAsync<NetSuiteValidationException>(() => client.Jobs.GetResultAsync("7", 2, "create the customer", CancellationToken.None));
        Assert.StartsWith("NetSuite refused to create the customer: Invalid Field Value 99", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1/task/1")]
    [InlineData("..")]
    public async Task An_id_that_is_none_is_refused_before_any_traffic(string id)
    {
        await using var server = await FaultServer.StartAsync();
        using var client = TestClient.For(server);

        await Assert.ThrowsAsync<ArgumentException>(() => client.Jobs.GetAsync(id, CancellationToken.None));
        Assert.Empty(server.Received);
    }

    [Fact]
    public async Task A_job_nobody_waited_for_tells_what_came_of_its_records()
    {
        await using var account = await JobAccount.StartAsync();
        var batches = new JobBatches();
        RecordWrite[] writes = [JobAccount.Customer("Later A", "LATER-A"), JobAccount.Refused("Bad", "LATER-B"), JobAccount.Customer("Later C", "LATER-C")];
        Assert.All(writes, write => Assert.Empty(batches.Add(write)));

        var job = await account.Client.Jobs.SubmitAsync(Assert.Single(batches.Drain()), Guid.NewGuid(), CancellationToken.None);
        var ended = await account.Client.Jobs.WaitAsync(job.Id, null, null, CancellationToken.None);
        var known = await account.Client.Jobs.OutcomesAsync(job with { State = ended.State, IsCompleted = true }, CancellationToken.None).ToListAsync();
        var unknown = await account.Client.Jobs.OutcomesAsync(job.Id, CancellationToken.None).ToListAsync();

        Assert.Equal((3, "customer", "Create"), (job.Count, job.Type, job.Operation));
        Assert.Equal([WriteAction.Created, WriteAction.Failed, WriteAction.Created], known.Select(outcome => outcome.Action));
        Assert.Equal([WriteAction.Executed, WriteAction.Failed, WriteAction.Executed], unknown.Select(outcome => outcome.Action));
        Assert.Equal((known[2].Record!.Id, "LATER-C"), (unknown[2].Record!.Id, known[2].Record!.ExternalId));
        Assert.Equal("customer", unknown[2].Record!.Type);
    }

    [Fact]
    public void Two_writes_to_the_same_record_are_never_in_one_batch()
    {
        var batches = new JobBatches();
        Assert.Empty(batches.Add(JobAccount.Customer("A", "SAME")));
        Assert.Empty(batches.Add(JobAccount.Customer("B", "other")));

        Assert.Equal(2, Assert.Single(batches.Add(JobAccount.Customer("C", "same"))).Count);
        Assert.Single(Assert.Single(batches.Drain()));
    }

    private static Behaviour Accepted(string location) => Behaviours.Status(202, ("Location", location), ("Preference-Applied", "respond-async"));
}
