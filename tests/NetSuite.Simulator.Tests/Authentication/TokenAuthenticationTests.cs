using System.Net;
using NetSuite.Simulator.Authentication;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Authentication;

public sealed class TokenAuthenticationTests(PatientAccount patient) : IClassFixture<PatientAccount>
{
    private readonly TestAccount account = patient.Account;
    private const string Path = TestAccount.Record + "/customer/101";

    [Fact]
    public async Task A_signed_request_is_let_in() => Assert.Equal(HttpStatusCode.OK, (await account.Get(Path)).Status);

    [Fact]
    public async Task The_401_is_the_captured_one_and_tells_nothing_more()
    {
        var answer = await With(account.Signer with { TokenSecret = "wrong" });

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal(
            """{"type":"https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.2","title":"Unauthorized","status":401,"o:errorDetails":[{"detail":"Invalid login attempt. For more details, see the Login Audit Trail in the NetSuite UI at Setup > Users/Roles > User Management > View Login Audit Trail.","o:errorCode":"INVALID_LOGIN"}]}""",
            answer.Text);
        Assert.Equal("OAuth realm=\"TSTDRV1234567\", error=\"token_rejected\", error_description=\"Invalid login attempt.\"", answer.Header("WWW-Authenticate"));
        Assert.Equal("application/vnd.oracle.resource+json; type=error; charset=UTF-8", answer.Header("Content-Type"));
        Assert.Equal(LoginFailure.InvalidSignature, LastFailure);
    }

    [Fact]
    public async Task A_wrong_consumer_secret_is_refused() => await Refused(account.Signer with { ConsumerSecret = "x" }, LoginFailure.InvalidSignature);

    [Fact]
    public async Task An_unknown_consumer_key_is_refused() => await Refused(account.Signer with { ConsumerKey = "x" }, LoginFailure.ConsumerKeyUnknown);

    [Fact]
    public async Task An_unknown_token_is_refused() => await Refused(account.Signer with { Token = "x" }, LoginFailure.TokenRejected);

    [Theory]
    [InlineData("tstdrv1234567")]
    [InlineData("TSTDRV1234567_SB1")]
    [InlineData("")]
    public async Task Another_realm_is_refused(string realm) => await Refused(account.Signer with { Realm = realm }, LoginFailure.WrongAccount);

    [Fact]
    public async Task Another_version_is_refused() => await Refused(account.Signer with { Version = "1.0a" }, LoginFailure.VersionRejected);

    [Fact]
    public async Task HMAC_SHA1_is_refused() => await Refused(account.Signer with { Method = "HMAC-SHA1" }, LoginFailure.UnknownAlgorithm);

    [Fact]
    public async Task A_short_nonce_is_refused() => await Refused(account.Signer with { Nonce = "abcde" }, LoginFailure.InvalidNonce);

    [Theory]
    [InlineData(-301)]
    [InlineData(301)]
    public async Task A_timestamp_more_than_five_minutes_off_is_refused(int seconds)
    {
        var answer = await With(account.Signer, seconds);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal(LoginFailure.InvalidTimestamp, LastFailure);
    }

    [Theory]
    [InlineData(-300)]
    [InlineData(300)]
    public async Task A_timestamp_five_minutes_off_is_taken(int seconds) =>
        Assert.Equal(HttpStatusCode.OK, (await With(account.Signer, seconds)).Status);

    [Fact]
    public async Task A_nonce_can_be_used_once_per_timestamp()
    {
        var signer = account.Signer with { Nonce = "used-again-and-again" };

        Assert.Equal(HttpStatusCode.OK, (await With(signer)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await With(signer)).Status);
        Assert.Equal(LoginFailure.NonceUsed, LastFailure);
        Assert.Equal(HttpStatusCode.OK, (await With(signer, 1)).Status);
    }

    [Fact]
    public async Task A_refused_request_does_not_burn_its_nonce()
    {
        var signer = account.Signer with { Nonce = "not-burnt-by-failure" };

        await With(signer with { TokenSecret = "wrong" });

        Assert.Equal(HttpStatusCode.OK, (await With(signer)).Status);
    }

    [Fact]
    public async Task A_parameter_that_comes_twice_is_refused()
    {
        var header = account.Signer.Header("GET", account.Origin + Path, [], account.Clock.GetUtcNow()) + ", oauth_version=\"1.0\"";

        var answer = await account.SendWith("GET", Path, null, header);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal(LoginFailure.ParameterRejected, LastFailure);
    }

    [Theory]
    [InlineData("oauth_nonce")]
    [InlineData("oauth_timestamp")]
    [InlineData("oauth_signature")]
    [InlineData("oauth_consumer_key")]
    [InlineData("oauth_token")]
    [InlineData("oauth_version")]
    public async Task A_missing_parameter_is_refused(string name)
    {
        var header = account.Signer.Header("GET", account.Origin + Path, [], account.Clock.GetUtcNow());
        var parts = header["OAuth ".Length..].Split(", ").Where(part => !part.StartsWith(name + "=", StringComparison.Ordinal));

        var answer = await account.SendWith("GET", Path, null, "OAuth " + string.Join(", ", parts));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal(LoginFailure.MissingTokenPassportRequiredFields, LastFailure);
    }

    [Theory]
    [InlineData("oauth_body_hash")]
    [InlineData("oauth_verifier")]
    public async Task An_empty_parameter_is_refused(string name) => await Refused(
        account.Signer with { Extra = new Dictionary<string, string> { [name] = "" } }, LoginFailure.ParameterRejected);

    [Theory]
    [InlineData("OAuth")]
    [InlineData("OAuth realm")]
    [InlineData("OAuth realm=\"x")]
    [InlineData("OAuth realm=x")]
    [InlineData("OAuth ===,,,")]
    [InlineData("Basic YTpi")]
    [InlineData("nonsense \" \\ %zz")]
    public async Task A_broken_header_is_refused(string header) =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await account.SendWith("GET", Path, null, header)).Status);

    [Fact]
    public async Task No_header_is_refused() =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await account.SendWith("GET", Path, null, null)).Status);

    [Fact]
    public async Task A_bearer_token_gets_the_bearer_challenge()
    {
        var answer = await account.SendWith("GET", Path, null, "Bearer eyJhbGciOiJub25lIn0.e30.");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal("Bearer realm=\"TSTDRV1234567\", error=\"invalid_token\", error_description=\"Invalid login attempt.\"", answer.Header("WWW-Authenticate"));
    }

    [Fact]
    public async Task A_comma_without_a_space_and_a_body_hash_are_taken()
    {
        var signer = account.Signer with { Separator = ",", Extra = new Dictionary<string, string> { ["oauth_body_hash"] = "2jmj7l5rSw0yVb/vlWAYkK/YBwk=" } };

        Assert.Equal(HttpStatusCode.OK, (await With(signer)).Status);
    }

    [Theory]
    [InlineData("q=companyName%20CONTAIN%20%22a%22&limit=5")]
    [InlineData("q=companyName+CONTAIN+%22a%22&limit=5")]
    [InlineData("limit=5&q=email+CONTAIN+%22%C3%BC%2B%26%22")]
    public async Task A_query_is_signed_decoded_and_plus_is_a_space(string query) =>
        Assert.Equal(HttpStatusCode.OK, (await account.Get($"{TestAccount.Record}/customer?{query}")).Status);

    [Fact]
    public async Task A_query_changed_on_the_way_is_refused()
    {
        var header = account.Signer.Header("GET", account.Origin + TestAccount.Record + "/customer", [("limit", "5")], account.Clock.GetUtcNow());

        Assert.Equal(HttpStatusCode.Unauthorized, (await account.SendWith("GET", TestAccount.Record + "/customer?limit=6", null, header)).Status);
    }

    [Fact]
    public async Task Forwarded_scheme_and_host_are_what_was_signed_and_what_links_show()
    {
        const string Url = "https://tstdrv1234567.suitetalk.api.netsuite.com" + Path;
        var header = account.Signer.Header("GET", Url, [], account.Clock.GetUtcNow());

        var answer = await account.SendWith("GET", Path, null, header, ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "tstdrv1234567.suitetalk.api.netsuite.com"));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(Url, answer.At("links.0.href").GetString());
    }

    private LoginFailure LastFailure => account.Host.Account.LoginAudit.Entries[^1].Detail;

    private Task<Answer> With(OAuthSigner signer, int seconds = 0) =>
        account.SendWith("GET", Path, null, signer.Header("GET", account.Origin + Path, [], account.Clock.GetUtcNow().AddSeconds(seconds)));

    private async Task Refused(OAuthSigner signer, LoginFailure failure)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await With(signer)).Status);
        Assert.Equal(failure, LastFailure);
    }
}
