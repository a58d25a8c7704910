using System.Net;
using NetSuite.Simulator.Authentication;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Authentication;

public sealed class LockoutTests : IAsyncLifetime
{
    private readonly LoginAccount logins = new();

    private OAuthSigner Right => logins.Signer("fake-clerk-token");

    private OAuthSigner Wrong => Right with { TokenSecret = "fake-wrong" };

    public Task InitializeAsync() => logins.InitializeAsync();

    public Task DisposeAsync() => logins.DisposeAsync();

    [Fact]
    public async Task The_fifth_failure_in_a_row_locks_the_user_for_thirty_minutes()
    {
        await Fail(5);

        var answer = await Send(Right);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal("INVALID_LOGIN", answer.Code);
        Assert.Equal(LoginFailure.TemporaryLocked, logins.LastFailure);

        logins.Account.Clock.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.Unauthorized, (await Send(Right)).Status);

        logins.Account.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, (await Send(Right)).Status);
    }

    [Fact]
    public async Task A_reset_account_has_no_one_locked_out()
    {
        await Fail(5);
        await logins.Account.Control("POST", "reset");

        Assert.Equal(HttpStatusCode.OK, (await Send(Right)).Status);
    }

    [Fact]
    public async Task A_success_in_between_starts_the_count_anew()
    {
        await Fail(4);
        Assert.Equal(HttpStatusCode.OK, (await Send(Right)).Status);
        await Fail(4);

        Assert.Equal(HttpStatusCode.OK, (await Send(Right)).Status);
    }

    [Fact]
    public async Task The_lock_is_the_users_whatever_token_is_shown()
    {
        await Fail(5);

        Assert.Equal(HttpStatusCode.Unauthorized, (await Send(logins.Signer("fake-reader-token"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await Send(logins.Signer("fake-other-token"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await logins.Account.Get(LoginAccount.Customer)).Status);
    }

    [Fact]
    public async Task Failures_that_name_no_known_token_lock_no_one()
    {
        for (var i = 0; i < 6; i++)
        {
            await Send(Wrong with { Token = "fake-unknown" });
            await Send(Wrong with { ConsumerKey = "fake-unknown" });
            await logins.Account.SendWith("GET", LoginAccount.Customer, null, "OAuth nonsense");
        }

        Assert.Equal(HttpStatusCode.OK, (await Send(Right)).Status);
    }

    [Fact]
    public async Task Access_tokens_of_a_locked_user_keep_working()
    {
        var administrator = logins.Account.Signer with { TokenSecret = "fake-wrong" };
        var token = await logins.AccessToken();
        for (var i = 0; i < 5; i++)
        {
            await Send(administrator);
        }

        Assert.Equal(HttpStatusCode.Unauthorized, (await logins.Account.Get(LoginAccount.Customer)).Status);
        Assert.Equal(HttpStatusCode.OK, (await logins.WithBearer(token)).Status);
    }

    [Fact]
    public async Task An_account_may_lock_no_one_out()
    {
        await using var patient = new TestAccount { SetUp = options => options with { Behaviour = options.Behaviour with { LocksOutAfterFailedLogins = 0 } } };
        await patient.InitializeAsync();
        for (var i = 0; i < 6; i++)
        {
            var header = (patient.Signer with { TokenSecret = "fake-wrong" }).Header("GET", patient.Origin + LoginAccount.Customer, [], patient.Clock.GetUtcNow());
            Assert.Equal(HttpStatusCode.Unauthorized, (await patient.SendWith("GET", LoginAccount.Customer, null, header)).Status);
        }

        Assert.Equal(HttpStatusCode.OK, (await patient.Get(LoginAccount.Customer)).Status);
    }

    private Task<Answer> Send(OAuthSigner signer) => logins.As(signer, "GET", LoginAccount.Customer);

    private async Task Fail(int times)
    {
        for (var i = 0; i < times; i++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await Send(Wrong)).Status);
            Assert.Equal(LoginFailure.InvalidSignature, logins.LastFailure);
        }
    }
}
