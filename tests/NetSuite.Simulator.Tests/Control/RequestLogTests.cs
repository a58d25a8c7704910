using System.Net;
using NetSuite.Simulator.Authentication;
using NetSuite.Simulator.Control;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Control;

public sealed class RequestLogTests(TestAccount account) : IClassFixture<TestAccount>, IAsyncLifetime
{
    public Task InitializeAsync() => account.Control("POST", "reset");

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Requests_stand_in_order_with_what_came_of_them()
    {
        await account.Fault("""{"kind":"unavailable","path":"vendor/*"}""");
        var read = await account.Get(TestAccount.Record + "/customer/101?fields=companyName");
        await account.Get(TestAccount.Record + "/customer/999999");
        await account.Get(TestAccount.Record + "/vendor/1");
        await account.Delete(TestAccount.Record + "/nothing/1");

        var log = await account.Control("GET", "requests");

        Assert.Equal([1, 2, 3, 4], log.Json.EnumerateArray().Select(entry => entry.GetProperty("sequence").GetInt32()));
        Assert.Equal([200, 404, 503, 404], log.Json.EnumerateArray().Select(entry => entry.GetProperty("status").GetInt32()));
        Assert.Equal("GET", log.At("0.method").GetString());
        Assert.Equal(TestAccount.Record + "/customer/101", log.At("0.path").GetString());
        Assert.Equal("fields=companyName", log.At("0.query").GetString());
        Assert.Equal(read.Text.Length, log.At("0.bytes").GetInt32());
        Assert.Equal(1, log.At("0.concurrency").GetInt32());
        Assert.Equal(account.Clock.GetUtcNow(), log.At("0.time").GetDateTimeOffset());
        Assert.Equal("unavailable", log.At("2.fault").GetString());
        Assert.Equal("DELETE", log.At("3.method").GetString());
        Assert.Equal([3, 4], (await account.Control("GET", "requests?after=2")).Json.EnumerateArray().Select(entry => entry.GetProperty("sequence").GetInt32()));
    }

    [Fact]
    public async Task Control_requests_are_neither_logged_nor_counted()
    {
        await account.Control("GET", "settings");
        await account.Control("GET", "requests");

        Assert.Empty((await account.Control("GET", "requests")).Json.EnumerateArray());
    }

    [Fact]
    public async Task The_concurrency_is_that_of_the_moment_of_arrival()
    {
        await account.Fault("""{"kind":"hang","times":3}""");
        var begun = account.Clock.Waits;
        var hanging = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => RawRequest.SendAsync(account, "GET", TestAccount.Record + "/customer/101")));
        await Until.Holds(() => account.Clock.Waits == begun + 3);
        await account.Get(TestAccount.Record + "/customer/101");

        var log = account.Host.Account.Requests.Entries;

        Assert.Equal([1, 2, 3, 4], log.Select(entry => entry.Concurrency));
        Assert.All(log.Take(3), entry => Assert.Equal((0, null), (entry.Status, entry.Duration)));
        Array.ForEach(hanging, request => request.Dispose());
        await Until.Holds(() => account.Host.Account.Requests.Entries.All(entry => entry.Duration is not null));
    }

    [Fact]
    public async Task No_secret_gets_into_the_log()
    {
        var credentials = new TokenCredentials("fake-key", "fake-consumer-secret", "fake-token", "fake-token-secret");
        await using var shaped = await TestAccount.StartAsync(options => options with { Credentials = credentials });
        var signer = new OAuthSigner { ConsumerKey = "fake-key", ConsumerSecret = "fake-consumer-secret", Token = "fake-token", TokenSecret = "fake-token-secret" };
        var path = TestAccount.Record + "/customer/101?code=fake-code&x=1&oauth_signature=fake-signature&client_assertion=fake-jwt";
        var (url, query) = shaped.Split(path);
        var header = signer.Header("GET", url, query, shaped.Clock.GetUtcNow());

        Assert.Equal(HttpStatusCode.OK, (await shaped.SendWith("GET", path, null, header)).Status);
        await shaped.SendWith("GET", path, null, "Bearer fake-bearer");
        var log = await shaped.Control("GET", "requests");

        Assert.Equal("code=***&x=1&oauth_signature=***&client_assertion=***", log.At("0.query").GetString());
        var secrets = new[] { "fake-consumer-secret", "fake-token-secret", "fake-code", "fake-signature", "fake-jwt", "fake-bearer", TestAccount.ControlKey, "oauth_nonce" };
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, log.Text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_log_keeps_the_latest_requests_in_order()
    {
        var log = new RequestLog();
        for (var i = 1; i <= 10_003; i++)
        {
            log.Begin(new RequestLogEntry { Path = $"/{i}" });
        }

        Assert.Equal(10_000, log.Entries.Count);
        Assert.Equal((4, "/4"), (log.Entries[0].Sequence, log.Entries[0].Path));
        Assert.Equal(10_003, log.Entries[^1].Sequence);
    }

    [Fact]
    public void A_request_that_ends_after_the_log_was_cleared_is_not_taken_for_another()
    {
        var log = new RequestLog();
        var old = log.Begin(new RequestLogEntry { Path = "/old" });
        log.Clear();
        log.Begin(new RequestLogEntry { Path = "/new" });

        log.End(old, old with { Status = 200 });

        Assert.Equal(("/new", 0), (log.Entries.Single().Path, log.Entries.Single().Status));
    }
}
