using System.Net;
using System.Text.Json;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Jobs;

/// <summary>Prefer: respond-async on single requests.</summary>
public sealed class JobTests(TestAccount account) : IClassFixture<TestAccount>
{
    private const string Record = TestAccount.Record;
    private const string KeyHeader = "X-NetSuite-Idempotency-Key";
    private static readonly (string, string) Async = ("Prefer", "respond-async");

    [Fact]
    public async Task A_job_is_accepted_and_points_at_itself()
    {
        var accepted = await account.Post($"{Record}/customer", NewCustomer("Accepted Ltd."), Async);
        Assert.Equal(HttpStatusCode.Accepted, accepted.Status);
        Assert.Empty(accepted.Text);
        Assert.Equal("respond-async", accepted.Header("Preference-Applied"));
        Assert.StartsWith("/services/rest/async/v1/job/", accepted.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finished_job_has_one_task_whose_result_is_the_synchronous_answer()
    {
        var job = await Finished(await account.Post($"{Record}/customer", NewCustomer("Finished Ltd."), Async));
        Assert.True(job.At("completed").GetBoolean());
        Assert.Equal("succeeded", job.At("progress").GetString());
        Assert.Equal(account.Origin + job.At("id").GetString()!.Insert(0, "/services/rest/async/v1/job/") + "/task", job.At("task.links.0.href").GetString());
        Assert.Equal(["links", "completed", "id", "progress", "task"], Names(job.Json));

        var tasks = await account.Get(Path(job.At("task.links.0.href")));
        Assert.Equal(1, tasks.At("count").GetInt32());
        var task = await account.Get(Path(tasks.At("items.0.links.0.href")));
        Assert.Equal("related", task.At("links.0.rel").GetString());
        Assert.Equal(["links", "completed", "id", "progress", "startTime", "endTime"], Names(task.Json));
        Assert.Equal("2026-06-15T19:30:00Z", task.At("startTime").GetString());

        var result = await account.Get(Path(task.At("links.0.href")));
        Assert.Equal(HttpStatusCode.NoContent, result.Status);
        Assert.Equal("Finished Ltd.", (await account.Get(new Uri(result.Location!).AbsolutePath)).At("companyName").GetString());
    }

    [Fact]
    public async Task A_read_gives_its_record_as_the_result()
    {
        var result = await Result(await account.Get($"{Record}/customer/101?fields=companyName", Async));
        Assert.Equal(HttpStatusCode.OK, result.Status);
        Assert.Equal("Birchwood Outfitters", result.At("companyName").GetString());
    }

    [Theory]
    [InlineData("POST", "customer", "{\"companyName\":", HttpStatusCode.BadRequest, "INVALID_CONTENT")]
    [InlineData("GET", "customer/999999", null, HttpStatusCode.NotFound, "NONEXISTENT_ID")]
    [InlineData("GET", "nothing/1", null, HttpStatusCode.NotFound, "NONEXISTENT_ID")]
    [InlineData("PATCH", "invoice/999999", "{}", HttpStatusCode.BadRequest, "USER_ERROR")]
    public async Task A_refused_request_is_a_failed_job_with_the_refusal_as_its_result(string method, string path, string? body, HttpStatusCode status, string code)
    {
        var accepted = await account.Send(method, $"{Record}/{path}", body, Async);
        Assert.Equal(HttpStatusCode.Accepted, accepted.Status);
        Assert.Equal("failed", (await Finished(accepted)).At("progress").GetString());
        var result = await Result(accepted);
        Assert.Equal(status, result.Status);
        Assert.Equal(code, result.Code);
    }

    [Fact]
    public async Task A_used_key_is_refused_and_points_at_the_first_job()
    {
        var key = (KeyHeader, Guid.NewGuid().ToString());
        var first = await account.Post($"{Record}/customer", NewCustomer("Once Ltd."), Async, key);
        var second = await account.Post($"{Record}/customer", NewCustomer("Twice Ltd."), Async, key);
        Assert.Equal(HttpStatusCode.BadRequest, second.Status);
        Assert.Equal("Conflict", second.At("title").GetString());
        Assert.Equal("IDEMPOTENCY_ERROR", second.Code);
        Assert.Equal(first.Location, second.Location);
        await account.Host.Account.Jobs.WhenIdleAsync();
        Assert.Empty((await account.List("customer", "companyName IS \"Twice Ltd.\"")).Ids);
    }

    [Fact]
    public async Task One_key_sent_many_times_at_once_writes_once()
    {
        var key = (KeyHeader, Guid.NewGuid().ToString());
        var answers = await Task.WhenAll(Enumerable.Range(0, 12)
            .Select(i => account.Post($"{Record}/customer", NewCustomer($"Race {i} Ltd."), Async, key)));
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Accepted);
        Assert.Single(answers.Select(answer => answer.Location).Distinct());
        await account.Host.Account.Jobs.WhenIdleAsync();
        Assert.Single((await account.List("customer", "companyName START_WITH \"Race \"")).Ids);
    }

    [Fact]
    public async Task A_key_means_nothing_to_a_synchronous_request()
    {
        var key = (KeyHeader, Guid.NewGuid().ToString());
        Assert.Equal(HttpStatusCode.NoContent, (await account.Post($"{Record}/customer", NewCustomer("Sync One Ltd."), key)).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await account.Post($"{Record}/customer", NewCustomer("Sync Two Ltd."), key)).Status);
    }

    [Fact]
    public async Task A_key_that_is_no_uuid_is_refused()
    {
        var answer = await account.Post($"{Record}/customer", NewCustomer("No Key Ltd."), Async, (KeyHeader, "order-17"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("INVALID_HEADER", answer.Code);
    }

    [Theory]
    [InlineData("/services/rest/async/v1/job/999999")]
    [InlineData("/services/rest/async/v1/job/x")]
    [InlineData("/services/rest/async/v1/job/99999999999999999999999")]
    [InlineData("/services/rest/async/v1/jobs/1")]
    [InlineData("/services/rest/async/v1/job/1/step")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        await account.Get($"{Record}/customer/101", Async);
        Assert.Equal(HttpStatusCode.NotFound, (await account.Get(path)).Status);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("2")]
    [InlineData("-1")]
    [InlineData("4294967297")]
    public async Task A_job_has_no_other_tasks_than_its_own(string task)
    {
        var job = await account.Get($"{Record}/customer/101", Async);
        await account.Host.Account.Jobs.WhenIdleAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await account.Get($"{job.Location}/task/{task}")).Status);
    }

    [Fact]
    public async Task SuiteQl_knows_no_jobs()
    {
        var answer = await account.Post("/services/rest/query/v1/suiteql", """{"q":"SELECT 1 AS a FROM DUAL"}""", Async);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Fact]
    public async Task A_waiting_job_is_pending_until_the_accounts_clock_reaches_it()
    {
        await using var slow = new TestAccount { SetUp = options => options with { JobDelay = TimeSpan.FromSeconds(30) } };
        await slow.InitializeAsync();
        var accepted = await slow.Post($"{Record}/customer", NewCustomer("Waiting Ltd."), Async);
        var job = await slow.Get(accepted.Location!);
        Assert.False(job.At("completed").GetBoolean());
        Assert.Equal("pending", job.At("progress").GetString());
        var task = await slow.Get(accepted.Location + "/task/1");
        Assert.Equal(["links", "completed", "id", "progress"], Names(task.Json));
        Assert.Equal(HttpStatusCode.NotFound, (await slow.Get(accepted.Location + "/task/1/result")).Status);
        Assert.Empty((await slow.List("customer", "companyName IS \"Waiting Ltd.\"")).Ids);

        slow.Clock.Advance(TimeSpan.FromSeconds(30));
        await slow.Host.Account.Jobs.WhenIdleAsync();
        Assert.True((await slow.Get(accepted.Location!)).At("completed").GetBoolean());
        Assert.Single((await slow.List("customer", "companyName IS \"Waiting Ltd.\"")).Ids);
    }

    [Fact]
    public async Task Stopping_finishes_what_was_accepted()
    {
        using var file = new DataFile();
        await using (var first = new TestAccount { SetUp = options => options with { JobDelay = TimeSpan.FromHours(1), DataFile = file.Path } })
        {
            await first.InitializeAsync();
            await first.Post($"{Record}/customer", NewCustomer("Last Minute Ltd."), Async);
        }
        await using var second = new TestAccount { SetUp = options => options with { DataFile = file.Path } };
        await second.InitializeAsync();
        Assert.Single((await second.List("customer", "companyName IS \"Last Minute Ltd.\"")).Ids);
    }

    [Fact]
    public async Task A_reset_account_does_not_do_what_waits()
    {
        await using var slow = await TestAccount.StartAsync(options => options with { JobDelay = TimeSpan.FromSeconds(30) });
        var accepted = await slow.Post($"{Record}/customer", NewCustomer("Forgotten Ltd."), Async);
        await slow.Control("POST", "reset");
        slow.Clock.Advance(TimeSpan.FromSeconds(30));
        await slow.Host.Account.Jobs.WhenIdleAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await slow.Get(accepted.Location!)).Status);
        Assert.Empty((await slow.List("customer", "companyName IS \"Forgotten Ltd.\"")).Ids);
    }

    [Fact]
    public async Task Location_and_conflict_status_follow_the_accounts_behaviour()
    {
        await using var other = new TestAccount
        {
            SetUp = options => options with { Behaviour = new AccountBehaviour { JobLocationIsRelative = false, IdempotencyConflictStatus = 409 } },
        };
        await other.InitializeAsync();
        var key = (KeyHeader, Guid.NewGuid().ToString());
        Assert.StartsWith(other.Origin, (await other.Get($"{Record}/customer/101", Async, key)).Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await other.Get($"{Record}/customer/101", Async, key)).Status);
    }

    private static string NewCustomer(string name) => JsonSerializer.Serialize(new { companyName = name, subsidiary = new { id = "1" } });

    private static string[] Names(JsonElement json) => [.. json.EnumerateObject().Select(property => property.Name)];

    private static string Path(JsonElement href) => new Uri(href.GetString()!).AbsolutePath;

    private async Task<Answer> Finished(Answer accepted)
    {
        await account.Host.Account.Jobs.WhenIdleAsync();
        return await account.Get(accepted.Location!);
    }

    private async Task<Answer> Result(Answer accepted)
    {
        await account.Host.Account.Jobs.WhenIdleAsync();
        return await account.Get(accepted.Location + "/task/1/result");
    }
}
