using System.Globalization;

namespace NetSuite.Client.Tests;

public sealed class RetryWaitTests
{
    [Theory]
    [InlineData("7", 7)]
    [InlineData("0", 0)]
    [InlineData("500", 60)]
    public async Task Wait_follows_Retry_After_up_to_a_minute(string retryAfter, int seconds)
    {
        var time = new SkippingTime(TimeSpan.FromMinutes(10));
        await using var server = await FaultServer.StartAsync(
            Behaviours.Error(429, "CONCURRENCY_LIMIT_EXCEEDED", "x", ("Retry-After", retryAfter)), Behaviours.Json("{}"));
        using var client = TestClient.For(server, options => options with { TimeProvider = time, AttemptTimeout = TimeSpan.FromMinutes(15) });
        var traces = new List<CallTrace>();

        await client.WithTrace(traces.Add).SendAsync(TestClient.Read(), CancellationToken.None);

        Assert.Equal(TimeSpan.FromSeconds(seconds), traces[0].RetryIn);
        Assert.Equal(seconds == 0 ? [] : [TimeSpan.FromSeconds(seconds)], time.Waits.Where(wait => wait > TimeSpan.Zero));
    }

    [Fact]
    public async Task Wait_follows_a_Retry_After_date()
    {
        var time = new SkippingTime(TimeSpan.FromMinutes(10));
        var until = time.GetUtcNow().AddSeconds(40).ToString("R", CultureInfo.InvariantCulture);
        await using var server = await FaultServer.StartAsync(Behaviours.Status(503, ("Retry-After", until)), Behaviours.Json("{}"));
        using var client = TestClient.For(server, options => options with { TimeProvider = time, AttemptTimeout = TimeSpan.FromMinutes(15) });
        var traces = new List<CallTrace>();

        await client.WithTrace(traces.Add).SendAsync(TestClient.Read(), CancellationToken.None);

        Assert.InRange(traces[0].RetryIn!.Value.TotalSeconds, 30, 41);
    }

    [Fact]
    public async Task Waits_without_Retry_After_grow_and_differ()
    {
        var time = new SkippingTime(TimeSpan.FromMinutes(10));
        await using var server = await FaultServer.StartAsync();
        server.Otherwise = Behaviours.Concurrency;
        using var client = TestClient.For(server, options => options with
        {
            TimeProvider = time,
            AttemptTimeout = TimeSpan.FromMinutes(15),
            RetryBaseDelay = TimeSpan.FromSeconds(1),
            MaxAttempts = 9,
        });

        await Assert.ThrowsAsync<NetSuiteConcurrencyLimitException>(() => client.SendAsync(TestClient.Once(), CancellationToken.None));

        Assert.Equal(8, time.Waits.Count);
        Assert.Equal(8, time.Waits.Distinct().Count());
        Assert.All(time.Waits, wait => Assert.InRange(wait, TimeSpan.Zero, TimeSpan.FromSeconds(60)));
        Assert.True(time.Waits.Skip(5).Max() > time.Waits.Take(2).Max());
    }
}
