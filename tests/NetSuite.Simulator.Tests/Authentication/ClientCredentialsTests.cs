using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NetSuite.Simulator.Authentication;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Authentication;

public sealed class ClientCredentialsTests(LoginAccount logins) : IClassFixture<LoginAccount>
{
    [Theory]
    [InlineData("ES256", "fake-ec-256", 256)]
    [InlineData("ES384", "fake-ec-384", 384)]
    [InlineData("ES512", "fake-ec-521", 521)]
    [InlineData("PS256", "fake-rsa", 0)]
    [InlineData("PS384", "fake-rsa", 0)]
    [InlineData("PS512", "fake-rsa", 0)]
    public async Task Each_algorithm_gets_an_access_token_that_lets_in(string algorithm, string certificate, int bits)
    {
        var key = bits == 0 ? Certificates.Rsa("machine") : Certificates.Ec("machine", bits);
        var answer = await logins.Exchange(logins.Assertion() with { Certificate = key, Algorithm = algorithm, KeyId = certificate });

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("application/json; charset=UTF-8", answer.Header("Content-Type"));
        Assert.Equal(["access_token", "expires_in", "token_type"], answer.Json.EnumerateObject().Select(property => property.Name));
        Assert.Equal(3600, answer.At("expires_in").GetInt32());
        Assert.Equal("Bearer", answer.At("token_type").GetString());
        Assert.Equal(HttpStatusCode.OK, (await logins.WithBearer(answer.At("access_token").GetString()!)).Status);
    }

    [Fact]
    public async Task The_access_token_has_the_documented_claims_and_the_accounts_signature()
    {
        var parts = (await logins.AccessToken(logins.Assertion() with { Scope = "restlets,rest_webservices" })).Split('.');
        var header = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[0])).RootElement;
        var payload = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1])).RootElement;
        var keys = (await logins.Account.SendWith("GET", "/services/rest/auth/oauth2/v1/keys", null, null)).Json.GetProperty("keys");
        var key = keys.EnumerateArray().Single(entry => entry.GetProperty("kid").GetString() == header.GetProperty("kid").GetString());
        using var rsa = RSA.Create(new RSAParameters { Modulus = Bytes(key, "n"), Exponent = Bytes(key, "e") });

        Assert.Equal("PS256", header.GetProperty("alg").GetString());
        Assert.Equal("JWT", header.GetProperty("typ").GetString());
        Assert.Equal("3;-5", payload.GetProperty("sub").GetString());
        Assert.Matches("^[0-9A-F-]{36};TSTDRV1234567$", payload.GetProperty("aud")[0].GetString());
        Assert.Equal(LoginAccount.Machine, payload.GetProperty("aud")[1].GetString());
        Assert.Equal("""["restlets","rest_webservices"]""", payload.GetProperty("scope").GetRawText());
        Assert.Equal("https://system.netsuite.com", payload.GetProperty("iss").GetString());
        Assert.Equal(logins.Now + 3600, payload.GetProperty("exp").GetInt64());
        Assert.Equal(logins.Now, payload.GetProperty("iat").GetInt64());
        Assert.Equal(logins.Now, payload.GetProperty("oit").GetInt64());
        Assert.NotEmpty(payload.GetProperty("jti").GetString()!);
        Assert.True(rsa.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pss));
    }

    public static TheoryData<string, string, LoginFailure> Mistakes => new()
    {
        { "RS256", "invalid_request", LoginFailure.UnsupportedAlgo },
        { "none", "invalid_request", LoginFailure.UnsupportedAlgo },
        { "HS256", "invalid_request", LoginFailure.UnsupportedAlgo },
        { "no type", "invalid_request", LoginFailure.MalformedRequest },
        { "a critical header", "invalid_request", LoginFailure.MalformedRequest },
        { "no key id", "invalid_request", LoginFailure.MissingKeyId },
        { "a key id that is a number", "invalid_request", LoginFailure.MissingKeyId },
        { "an unknown key id", "invalid_client", LoginFailure.MissingKey },
        { "a revoked certificate", "invalid_client", LoginFailure.MissingKey },
        { "another key", "invalid_client", LoginFailure.SignatureValidation },
        { "another hash", "invalid_client", LoginFailure.SignatureValidation },
        { "a DER signature", "invalid_client", LoginFailure.SignatureValidation },
        { "another issuer", "invalid_client", LoginFailure.InvalidIssuer },
        { "no issuer", "invalid_client", LoginFailure.InvalidIssuer },
        { "another audience", "invalid_grant", LoginFailure.InvalidAudience },
        { "an audience with a slash", "invalid_grant", LoginFailure.InvalidAudience },
        { "two audiences", "invalid_grant", LoginFailure.InvalidAudience },
        { "no audience", "invalid_grant", LoginFailure.InvalidAudience },
        { "no scope", "invalid_scope", LoginFailure.ScopeMismatched },
        { "an empty scope", "invalid_scope", LoginFailure.ScopeMismatched },
        { "an unknown scope", "invalid_scope", LoginFailure.ScopeMismatched },
        { "a scope that is not ticked", "invalid_scope", LoginFailure.ScopeMismatched },
        { "scopes with a space", "invalid_scope", LoginFailure.ScopeMismatched },
        { "scopes of numbers", "invalid_scope", LoginFailure.ScopeMismatched },
        { "issued in the future", "invalid_grant", LoginFailure.TokenNotAcceptable },
        { "not before the future", "invalid_grant", LoginFailure.TokenNotAcceptable },
        { "expired", "invalid_grant", LoginFailure.TokenExpired },
        { "an hour long", "invalid_grant", LoginFailure.TokenValidityTooBroad },
        { "an iat from the dawn of time", "invalid_grant", LoginFailure.TokenValidityTooBroad },
        { "no iat", "invalid_request", LoginFailure.MalformedRequest },
        { "no exp", "invalid_request", LoginFailure.MalformedRequest },
        { "an exp that is a text", "invalid_request", LoginFailure.MalformedRequest },
        { "a blocked integration", "unauthorized_client", LoginFailure.IntegrationBlocked },
        { "a role that may not use REST", "invalid_grant", LoginFailure.EntityOrRoleDisabled },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task One_thing_wrong_gives_no_token_and_its_reason_stands_in_the_audit_trail(string mistake, string error, LoginFailure reason)
    {
        var answer = await logins.Exchange(Wrong(mistake));

        Assert.Equal($$"""{"error":"{{error}}"}""", answer.Text);
        Assert.Equal(error == "invalid_client" ? HttpStatusCode.Unauthorized : HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(error == "invalid_client" ? "Basic realm=\"TSTDRV1234567\"" : null, answer.Header("WWW-Authenticate"));
        Assert.Equal("application/json; charset=UTF-8", answer.Header("Content-Type"));
        Assert.Equal(reason, logins.LastFailure);
    }

    [Theory]
    [InlineData(3599)]
    [InlineData(1)]
    public async Task An_assertion_shorter_than_an_hour_is_taken(int seconds) =>
        Assert.Equal(HttpStatusCode.OK, (await logins.Exchange(logins.Assertion() with { Expires = logins.Now + seconds })).Status);

    [Fact]
    public async Task An_audience_that_is_a_list_of_the_one_url_is_taken() =>
        Assert.Equal(HttpStatusCode.OK, (await logins.Exchange(logins.Assertion() with { Audience = new[] { logins.TokenUrl } })).Status);

    [Fact]
    public async Task A_flipped_bit_anywhere_gives_no_token()
    {
        var assertion = logins.Assertion().Sign();
        for (var i = 0; i < assertion.Length - 1; i += 7)
        {
            if (assertion[i] == '.')
            {
                continue;
            }
            var flipped = assertion[..i] + (assertion[i] == 'A' ? 'B' : 'A') + assertion[(i + 1)..];
            Assert.NotEqual(HttpStatusCode.OK, (await logins.Exchange(flipped)).Status);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("grant_type=")]
    [InlineData("grant_type=client_credentials")]
    [InlineData("grant_type=client_credentials&client_assertion=x")]
    [InlineData("grant_type=client_credentials&client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer")]
    [InlineData("grant_type=client_credentials&client_assertion_type=jwt&client_assertion=x")]
    [InlineData("grant_type=client_credentials&grant_type=client_credentials")]
    [InlineData("grant_type=client_credentials&client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer&client_assertion=a.b.c")]
    [InlineData("grant_type=client_credentials&client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer&client_assertion=%00%FF..")]
    [InlineData("{\"grant_type\":\"client_credentials\"}")]
    public async Task What_is_no_request_is_an_invalid_request(string body)
    {
        var answer = await logins.Account.SendWith("POST", LoginAccount.TokenPath, body, null, ("Content-Type", "application/x-www-form-urlencoded"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("""{"error":"invalid_request"}""", answer.Text);
    }

    [Fact]
    public async Task Another_grant_type_is_unsupported() =>
        Assert.Equal("""{"error":"unsupported_grant_type"}""", (await logins.Token(("grant_type", "password"))).Text);

    [Fact]
    public async Task A_JSON_body_is_an_invalid_request() =>
        Assert.Equal("""{"error":"invalid_request"}""", (await logins.Account.SendWith("POST", LoginAccount.TokenPath, "grant_type=client_credentials", null)).Text);

    [Fact]
    public async Task Lower_case_escapes_in_the_form_are_taken()
    {
        var body = "grant_type=client_credentials&client_assertion_type=urn%3aietf%3aparams%3aoauth%3aclient-assertion-type%3ajwt-bearer&client_assertion=" + logins.Assertion().Sign();

        var answer = await logins.Account.SendWith("POST", LoginAccount.TokenPath, body, null, ("Content-Type", "application/x-www-form-urlencoded; charset=utf-8"));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Fact]
    public async Task The_endpoint_takes_POST_only() =>
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await logins.Account.SendWith("GET", LoginAccount.TokenPath, null, null)).Status);

    private static byte[] Bytes(JsonElement key, string name) => Base64Url.DecodeFromChars(key.GetProperty(name).GetString());

    private string Wrong(string mistake)
    {
        var right = logins.Assertion();
        var now = logins.Now;
        return (mistake switch
        {
            "RS256" => right with { Certificate = Certificates.Rsa("machine"), KeyId = "fake-rsa", Algorithm = "RS256" },
            "none" => right with { NamedAlgorithm = "none" },
            "HS256" => right with { NamedAlgorithm = "HS256" },
            "no type" => right with { Type = null },
            "a critical header" => right with { Critical = new[] { "exp" } },
            "no key id" => right with { KeyId = null },
            "a key id that is a number" => right with { KeyId = 1 },
            "an unknown key id" => right with { KeyId = "fake-unknown" },
            "a revoked certificate" => right with { KeyId = "fake-revoked", Certificate = Certificates.Ec("revoked") },
            "another key" => right with { Certificate = Certificates.Ec("stranger") },
            "another hash" => right with { Algorithm = "ES384", NamedAlgorithm = "ES384" },
            "a DER signature" => right with { SignsAsDer = true },
            "another issuer" => right with { Issuer = "fake-blocked-machine" },
            "no issuer" => right with { Issuer = null },
            "another audience" => right with { Audience = "https://tstdrv1234567.suitetalk.api.netsuite.com" + LoginAccount.TokenPath },
            "an audience with a slash" => right with { Audience = logins.TokenUrl + "/" },
            "two audiences" => right with { Audience = new[] { logins.TokenUrl, "https://example.com" } },
            "no audience" => right with { Audience = null },
            "no scope" => right with { Scope = null },
            "an empty scope" => right with { Scope = Array.Empty<string>() },
            "an unknown scope" => right with { Scope = new[] { "rest_webservices", "everything" } },
            "a scope that is not ticked" => right with { Scope = "suite_analytics" },
            "scopes with a space" => right with { Scope = "rest_webservices restlets" },
            "scopes of numbers" => right with { Scope = new[] { 1 } },
            "issued in the future" => right with { IssuedAt = now + 1 },
            "not before the future" => right with { NotBefore = now + 1 },
            "expired" => right with { IssuedAt = now - 300, Expires = now },
            "an hour long" => right with { Expires = now + 3600 },
            "an iat from the dawn of time" => right with { IssuedAt = long.MinValue },
            "no iat" => right with { IssuedAt = null },
            "no exp" => right with { Expires = null },
            "an exp that is a text" => right with { Expires = LoginAccount.Text(now + 300) },
            "a blocked integration" => right with { KeyId = "fake-blocked-kid", Certificate = Certificates.Ec("blocked"), Issuer = "fake-blocked-machine" },
            "a role that may not use REST" => right with { KeyId = "fake-norest-kid", Certificate = Certificates.Ec("norest") },
            _ => throw new ArgumentOutOfRangeException(nameof(mistake), mistake, null),
        }).Sign();
    }
}
