using System.Net;
using System.Text.Json.Nodes;
using NetSuite.Simulator.Hosting;

namespace NetSuite.Client.Tests;

public sealed class BatchRecoveryTests
{
    private readonly JournalDisk disk = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_batch_that_was_planned_when_the_run_was_killed_is_done_once(bool arrived)
    {
        await using var account = await JobAccount.StartAsync();
        var killed = await RunAsync(account, Creates("Killed"), request => request.Method == HttpMethod.Post, arrived);

        var journal = await RecoverAsync(account, killed);

        for (var i = 0; i < 5; i++)
        {
            var outcome = journal.Find(i)!.Outcome!;
            Assert.Equal(WriteAction.Created, outcome.Action);
            Assert.Equal($"Killed {i}", (await account.Plain.Records.GetAsync("customer", outcome.Record!.Id!, null, CancellationToken.None)).Body.GetProperty("companyName").GetString());
        }

        Assert.Empty(journal.OpenBatches);
        Assert.Equal(5, await account.CountAsync("Killed "));
    }

    [Fact]
    public async Task A_job_that_was_known_when_the_run_was_killed_is_asked_and_not_sent_again()
    {
        await using var account = await JobAccount.StartAsync();
        var killed = await RunAsync(account, Creates("Polled"), request => request.Method == HttpMethod.Get, arrived: false);

        var journal = await RecoverAsync(account, killed);

        Assert.All(Enumerable.Range(0, 5), i => Assert.Equal(WriteAction.Created, journal.Find(i)!.Outcome!.Action));
        Assert.Equal(1, account.Network.Count("POST "));
        Assert.Equal(5, await account.CountAsync("Polled "));
    }

    [Fact]
    public async Task Updates_upserts_and_deletes_say_whose_they_were()
    {
        await using var account = await JobAccount.StartAsync();
        var doomed = await account.WriteAsync([JobAccount.Customer("Doomed A"), JobAccount.Customer("Doomed B")]);
        RecordWrite[] writes =
        [
            Update("101"), Update("102"),
            JobAccount.Customer("Up A", "UP-A", WriteOperation.Upsert), JobAccount.Customer("Up B", "UP-B", WriteOperation.Upsert),
            Delete(doomed[0]), Delete(doomed[1]),
        ];
        var killed = await RunAsync(account, writes, request => request.RequestUri!.AbsolutePath.Contains("/async/", StringComparison.Ordinal)
            && account.Network.Count("PATCH ") + account.Network.Count("PUT ") + account.Network.Count("DELETE ") == 3, arrived: false);

        var journal = await RecoverAsync(account, killed);

        Assert.Equal(
            [(WriteAction.Updated, "101"), (WriteAction.Updated, "102"), (WriteAction.Created, "UP-A"), (WriteAction.Created, "UP-B"), (WriteAction.Deleted, doomed[0].Record!.Id), (WriteAction.Deleted, doomed[1].Record!.Id)],
            Enumerable.Range(0, 6).Select(i => journal.Find(i)!.Outcome!).Select(outcome => (outcome.Action, outcome.Record!.ExternalId ?? outcome.Record.Id)));
    }

    [Fact]
    public async Task A_batch_that_was_refused_whole_is_not_sent_again_beside_its_halves()
    {
        await using var account = await JobAccount.StartAsync();
        account.Network.Replaces = request => Body(request).Contains("items", StringComparison.Ordinal) && Body(request).Contains("Half 3", StringComparison.Ordinal) ? Refusal() : null;
        var killed = await RunAsync(account, Creates("Half"), request => request.Method == HttpMethod.Post && Body(request).Contains("Half 1", StringComparison.Ordinal) && !Body(request).Contains("Half 3", StringComparison.Ordinal), arrived: true);
        account.Network.Replaces = _ => null;

        var journal = await RecoverAsync(account, killed);

        Assert.All(Enumerable.Range(0, 5), i => Assert.Equal(WriteAction.Created, journal.Find(i)!.Outcome!.Action));
        Assert.Equal(5, await account.CountAsync("Half "));
    }

    [Fact]
    public async Task A_key_that_is_too_old_is_not_used_again()
    {
        await using var account = await JobAccount.StartAsync();
        var journal = Journals.Open(disk);
        for (var i = 0; i < 2; i++)
        {
            await journal.PlanAsync(i);
        }

        var batch = new JournalBatch
        {
            Key = Guid.NewGuid(), Planned = DateTimeOffset.UtcNow.AddDays(-2), Numbers = [0, 1], Operation = WriteOperation.Create, Type = "customer",
            Method = "POST", Path = "record/v1/customer", Body = """{"items":[{"companyName":"Old A","subsidiary":"1"},{"companyName":"Old B","subsidiary":"1"}]}""",
        };
        await journal.PlanBatchAsync(batch, CancellationToken.None);

        await RecoverAsync(account, journal);

        Assert.Null(journal.Find(0)!.Outcome);
        Assert.True(journal.Find(0)!.IsSent);
        Assert.Equal(0, account.Network.Count("POST /services/rest/record"));
    }

    [Fact]
    public async Task While_the_network_is_down_the_run_does_not_go_on()
    {
        await using var account = await JobAccount.StartAsync();
        var killed = await RunAsync(account, Creates("Down"), request => request.Method == HttpMethod.Post, arrived: true);
        account.Network.Replaces = _ => throw new HttpRequestException(HttpRequestError.ConnectionError);

        await Assert.ThrowsAsync<NetSuiteUnavailableException>(() => RecoverAsync(account, killed));

        account.Network.Replaces = _ => null;
        await RecoverAsync(account, killed);
        Assert.Equal(5, await account.CountAsync("Down "));
    }

    [Fact]
    public async Task What_was_not_sent_again_after_a_batch_was_lost_is_not_taken_for_refused()
    {
        await using var account = await JobAccount.StartAsync();
        var journal = Journals.Open(disk);
        await journal.PlanAsync(0);
        await journal.PlanAsync(1);
        var whole = Batch(0, 1);
        await journal.PlanBatchAsync(whole, CancellationToken.None);
        await account.Plain.Jobs.SubmitAsync(BatchBody.Again(whole), whole.Key, CancellationToken.None);
        await journal.PlanBatchAsync(Batch(1), CancellationToken.None);

        await RecoverAsync(account, journal);

        Assert.Equal((WriteAction.Created, WriteAction.Created), (journal.Find(0)!.Outcome!.Action, journal.Find(1)!.Outcome!.Action));
        Assert.Equal(1, await account.CountAsync("Lost 0"));
    }

    private static JournalBatch Batch(params long[] numbers) => new()
    {
        Key = Guid.NewGuid(), Planned = DateTimeOffset.UtcNow, Numbers = numbers, Operation = WriteOperation.Create, Type = "customer", Method = "POST", Path = "record/v1/customer",
        Body = numbers.Length == 1 ? Lost(numbers[0] + 10) : $$"""{"items":[{{string.Join(',', numbers.Select(Lost))}}]}""",
    };

    private static string Lost(long number) => $$"""{"companyName":"Lost {{number}}","subsidiary":{"id":"1"} }""";

    private static RecordWrite[] Creates(string name) => [.. Enumerable.Range(0, 5).Select(i => JobAccount.Customer($"{name} {i}"))];

    private static RecordWrite Update(string id) =>
        new() { Operation = WriteOperation.Update, Type = "customer", Target = id, Body = new JsonObject { ["comments"] = "recovered" } };

    private static RecordWrite Delete(WriteOutcome created) => new() { Operation = WriteOperation.Delete, Type = "customer", Target = created.Record!.Id! };

    private static string Body(HttpRequestMessage request) => request.Content?.ReadAsStringAsync().Result ?? string.Empty;

    private static HttpResponseMessage Refusal() => new(HttpStatusCode.BadRequest)
    {
        Content = new StringContent("""{"title":"Bad Request","status":400,"o:errorDetails":[{"detail":"Invalid content in the request body.","o:errorCode":"INVALID_CONTENT"}]}""", null, "application/json"),
    };

    private static async Task<WriteJournal> RecoverAsync(JobAccount account, WriteJournal journal)
    {
        await using var executor = new BatchExecutor(account.Client, new RecordWriterOptions { Journal = journal });
        await executor.RecoverAsync(CancellationToken.None).WaitAsync(TimeSpan.FromMinutes(1));
        return journal;
    }

    // Runs until a request that is chosen, and gives the journal as it stood on the disk then.
    private async Task<WriteJournal> RunAsync(JobAccount account, RecordWrite[] writes, Func<HttpRequestMessage, bool> isLast, bool arrived)
    {
        var journal = Journals.Open(disk);
        for (var i = 0; i < writes.Length; i++)
        {
            await journal.PlanAsync(i);
        }

        using var kill = new CancellationTokenSource();
        byte[]? left = null;
        var refuses = account.Network.Replaces;
        bool Kills(HttpRequestMessage request)
        {
            if (left is null && isLast(request))
            {
                left = disk.Content;
                kill.Cancel();
            }

            return left is not null;
        }

        account.Network.LosesAnswer = (request, _) => arrived && Kills(request);
        account.Network.Replaces = request => refuses(request) ?? (!arrived && Kills(request) ? throw new HttpRequestException(HttpRequestError.ResponseEnded) : null);
        await using var executor = new BatchExecutor(account.Client, new RecordWriterOptions { Journal = journal });
        var outcomes = writes.Select((write, number) => executor.ExecuteAsync(number, write, write.Operation == WriteOperation.Upsert ? false : null, kill.Token)).ToArray();
        executor.Flush();
        await ((Task)Task.WhenAll(outcomes)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await executor.DisposeAsync();
        account.Network.LosesAnswer = (_, _) => false;
        account.Network.Replaces = refuses;
        return Journals.Open(new JournalDisk(left!));
    }
}
