using Microsoft.Extensions.Time.Testing;

namespace NetSuite.Client.Tests;

/// <summary>Five failed logins lock a NetSuite user, so refused logins must not pile up.</summary>
public sealed class LoginGuardTests
{
    [Fact]
    public async Task First_calls_that_run_at_once_try_a_wrong_login_only_once()
    {
        await using var server = await FaultServer.StartAsync();
        server.Otherwise = Behaviours.InvalidLogin;
        using var client = TestClient.For(server, options => options with { MaxConcurrency = 20 });

        var calls = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => RefusalAsync(client)));

        Assert.All(calls, Assert.NotNull);
        Assert.Single(server.Received);
    }

    [Fact]
    public async Task First_calls_that_run_at_once_all_go_on_when_the_login_is_good()
    {
        await using var server = await FaultServer.StartAsync();
        server.Otherwise = Behaviours.Json("{}");
        using var client = TestClient.For(server, options => options with { MaxConcurrency = 20 });

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.SendAsync(TestClient.Read(), CancellationToken.None)));

        Assert.Equal(20, server.Received.Count);
    }

    [Fact]
    public async Task Calls_after_a_good_login_run_at_once()
    {
        var arrived = 0;
        var all = new TaskCompletionSource();
        await using var server = await FaultServer.StartAsync(Behaviours.Json("{}"));
        server.Otherwise = new Behaviour(async context =>
        {
            if (Interlocked.Increment(ref arrived) == 3)
            {
                all.SetResult();
            }

            await all.Task.WaitAsync(context.RequestAborted);
            await Behaviours.Json("{}").Answer(context);
        });
        using var client = TestClient.For(server, options => options with { MaxConcurrency = 3 });
        await client.SendAsync(TestClient.Read(), CancellationToken.None);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => client.SendAsync(TestClient.Read(), CancellationToken.None)));

        Assert.Equal(3, server.MostUnderWay);
    }

    [Fact]
    public async Task First_call_that_is_stopped_lets_the_next_one_try()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Hang, Behaviours.Json("{}"));
        using var client = TestClient.For(server);
        using var cancellation = new CancellationTokenSource();
        var first = client.SendAsync(TestClient.Read(), cancellation.Token);
        await server.ArrivalAsync();
        var second = client.SendAsync(TestClient.Read(), CancellationToken.None);

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await second;

        Assert.Equal(2, server.Received.Count);
    }

    [Fact]
    public async Task Credentials_that_end_in_the_middle_of_a_run_do_not_lock_the_user()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Json("{}"));
        server.Otherwise = Behaviours.InvalidLogin;
        using var client = TestClient.For(server);
        await client.SendAsync(TestClient.Read(), CancellationToken.None);

        for (var item = 0; item < 10; item++)
        {
            Assert.NotNull(await RefusalAsync(client));
        }

        Assert.Equal(1 + 3, server.Received.Count);
    }

    [Fact]
    public async Task Refusals_with_successes_between_them_stop_nothing()
    {
        await using var server = await FaultServer.StartAsync();
        using var client = TestClient.For(server);

        for (var round = 0; round < 5; round++)
        {
            server.Then(Behaviours.Json("{}")).Then(Behaviours.InvalidLogin);
            await client.SendAsync(TestClient.Read(), CancellationToken.None);
            Assert.NotNull(await RefusalAsync(client));
        }

        Assert.Equal(10, server.Received.Count);
    }

    [Fact]
    public async Task Long_lived_client_tries_once_more_when_a_lock_would_have_ended()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var server = await FaultServer.StartAsync(Behaviours.Json("{}"));
        server.Otherwise = Behaviours.InvalidLogin;
        using var client = TestClient.For(server, options => options with { TimeProvider = time });
        await client.SendAsync(TestClient.Read(), CancellationToken.None);
        for (var item = 0; item < 5; item++)
        {
            await RefusalAsync(client);
        }

        time.Advance(TimeSpan.FromMinutes(31));
        await RefusalAsync(client);
        await RefusalAsync(client);

        Assert.Equal(1 + 3 + 1, server.Received.Count);
    }

    [Fact]
    public async Task Web_page_of_something_in_between_proves_no_login()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Html(403));
        server.Otherwise = Behaviours.InvalidLogin;
        using var client = TestClient.For(server);
        await Assert.ThrowsAsync<NetSuitePermissionException>(() => client.SendAsync(TestClient.Read(), CancellationToken.None));

        await RefusalAsync(client);
        await RefusalAsync(client);

        Assert.Equal(2, server.Received.Count);
    }

    private static async Task<NetSuiteAuthenticationException?> RefusalAsync(NetSuiteClient client)
    {
        try
        {
            await client.SendAsync(TestClient.Read(), CancellationToken.None);
            return null;
        }
        catch (NetSuiteAuthenticationException exception)
        {
            return exception;
        }
    }
}
