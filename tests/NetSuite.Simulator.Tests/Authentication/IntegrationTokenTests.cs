using System.Net;
using NetSuite.Simulator.Authentication;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Authentication;

/// <summary>Several integrations with several tokens: each token opens its own integration, for its own user and role.</summary>
public sealed class IntegrationTokenTests(LoginAccount logins) : IClassFixture<LoginAccount>
{
    [Theory]
    [InlineData("fake-clerk-token")]
    [InlineData("fake-reader-token")]
    [InlineData("fake-other-token")]
    public async Task A_token_of_the_settings_is_let_in(string token) =>
        Assert.Equal(HttpStatusCode.OK, (await logins.As(logins.Signer(token), "GET", LoginAccount.Customer)).Status);

    [Fact]
    public async Task The_token_of_the_credentials_is_let_in_beside_them() =>
        Assert.Equal(HttpStatusCode.OK, (await logins.Account.Get(LoginAccount.Customer)).Status);

    [Theory]
    [InlineData("fake-blocked-token", "fake-blocked", LoginFailure.ConsumerKeyRefused)]
    [InlineData("fake-no-tba-token", "fake-no-tba", LoginFailure.ConsumerKeyRefused)]
    [InlineData("fake-revoked-token", "fake-blocked-or-not", LoginFailure.TokenRejected)]
    [InlineData("fake-clerk-token", "fake-no-such-client", LoginFailure.ConsumerKeyUnknown)]
    [InlineData("fake-clerk-token", "fake-web-client", LoginFailure.TokenRejected)]
    [InlineData("fake-inactive-token", "fake-blocked-or-not", LoginFailure.PermissionDenied)]
    [InlineData("fake-inactive-role-token", "fake-blocked-or-not", LoginFailure.PermissionDenied)]
    [InlineData("fake-norest-token", "fake-blocked-or-not", LoginFailure.PermissionDenied)]
    [InlineData("fake-notokens-token", "fake-blocked-or-not", LoginFailure.PermissionDenied)]
    public async Task What_does_not_fit_is_the_same_401_and_its_reason_stands_in_the_audit_trail(string token, string client, LoginFailure reason)
    {
        var answer = await logins.As(logins.Signer(token, client), "GET", LoginAccount.Customer);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal("INVALID_LOGIN", answer.Code);
        Assert.StartsWith("OAuth realm=\"TSTDRV1234567\", error=\"token_rejected\"", answer.Header("WWW-Authenticate"), StringComparison.Ordinal);
        Assert.Equal(reason, logins.LastFailure);
    }

    [Fact]
    public async Task Two_users_may_use_the_same_nonce_at_the_same_time()
    {
        const string Nonce = "the-same-nonce-for-two";

        Assert.Equal(HttpStatusCode.OK, (await logins.As(logins.Signer("fake-clerk-token") with { Nonce = Nonce }, "GET", LoginAccount.Customer)).Status);
        Assert.Equal(HttpStatusCode.OK, (await logins.As(logins.Signer("fake-other-token") with { Nonce = Nonce }, "GET", LoginAccount.Customer)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await logins.As(logins.Signer("fake-reader-token") with { Nonce = Nonce }, "GET", LoginAccount.Customer)).Status);
    }
}
