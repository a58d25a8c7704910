using System.Net;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Control;

/// <summary>After a reset nothing is left of what came before, in logins and jobs as in records.</summary>
public sealed class ResetTests : IAsyncLifetime
{
    private const string Customer = TestAccount.Record + "/customer/101";
    private static readonly (string, string) Async = ("Prefer", "respond-async");
    private readonly LoginAccount logins = new();

    private TestAccount Account => logins.Account;

    public Task InitializeAsync() => logins.InitializeAsync();

    public Task DisposeAsync() => logins.DisposeAsync();

    [Fact]
    public async Task A_locked_out_user_gets_in_again()
    {
        for (var i = 0; i < 5; i++)
        {
            await logins.As(Account.Signer with { TokenSecret = "fake-wrong" }, "GET", Customer);
        }
        Assert.Equal(HttpStatusCode.Unauthorized, (await Account.Get(Customer)).Status);

        await Account.Control("POST", "reset");

        Assert.Equal(HttpStatusCode.OK, (await Account.Get(Customer)).Status);
    }

    [Fact]
    public async Task Issued_tokens_are_worth_nothing()
    {
        var token = await logins.AccessToken();

        await Account.Control("POST", "reset");

        Assert.Equal(HttpStatusCode.Unauthorized, (await logins.WithBearer(token)).Status);
        Assert.Equal(HttpStatusCode.OK, (await logins.WithBearer(await logins.AccessToken())).Status);
    }

    [Fact]
    public async Task A_nonce_may_come_again()
    {
        var signer = Account.Signer with { Nonce = "fake-nonce-once" };
        Assert.Equal(HttpStatusCode.OK, (await logins.As(signer, "GET", Customer)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await logins.As(signer, "GET", Customer)).Status);

        await Account.Control("POST", "reset");

        Assert.Equal(HttpStatusCode.OK, (await logins.As(signer, "GET", Customer)).Status);
    }

    [Fact]
    public async Task A_job_that_waited_is_not_carried_out_in_the_new_account()
    {
        await using var slow = await TestAccount.StartAsync(options => options with { JobDelay = TimeSpan.FromMinutes(1) });
        var accepted = await slow.Post(TestAccount.Record + "/department", """{"name":"Of the old account"}""", Async);
        Assert.Equal(HttpStatusCode.Accepted, accepted.Status);

        await slow.Control("POST", "reset");
        slow.Clock.Advance(TimeSpan.FromMinutes(2));
        await slow.Host.Account.Jobs.WhenIdleAsync();

        Assert.Equal(0, (await slow.SuiteQl("SELECT id FROM department WHERE name = 'Of the old account'")).At("count").GetInt32());
        Assert.Equal(HttpStatusCode.NotFound, (await slow.Get(accepted.Header("Location")!)).Status);
    }

    [Fact]
    public async Task What_was_withheld_is_gone()
    {
        await Account.Fault("""{"kind":"lateVisibility","delay":"01:00:00"}""");
        await Account.Patch(Customer, """{"companyName":"Late"}""");

        await Account.Control("POST", "reset");
        Account.Clock.Advance(TimeSpan.FromHours(2));

        Assert.NotEqual("Late", (await Account.Get(Customer)).At("companyName").GetString());
    }

    [Fact]
    public async Task An_expired_token_stays_expired_and_the_next_one_works()
    {
        var token = await logins.AccessToken();
        await Account.Fault("""{"kind":"expiredToken","times":1}""");

        Assert.Equal(HttpStatusCode.Unauthorized, (await logins.WithBearer(token)).Status);

        Assert.Equal(HttpStatusCode.Unauthorized, (await logins.WithBearer(token)).Status);
        Assert.Equal(HttpStatusCode.OK, (await logins.WithBearer(await logins.AccessToken())).Status);
    }
}
