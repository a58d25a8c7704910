using System.Globalization;
using System.Net;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Jobs;

/// <summary>What becomes of a submission that is sent again under its idempotency key.</summary>
public sealed class RepeatedSubmissionTests(TestAccount account) : IClassFixture<TestAccount>, IAsyncLifetime
{
    private const string Record = TestAccount.Record;
    private const string KeyHeader = "X-NetSuite-Idempotency-Key";
    private const string Batch = """{"items":[{"companyName":"Batch A","subsidiary":"1"},{"companyName":"Batch B","subsidiary":"1"},{"companyName":"Batch C","subsidiary":"1"}]}""";
    private static readonly (string, string) Async = ("Prefer", "respond-async");
    private static readonly (string, string) Collection = ("Content-Type", "application/vnd.oracle.resource+json; type=collection");
    private readonly (string, string) key = (KeyHeader, Guid.NewGuid().ToString());

    public Task InitializeAsync() => account.Control("POST", "reset");

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_key_whose_first_job_still_waits_points_at_it()
    {
        await using var slow = await TestAccount.StartAsync(options => options with { JobDelay = TimeSpan.FromSeconds(30) });
        var first = await slow.Post($"{Record}/customer", Customer("Waits"), Async, key);

        var second = await slow.Post($"{Record}/customer", Customer("Waits"), Async, key);

        Assert.Equal("IDEMPOTENCY_ERROR", second.Code);
        Assert.Equal(first.Location, second.Location);
        Assert.False((await slow.Get(second.Location!)).At("completed").GetBoolean());
        slow.Clock.Advance(TimeSpan.FromSeconds(30));
        await slow.Host.Account.Jobs.WhenIdleAsync();
        Assert.Equal("succeeded", (await slow.Get(second.Location!)).At("progress").GetString());
        Assert.Single((await slow.List("customer", "companyName IS \"Waits\"")).Ids);
    }

    [Fact]
    public async Task A_lost_answer_is_found_again_through_the_key()
    {
        await account.Fault("""{"kind":"resetAfter","method":"POST","path":"customer","times":1}""");
        await Assert.ThrowsAsync<HttpRequestException>(() => account.Post($"{Record}/customer", Customer("Lost Answer"), Async, key));

        var again = await account.Post($"{Record}/customer", Customer("Lost Answer"), Async, key);

        Assert.Equal("IDEMPOTENCY_ERROR", again.Code);
        Assert.Equal(["204"], await Results(again.Location!, 1));
        Assert.Single((await account.List("customer", "companyName IS \"Lost Answer\"")).Ids);
    }

    [Fact]
    public async Task A_submission_that_never_arrived_is_accepted_the_second_time()
    {
        await account.Fault("""{"kind":"resetBefore","method":"POST","path":"customer","times":1}""");
        await Assert.ThrowsAsync<HttpRequestException>(() => account.Post($"{Record}/customer", Customer("Never Arrived"), Async, key));

        var again = await account.Post($"{Record}/customer", Customer("Never Arrived"), Async, key);

        Assert.Equal(HttpStatusCode.Accepted, again.Status);
        Assert.Equal(["204"], await Results(again.Location!, 1));
    }

    [Theory]
    [InlineData("\"kind\":\"resetAfter\"")]
    [InlineData("\"kind\":\"hang\",\"executes\":true,\"delay\":0")]
    [InlineData("\"kind\":\"unexpectedError\",\"executes\":true")]
    public async Task A_batch_whose_answer_was_lost_is_worked_off_once(string fault)
    {
        await account.Fault($$"""{{{fault}},"method":"POST","path":"customer","times":1}""");
        await Ignored(() => account.Post($"{Record}/customer", Batch, Async, Collection, key));

        var again = await account.Post($"{Record}/customer", Batch, Async, Collection, key);

        Assert.Equal("IDEMPOTENCY_ERROR", again.Code);
        Assert.Equal(["204", "204", "204"], await Results(again.Location!, 3));
        Assert.Equal(3, (await account.List("customer", "companyName START_WITH \"Batch \"")).Ids.Count);
    }

    [Fact]
    public async Task A_refused_submission_does_not_use_up_its_key()
    {
        var refused = await account.Post($"{Record}/customer", """{"items":[]}""", Async, Collection, key);

        var accepted = await account.Post($"{Record}/customer", Batch, Async, Collection, key);

        Assert.Equal("INVALID_CONTENT", refused.Code);
        Assert.Equal(HttpStatusCode.Accepted, accepted.Status);
    }

    [Fact]
    public async Task A_transform_runs_as_a_job_and_once_per_key()
    {
        var order = await account.Order();
        var path = $"{Record}/salesOrder/{order}/!transform/invoice";
        const string Body = """{"item":{"items":[{"orderLine":1,"quantity":1}]}}""";
        var first = await account.Post(path, Body, Async, key);
        var second = await account.Post(path, Body, Async, key);

        Assert.Equal(["204"], await Results(first.Location!, 1));
        Assert.Equal(first.Location, second.Location);
        Assert.Contains("/invoice/", (await account.Get(first.Location + "/task/1/result")).Location, StringComparison.Ordinal);
        Assert.Equal(1.0, await account.Amount($"salesOrder/{order}", "item.items.0.quantityBilled"));
    }

    private static string Customer(string name) => $$"""{"companyName":"{{name}}","subsidiary":"1"}""";

    private static async Task Ignored(Func<Task<Answer>> send)
    {
        try
        {
            await send();
        }
        catch (HttpRequestException)
        {
            // The answer is lost: that is the point.
        }
    }

    private async Task<List<string>> Results(string job, int count)
    {
        await account.Host.Account.Jobs.WhenIdleAsync();
        var results = new List<string>();
        for (var task = 1; task <= count; task++)
        {
            var result = await account.Get(string.Create(CultureInfo.InvariantCulture, $"{job}/task/{task}/result"));
            results.Add(((int)result.Status).ToString(CultureInfo.InvariantCulture));
        }
        return results;
    }
}
