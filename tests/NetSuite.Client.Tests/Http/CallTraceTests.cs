namespace NetSuite.Client.Tests;

public sealed class CallTraceTests
{
    [Fact]
    public void Line_of_a_plain_success() => Assert.Equal(
        "GET record/v1/customer/5 -> 200 in 34 ms",
        new CallTrace { Method = "GET", PathAndQuery = "/services/rest/record/v1/customer/5", StatusCode = 200, Duration = TimeSpan.FromMilliseconds(34.2) }.ToString());

    [Fact]
    public void Line_of_an_attempt_that_is_repeated() => Assert.Equal(
        "GET record/v1/customer/5 -> 429 in 12 ms, attempt 2, again in 1.4 s",
        new CallTrace
        {
            Method = "GET",
            PathAndQuery = "/services/rest/record/v1/customer/5",
            Attempt = 2,
            StatusCode = 429,
            Duration = TimeSpan.FromMilliseconds(12),
            RetryIn = TimeSpan.FromSeconds(1.4),
        }.ToString());

    [Fact]
    public async Task Each_attempt_is_told_once()
    {
        await using var server = await FaultServer.StartAsync(
            Behaviours.ResetAfterReading, Behaviours.Cut(200, "{"), Behaviours.Json("{}", 200, ("X-NetSuite-Warning", "Ignored: emial")));
        using var client = TestClient.For(server);
        var traces = new List<CallTrace>();

        await client.WithTrace(traces.Add).SendAsync(TestClient.Read(), CancellationToken.None);

        Assert.Equal([(1, null, "the connection was lost"), (2, 200, "the answer was cut off"), (3, 200, null)], traces.Select(trace => (trace.Attempt, trace.StatusCode, trace.Failure)));
        Assert.Equal([true, true, false], traces.Select(trace => trace.RetryIn is not null));
        Assert.Equal(["Ignored: emial"], traces[2].Warnings);
        Assert.Equal("op-1", traces[2].OperationId);
    }

    [Fact]
    public async Task Stopped_call_is_told_too()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Hang);
        using var client = TestClient.For(server);
        using var cancellation = new CancellationTokenSource();
        var traces = new List<CallTrace>();
        var call = client.WithTrace(traces.Add).SendAsync(TestClient.Read(), cancellation.Token);
        await server.ArrivalAsync();

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);

        Assert.Equal("stopped", traces.Single().Failure);
    }

    [Fact]
    public async Task Listener_that_fails_does_not_fail_the_call()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Json("{}"));
        using var client = TestClient.For(server);

        var response = await client.WithTrace(_ => throw new InvalidOperationException()).SendAsync(TestClient.Read(), CancellationToken.None);

        Assert.Equal(200, response.StatusCode);
    }

    [Fact]
    public async Task View_shares_the_budget_and_leaves_the_client_open()
    {
        await using var server = await FaultServer.StartAsync();
        server.Otherwise = Behaviours.Json("{}");
        using var client = TestClient.For(server, options => options with { MaxConcurrency = 2 });
        var view = client.WithTrace(_ => { });

        await Task.WhenAll(Enumerable.Range(0, 30).Select(index => (index % 2 == 0 ? client : view).SendAsync(TestClient.Read(), CancellationToken.None)));
        view.Dispose();
        await client.SendAsync(TestClient.Read(), CancellationToken.None);

        Assert.InRange(server.MostUnderWay, 1, 2);
    }
}
