using System.Net;
using NetSuite.Simulator.Authentication;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Authentication;

public sealed class AuthorizationCodeTests(LoginAccount logins) : IClassFixture<LoginAccount>
{
    private readonly CodeFlow flow = new(logins);

    [Fact]
    public async Task A_code_gets_both_tokens_for_the_chosen_role()
    {
        var answer = await flow.Redeem(await flow.Code());

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(["access_token", "refresh_token", "expires_in", "token_type"], answer.Json.EnumerateObject().Select(property => property.Name));
        var token = Access(answer);
        Assert.Equal(HttpStatusCode.OK, (await logins.WithBearer(token)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await logins.WithBearer(token, path: TestAccount.Record + "/vendor/151")).Status);
    }

    [Theory]
    [InlineData(null, null, "no challenge", "OK")]
    [InlineData(CodeFlow.Verifier, null, "no challenge", "invalid_grant")]
    [InlineData(null, null, "challenge", "invalid_grant")]
    [InlineData("fake-other-verifier-0123456789-0123456789-012345", null, "challenge", "invalid_grant")]
    [InlineData("short", null, "challenge", "invalid_request")]
    [InlineData("fake verifier with spaces 0123456789-0123456789", null, "challenge", "invalid_request")]
    [InlineData(CodeFlow.Verifier, "https://app.example.com/other", "challenge", "invalid_grant")]
    public async Task Verifier_and_redirect_URI_must_be_those_of_the_request(string? verifier, string? redirect, string request, string outcome)
    {
        var code = request == "challenge" ? await flow.Code() : await flow.Code(("code_challenge", null), ("code_challenge_method", null));

        var answer = await flow.Redeem(code, ("code_verifier", verifier), ("redirect_uri", redirect ?? LoginAccount.Redirect));

        Assert.Equal(outcome == "OK" ? HttpStatusCode.OK : HttpStatusCode.BadRequest, answer.Status);
        Assert.True(outcome == "OK" || answer.Text == $$"""{"error":"{{outcome}}"}""", answer.Text);
    }

    [Fact]
    public async Task A_code_is_good_once()
    {
        var code = await flow.Code();

        Assert.Equal(HttpStatusCode.OK, (await flow.Redeem(code)).Status);
        Refused(await flow.Redeem(code), "invalid_grant", LoginFailure.InvalidAuthorizationCode);
    }

    [Fact]
    public async Task A_code_is_good_for_a_minute()
    {
        var (first, second) = (await flow.Code(), await flow.Code());

        logins.Account.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(HttpStatusCode.OK, (await flow.Redeem(first)).Status);

        logins.Account.Clock.Advance(TimeSpan.FromSeconds(1));
        Refused(await flow.Redeem(second), "invalid_grant", LoginFailure.InvalidAuthorizationCode);
    }

    [Fact]
    public async Task A_code_is_its_own_clients() =>
        Refused(await flow.RedeemApp(await flow.Code()), "invalid_grant", LoginFailure.InvalidAuthorizationCode);

    [Theory]
    [InlineData("fake-web-client", "fake-wrong")]
    [InlineData("fake-web-client", "")]
    [InlineData("fake-unknown", "x")]
    [InlineData("fake-app-client", "a-public-client-has-none")]
    public async Task A_wrong_client_is_a_401_with_the_basic_challenge(string client, string secret)
    {
        var answer = await flow.Token(LoginAccount.Basic(client, secret), [("grant_type", "refresh_token"), ("refresh_token", "x")]);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal("Basic realm=\"TSTDRV1234567\"", answer.Header("WWW-Authenticate"));
        Refused(answer, "invalid_client", LoginFailure.ClientAuthenticationFailed);
    }

    [Theory]
    [InlineData("Basic")]
    [InlineData("Basic %%%")]
    [InlineData("Basic YQ==")]
    [InlineData("Bearer x")]
    public async Task A_header_that_names_no_client_is_a_401(string header) =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await flow.Token(header, [("grant_type", "refresh_token"), ("refresh_token", "x")])).Status);

    [Fact]
    public async Task A_confidential_client_must_show_its_secret_in_the_header()
    {
        var answer = await flow.Token(null, [("grant_type", "refresh_token"), ("refresh_token", "x"), ("client_id", LoginAccount.Web), ("client_secret", LoginAccount.WebSecret)]);

        Refused(answer, "invalid_client", LoginFailure.ClientAuthenticationFailed);
    }

    [Fact]
    public async Task An_integration_without_the_flow_is_an_unauthorized_client() => Refused(
        await flow.Token(LoginAccount.Basic("fake-blocked-or-not", "fake-blocked-or-not-secret"), [("grant_type", "refresh_token"), ("refresh_token", "x")]),
        "unauthorized_client",
        LoginFailure.InvalidIntegration);

    [Fact]
    public async Task A_confidential_refresh_token_is_not_rotated_and_lives_seven_days_from_the_login()
    {
        var refresh = Refresh(await flow.Redeem(await flow.Code()));

        logins.Account.Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        for (var i = 0; i < 2; i++)
        {
            var answer = await flow.Refresh(refresh);
            Assert.Equal(["access_token", "expires_in", "token_type"], answer.Json.EnumerateObject().Select(property => property.Name));
            Assert.Equal(HttpStatusCode.OK, (await logins.WithBearer(Access(answer))).Status);
        }

        logins.Account.Clock.Advance(TimeSpan.FromSeconds(1));
        Refused(await flow.Refresh(refresh), "invalid_grant", LoginFailure.RefreshTokenExpired);
    }

    [Fact]
    public async Task A_public_refresh_token_is_good_once_and_brings_the_next()
    {
        var first = Refresh(await flow.RedeemApp(await flow.AppCode()));
        var answer = await flow.RefreshApp(first);

        Assert.Equal(["access_token", "refresh_token", "expires_in", "token_type"], answer.Json.EnumerateObject().Select(property => property.Name));
        Refused(await flow.RefreshApp(first), "invalid_grant", LoginFailure.InvalidRefreshToken);
        Assert.Equal(HttpStatusCode.OK, (await flow.RefreshApp(Refresh(answer))).Status);
    }

    [Fact]
    public async Task A_public_refresh_token_lives_two_days()
    {
        var refresh = Refresh(await flow.RedeemApp(await flow.AppCode()));

        logins.Account.Clock.Advance(TimeSpan.FromHours(48));
        Refused(await flow.RefreshApp(refresh), "invalid_grant", LoginFailure.RefreshTokenExpired);
    }

    [Fact]
    public async Task Rotation_ends_seven_days_after_the_login()
    {
        var refresh = Refresh(await flow.RedeemApp(await flow.AppCode()));
        for (var hours = 0; hours < 160; hours += 40)
        {
            logins.Account.Clock.Advance(TimeSpan.FromHours(40));
            refresh = Refresh(await flow.RefreshApp(refresh));
        }

        logins.Account.Clock.Advance(TimeSpan.FromHours(8));
        Refused(await flow.RefreshApp(refresh), "invalid_grant", LoginFailure.RefreshTokenExpired);
    }

    [Fact]
    public async Task A_public_client_may_show_its_id_by_basic_with_no_secret()
    {
        var answer = await flow.Token(
            LoginAccount.Basic(LoginAccount.App, ""),
            [("grant_type", "authorization_code"), ("code", await flow.AppCode()), ("redirect_uri", LoginAccount.AppRedirect), ("code_verifier", CodeFlow.Verifier)]);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Fact]
    public async Task Revoking_ends_the_refresh_token_and_its_access_tokens()
    {
        var tokens = await flow.Redeem(await flow.Code());
        var other = Access(await flow.Redeem(await flow.Code()));

        var answer = await Revoke(Refresh(tokens));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Empty(answer.Text);
        Refused(await flow.Refresh(Refresh(tokens)), "invalid_grant", LoginFailure.InvalidRefreshToken);
        Assert.Equal(HttpStatusCode.Unauthorized, (await logins.WithBearer(Access(tokens))).Status);
        Assert.Equal(HttpStatusCode.OK, (await logins.WithBearer(other)).Status);
        Assert.Equal(HttpStatusCode.OK, (await Revoke(Refresh(tokens))).Status);
    }

    [Fact]
    public async Task A_client_cannot_revoke_anothers_token()
    {
        var refresh = Refresh(await flow.RedeemApp(await flow.AppCode()));

        await Revoke(refresh);

        Assert.Equal(HttpStatusCode.OK, (await flow.RefreshApp(refresh)).Status);
    }

    [Fact]
    public async Task Revoking_needs_a_token_and_a_client()
    {
        Assert.Equal("""{"error":"invalid_request"}""", (await logins.Form("/services/rest/auth/oauth2/v1/revoke", LoginAccount.Basic(LoginAccount.Web, LoginAccount.WebSecret))).Text);
        Assert.Equal(HttpStatusCode.Unauthorized, (await logins.Form("/services/rest/auth/oauth2/v1/revoke", LoginAccount.Basic(LoginAccount.Web, "x"), ("token", "x"))).Status);
    }

    private static string Access(Answer answer) => answer.At("access_token").GetString()!;

    private static string Refresh(Answer answer) => answer.At("refresh_token").GetString()!;

    private Task<Answer> Revoke(string token) =>
        logins.Form("/services/rest/auth/oauth2/v1/revoke", LoginAccount.Basic(LoginAccount.Web, LoginAccount.WebSecret), ("token", token));

    private void Refused(Answer answer, string error, LoginFailure reason)
    {
        Assert.Equal($$"""{"error":"{{error}}"}""", answer.Text);
        Assert.Equal(reason, logins.LastFailure);
    }
}
