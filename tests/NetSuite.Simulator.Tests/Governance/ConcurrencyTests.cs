using System.Net;
using NetSuite.Simulator.Governance;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Governance;

public sealed class ConcurrencyTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private const string Path = TestAccount.Record + "/customer/101";

    [Theory]
    [InlineData(5, 20)]
    [InlineData(1, 8)]
    public async Task Exactly_the_requests_beyond_the_limit_are_refused(int limit, int requests)
    {
        await using var account = await Start(new GovernanceOptions { ConcurrencyLimit = limit });

        // Time stands still, so no admitted request ends before all have come.
        var all = Enumerable.Range(0, requests).Select(_ => account.Get(Path)).ToList();
        await Until.Holds(() => all.Count(request => request.IsCompleted) == requests - limit);
        var refused = all.Where(request => request.IsCompleted).Select(request => request.Result).ToList();
        await account.Clock.AdvanceAfterAsync(limit, Second);
        var answers = await Task.WhenAll(all);

        Assert.All(refused, answer => Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status));
        Assert.Equal(limit, answers.Count(answer => answer.Status == HttpStatusCode.OK));
    }

    [Fact]
    public async Task A_refusal_reads_as_published_and_has_no_Retry_After()
    {
        await using var account = await Start(new GovernanceOptions { ConcurrencyLimit = 1 });
        var first = account.Get(Path);
        await Until.Holds(() => account.Clock.Waits == 1);

        var refused = await account.Get(Path);

        Assert.Equal("CONCURRENCY_LIMIT_EXCEEDED", refused.Code);
        Assert.Equal("Concurrent request limit exceeded. Request blocked.", refused.Detail);
        Assert.Equal("Bad Request", refused.At("title").GetString());
        Assert.Null(refused.Header("Retry-After"));
        account.Clock.Advance(Second);
        Assert.Equal(HttpStatusCode.OK, (await first).Status);
    }

    [Fact]
    public async Task A_sequence_of_requests_never_meets_its_own_predecessor()
    {
        await using var account = await TestAccount.StartAsync(options => options with { Governance = new() { ConcurrencyLimit = 1 } });

        for (var i = 0; i < 200; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await account.Get(Path)).Status);
        }
    }

    [Fact]
    public async Task An_account_may_answer_400_and_a_wait()
    {
        await using var account = await Start(
            new GovernanceOptions { ConcurrencyLimit = 1, RetryAfter = 7 }, new AccountBehaviour { ConcurrencyRefusalStatus = 400 });
        var first = account.Get(Path);
        await Until.Holds(() => account.Clock.Waits == 1);

        var refused = await account.Get(Path);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("CONCURRENCY_LIMIT_EXCEEDED", refused.Code);
        Assert.Equal("7", refused.Header("Retry-After"));
        account.Clock.Advance(Second);
        Assert.Equal(HttpStatusCode.OK, (await first).Status);
    }

    [Fact]
    public async Task Far_above_the_limit_a_refusal_looks_like_a_bad_login()
    {
        await using var account = await Start(new GovernanceOptions { ConcurrencyLimit = 1, LoginRefusedAfter = 2 });
        var first = account.Get(Path);
        await Until.Holds(() => account.Clock.Waits == 1);

        var statuses = new List<int>();
        for (var i = 0; i < 4; i++)
        {
            statuses.Add((int)(await account.Get(Path)).Status);
        }

        Assert.Equal([429, 429, 401, 401], statuses);
        account.Clock.Advance(Second);
        Assert.Equal(HttpStatusCode.OK, (await first).Status);
    }

    [Fact]
    public async Task A_clock_that_stands_still_does_not_make_an_overrun_last()
    {
        await using var account = await Start(new GovernanceOptions { ConcurrencyLimit = 1, LoginRefusedAfter = 1 });
        await account.Control("PATCH", "clock", """{"frozenAt":"2026-03-08T09:59:59Z"}""");
        var first = account.Get(Path);
        await Until.Holds(() => account.Clock.Waits == 1);
        Assert.Equal([429, 401], new[] { await account.Get(Path), await account.Get(Path) }.Select(answer => (int)answer.Status));

        account.Clock.Advance(Second * 2);
        await first;
        var next = account.Get(Path);
        await Until.Holds(() => account.Clock.Waits == 2);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await account.Get(Path)).Status);
        account.Clock.Advance(Second);
        Assert.Equal(HttpStatusCode.OK, (await next).Status);
    }

    [Fact]
    public async Task No_limit_refuses_nothing()
    {
        await using var account = await Start(new GovernanceOptions { ConcurrencyLimit = 0 });

        var all = Enumerable.Range(0, 20).Select(_ => account.Get(Path)).ToList();
        await account.Clock.AdvanceAfterAsync(20, Second);

        Assert.All(await Task.WhenAll(all), answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
    }

    [Fact]
    public async Task The_limits_can_be_read()
    {
        await using var account = await TestAccount.StartAsync(options => options with { Governance = new() { ConcurrencyLimit = 15 } });

        var limits = await account.Get("/services/rest/system/v1/governanceLimits");

        Assert.Equal(15, limits.At("accountConcurrencyLimit").GetInt32());
        Assert.Equal(15, limits.At("accountUnallocatedConcurrencyLimit").GetInt32());
        Assert.Equal("accountLimit", limits.At("integrationLimitType").GetString());
        Assert.False(limits.Json.TryGetProperty("integrationConcurrencyLimit", out _));
    }

    // Every admitted request waits for the clock.
    private static Task<TestAccount> Start(GovernanceOptions governance, AccountBehaviour? behaviour = null) =>
        TestAccount.StartAsync(options => options with { Governance = governance, Behaviour = behaviour ?? new(), Latency = new Latency { Fixed = Second } });
}
