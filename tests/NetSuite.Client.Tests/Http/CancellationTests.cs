using System.Diagnostics;

namespace NetSuite.Client.Tests;

public sealed class CancellationTests
{
    public static TheoryData<string, Behaviour> Waits => new()
    {
        { "no answer", Behaviours.Hang },
        { "endless body", Behaviours.Drip(200, "{") },
        { "wait for the next attempt", Behaviours.Error(429, "CONCURRENCY_LIMIT_EXCEEDED", "x", ("Retry-After", "55")) },
    };

    [Theory]
    [MemberData(nameof(Waits))]
    public async Task Call_stops_at_once(string name, Behaviour behaviour)
    {
        await using var server = await FaultServer.StartAsync(behaviour);
        using var client = TestClient.For(server);
        using var cancellation = new CancellationTokenSource();
        var call = client.SendAsync(TestClient.Read(), cancellation.Token);
        await server.ArrivalAsync();

        var watch = Stopwatch.StartNew();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);

        // A second is promised; a busy build machine is given more before the test calls it broken.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), name);
        Assert.Single(server.Received);
    }

    [Fact]
    public async Task Call_that_waits_for_its_turn_stops_and_is_never_sent()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Hang);
        using var client = TestClient.For(server, options => options with { MaxConcurrency = 1 });
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        var running = client.SendAsync(TestClient.Read(), first.Token);
        await server.ArrivalAsync();
        var waiting = client.SendAsync(TestClient.Read(), second.Token);

        await second.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await first.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);

        Assert.Single(server.Received);
    }

    [Fact]
    public void Client_may_be_disposed_twice()
    {
        var client = TestClient.For(new Uri("http://127.0.0.1:9/"), options => options with { Credentials = TestCertificates.Credentials });

        client.Dispose();
        client.Dispose();
    }

    [Fact]
    public async Task Call_that_waits_for_a_token_fails_when_its_client_is_disposed_since_no_one_stopped_it()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Hang);
        var client = TestClient.For(server, options => options with { Credentials = TestCertificates.Credentials });
        var call = client.SendAsync(TestClient.Read(), CancellationToken.None);
        await server.ArrivalAsync();

        client.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => call);
    }

    [Fact]
    public async Task Disposed_client_refuses()
    {
        var client = TestClient.For(new Uri("http://127.0.0.1:9/"));
        client.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.SendAsync(TestClient.Read(), CancellationToken.None));
    }
}
