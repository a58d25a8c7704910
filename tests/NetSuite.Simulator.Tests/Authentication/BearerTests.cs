using System.Net;
using NetSuite.Simulator.Authentication;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Authentication;

public sealed class BearerTests(LoginAccount logins) : IClassFixture<LoginAccount>
{
    [Theory]
    [InlineData("GET", "/services/rest/record/v1/customer/101", 200)]
    [InlineData("GET", "/services/rest/record/v1/metadata-catalog/customer", 200)]
    [InlineData("GET", "/services/rest/system/v1/serverTime", 200)]
    [InlineData("OPTIONS", "/services/rest/record/v1/customer", 204)]
    [InlineData("DELETE", "/services/rest/record/v1/customer/999999", 404)]
    public async Task An_access_token_opens_every_service(string method, string path, int status) =>
        Assert.Equal(status, (int)(await logins.WithBearer(await logins.AccessToken(), method, path)).Status);

    [Fact]
    public async Task It_lives_an_hour_by_the_accounts_clock()
    {
        var token = await logins.AccessToken();

        logins.Account.Clock.Advance(TimeSpan.FromSeconds(3599));
        Assert.Equal(HttpStatusCode.OK, (await logins.WithBearer(token)).Status);

        logins.Account.Clock.Advance(TimeSpan.FromSeconds(1));
        await Refused(token, LoginFailure.AccessTokenExpired);
    }

    [Fact]
    public async Task One_without_the_scope_for_REST_is_refused() =>
        await Refused(await logins.AccessToken(logins.Assertion() with { Scope = "restlets" }), LoginFailure.ScopeMismatched);

    [Fact]
    public async Task One_with_a_changed_character_is_refused()
    {
        var token = await logins.AccessToken();

        await Refused(token[..^1] + (token[^1] == 'A' ? 'B' : 'A'), LoginFailure.InvalidBearerToken);
    }

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer a b")]
    [InlineData("Bearer \"x\"")]
    [InlineData("bearer ===")]
    public async Task A_header_that_cannot_be_read_is_a_400_with_its_own_challenge(string header)
    {
        var answer = await logins.Account.SendWith("GET", LoginAccount.Customer, null, header);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("Bearer realm=\"TSTDRV1234567\", error=\"invalid_request\", error_description=\"Invalid login attempt.\"", answer.Header("WWW-Authenticate"));
        Assert.Equal(LoginFailure.MalformedBearerToken, logins.LastFailure);
    }

    private async Task Refused(string token, LoginFailure reason)
    {
        var answer = await logins.WithBearer(token);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal("INVALID_LOGIN", answer.Code);
        Assert.Equal("Bearer realm=\"TSTDRV1234567\", error=\"invalid_token\", error_description=\"Invalid login attempt.\"", answer.Header("WWW-Authenticate"));
        Assert.Equal(reason, logins.LastFailure);
    }
}
