using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Authentication;

/// <summary>Bounded, seeded noise at the open addresses: never a 500, never a token.</summary>
public sealed class SignInFuzzTests(LoginAccount logins) : IClassFixture<LoginAccount>
{
    private static readonly string[] Paths = [LoginAccount.TokenPath, "/services/rest/auth/oauth2/v1/revoke", "/services/rest/auth/oauth2/v1/keys", CodeFlow.Path];
    private static readonly string[] Names =
        ["grant_type", "client_assertion", "client_assertion_type", "code", "redirect_uri", "code_verifier", "refresh_token", "client_id", "token", "state", "scope", "action", "login", "%00", ""];
    private static readonly string[] Values =
        ["client_credentials", "authorization_code", "refresh_token", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer", "a.b.c", "e30.e30.e30", "eyJhbGciOiJFUzI1NiJ9.W10.AA",
         "eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6Ilx1ZDgwMCJ9.e30.AA", "..", "%FF%00", "fake-web-client", "fake-app-client", "myapp://callback", "rest_webservices", "allow", "11;1000", "%ud800", "+", ""];
    private static readonly string?[] Headers = [null, "Basic", "Basic Og==", "Basic ZmFrZS1hcHAtY2xpZW50Og==", "Bearer x", "OAuth x=\"y\"", "Basic ~~~"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Noise_is_never_answered_with_500_or_a_token(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 200; i++)
        {
            var noise = string.Join('&', Enumerable.Range(0, random.Next(7)).Select(_ => $"{Pick(random, Names)}={Pick(random, Values)}"));
            var isGet = random.Next(4) == 0;
            var path = Pick(random, Paths);

            var answer = isGet
                ? await logins.Account.SendWith("GET", $"{path}?{noise}", null, Pick(random, Headers))
                : await logins.Account.SendWith("POST", path, noise, Pick(random, Headers), ("Content-Type", "application/x-www-form-urlencoded"));

            Assert.True((int)answer.Status < 500, $"{path} {noise} -> {answer.Text}");
            Assert.DoesNotContain("access_token", answer.Text, StringComparison.Ordinal);
        }
        Assert.Equal(200, (int)(await logins.Exchange(logins.Assertion())).Status);
    }

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];
}
