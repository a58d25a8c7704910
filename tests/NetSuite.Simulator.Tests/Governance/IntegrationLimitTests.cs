using System.Net;
using NetSuite.Simulator.Authentication;
using NetSuite.Simulator.Governance;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Governance;

/// <summary>An account of five whose integration "fake-own" has two places to itself.</summary>
public sealed class IntegrationLimitTests : IAsyncLifetime
{
    private const string Path = TestAccount.Record + "/customer/101";
    private const string Limits = "/services/rest/system/v1/governanceLimits";
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly TestAccount account = new()
    {
        SetUp = options => options with { Governance = new() { ConcurrencyLimit = 5 }, Logins = Own(2), Latency = new Latency { Fixed = Second } },
    };

    private static OAuthSigner Signer { get; } =
        new() { ConsumerKey = "fake-own", ConsumerSecret = "fake-own-secret", Token = "fake-own-token", TokenSecret = "fake-own-token-secret" };

    public Task InitializeAsync() => account.InitializeAsync();

    public Task DisposeAsync() => account.DisposeAsync();

    [Fact]
    public async Task An_integration_with_a_limit_of_its_own_meets_that_and_leaves_the_others_theirs()
    {
        var own = Enumerable.Range(0, 6).Select(_ => AsOwn(Path)).ToList();
        await Until.Holds(() => own.Count(request => request.IsCompleted) == 4);
        var others = Enumerable.Range(0, 6).Select(_ => account.Get(Path)).ToList();
        await Until.Holds(() => others.Count(request => request.IsCompleted) == 3);
        await account.Clock.AdvanceAfterAsync(5, Second);

        Assert.Equal(Statuses(200, 2, 429, 4), Sorted(await Task.WhenAll(own)));
        Assert.Equal(Statuses(200, 3, 429, 3), Sorted(await Task.WhenAll(others)));
    }

    [Fact]
    public async Task Its_places_are_not_the_others_even_when_it_rests()
    {
        var others = Enumerable.Range(0, 5).Select(_ => account.Get(Path)).ToList();
        await Until.Holds(() => others.Count(request => request.IsCompleted) == 2);
        await account.Clock.AdvanceAfterAsync(3, Second);

        Assert.Equal(Statuses(200, 3, 429, 2), Sorted(await Task.WhenAll(others)));
    }

    [Fact]
    public async Task A_refused_login_takes_no_place()
    {
        await account.Control("PATCH", "settings", """{"governance":{"concurrencyLimit":3}}""");
        var first = account.Get(Path);
        await Until.Holds(() => account.Clock.Waits == 1);

        Assert.Equal(HttpStatusCode.Unauthorized, (await account.SendWith("GET", Path, null, null)).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await account.Get(Path)).Status);

        account.Clock.Advance(Second);
        Assert.Equal(HttpStatusCode.OK, (await first).Status);
        Assert.Equal([1, 2, 2], account.Host.Account.Requests.Entries.Select(entry => entry.Concurrency));
    }

    [Fact]
    public async Task Each_reads_its_own_limits()
    {
        await account.Control("PATCH", "settings", """{"latency":{"fixed":0}}""");

        var own = await AsOwn(Limits);
        var other = await account.Get(Limits);

        Assert.Equal("""{"accountConcurrencyLimit":5,"accountUnallocatedConcurrencyLimit":3,"integrationConcurrencyLimit":2,"integrationLimitType":"integrationSpecific"}""", own.Text);
        Assert.Equal("""{"accountConcurrencyLimit":5,"accountUnallocatedConcurrencyLimit":3,"integrationLimitType":"accountLimit"}""", other.Text);
    }

    [Fact]
    public async Task One_place_of_the_account_always_stays_for_the_others()
    {
        var refused = await account.Control("PATCH", "settings", """{"governance":{"concurrencyLimit":2}}""");

        Assert.Equal("governance.concurrencyLimit: must be above the sum of the integrations' own limits.", refused.At("error").GetString());
    }

    private Task<Answer> AsOwn(string path) => account.SendWith("GET", path, null, Signer.Header("GET", account.Origin + path, [], account.Clock.GetUtcNow()));

    private static Logins Own(int limit) => new()
    {
        Integrations = [new() { ClientId = "fake-own", ClientSecret = "fake-own-secret", ConcurrencyLimit = limit }],
        Tokens = [new() { Id = "fake-own-token", Secret = "fake-own-token-secret", Integration = "fake-own" }],
    };

    private static IEnumerable<int> Statuses(int first, int firsts, int second, int seconds) => [.. Enumerable.Repeat(first, firsts), .. Enumerable.Repeat(second, seconds)];

    private static IEnumerable<int> Sorted(IEnumerable<Answer> answers) => answers.Select(answer => (int)answer.Status).Order();
}
