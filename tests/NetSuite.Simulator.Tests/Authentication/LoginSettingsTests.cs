using System.Text.Json;
using NetSuite.Simulator.Authentication;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Authentication;

public sealed class LoginSettingsTests
{
    private static readonly Integration Machine = new() { ClientId = "fake-machine", Name = "Machine", ClientCredentials = true };
    private static readonly string Pem = Certificates.Ec("settings").ExportCertificatePem();

    [Fact]
    public async Task Settings_come_from_JSON()
    {
        const string Json = """
            {
              "integrations": [{ "clientId": "fake-ck", "clientSecret": "fake-cs", "name": "Shop", "state": "Enabled", "consentPolicy": "NeverAsk", "concurrencyLimit": 2 }],
              "roles": [{ "id": 1000, "name": "Clerk", "permissions": { "customer": "Edit", "rest web services": "Full", "logInUsingAccessTokens": "Full" } }],
              "users": [{ "id": 11, "name": "Ada Brandt", "roles": [1000] }],
              "tokens": [{ "id": "fake-ti", "secret": "fake-ts", "integration": "fake-ck", "user": 11, "role": 1000 }]
            }
            """;
        var logins = JsonSerializer.Deserialize<Logins>(Json, JsonSerializerOptions.Web)!;
        await using var account = new TestAccount { SetUp = options => options with { Logins = logins } };
        await account.InitializeAsync();
        var signer = account.Signer with { ConsumerKey = "fake-ck", ConsumerSecret = "fake-cs", Token = "fake-ti", TokenSecret = "fake-ts" };

        Assert.Equal(200, await Status("/customer/101"));
        Assert.Equal(403, await Status("/vendor/151"));

        async Task<int> Status(string path)
        {
            var header = signer.Header("GET", account.Origin + TestAccount.Record + path, [], account.Clock.GetUtcNow());
            return (int)(await account.SendWith("GET", TestAccount.Record + path, null, header)).Status;
        }
    }

    [Fact]
    public async Task A_certificate_may_be_a_file()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, Pem);
            await using var host = await SimulatorHost.StartAsync(With(new Logins
            {
                Integrations = [Machine],
                Certificates = [new() { Id = "fake-kid", File = file, Integration = Machine.ClientId }],
            }));

            Assert.Equal("EC", host.Account.OAuth2.Certificates.Find("fake-kid")!.Key.Algorithm);
        }
        finally
        {
            File.Delete(file);
        }
    }

    public static TheoryData<string, Logins> Contradictions => new()
    {
        { "names the unknown permission", new Logins { Roles = [new() { Id = 1, Permissions = new Dictionary<string, PermissionLevel> { ["cusotmer"] = PermissionLevel.View } }] } },
        { "comes twice", new Logins { Integrations = [Machine, Machine] } },
        { "comes twice", new Logins { Roles = [new() { Id = 1 }, new() { Id = 1 }] } },
        { "unknown scope", new Logins { Integrations = [Machine with { Scopes = ["everything"] }] } },
        { "cannot use client credentials", new Logins { Integrations = [Machine with { PublicClient = true }] } },
        { "redirect URI", new Logins { Integrations = [Machine with { RedirectUris = ["http://localhost:9000/callback"] }] } },
        { "redirect URI", new Logins { Integrations = [Machine with { RedirectUris = ["callback"] }] } },
        { "1 to 720 hours", new Logins { Integrations = [Machine with { RefreshTokenHours = 721 }] } },
        { "1 to 720 hours", new Logins { Integrations = [Machine with { RotationHours = 0 }] } },
        { "concurrency limit", new Logins { Integrations = [Machine with { ConcurrencyLimit = 0 }] } },
        { "unknown integration", new Logins { Tokens = [new() { Id = "x", Secret = "fake-secret", Integration = "fake-unknown" }] } },
        { "without that role", new Logins { Integrations = [Machine], Roles = [new() { Id = 9 }], Tokens = [new() { Id = "x", Secret = "fake-secret", Integration = Machine.ClientId, Role = 9 }] } },
        { "neither a text nor a file", new Logins { Integrations = [Machine], Certificates = [new() { Id = "x", Integration = Machine.ClientId }] } },
        { "cannot be read", new Logins { Integrations = [Machine], Certificates = [new() { Id = "x", Integration = Machine.ClientId, File = "/no/such/file" }] } },
        { "no certificate in PEM form", new Logins { Integrations = [Machine], Certificates = [new() { Id = "x", Integration = Machine.ClientId, Certificate = "fake" }] } },
        { "client credentials flow", new Logins { Integrations = [Machine with { ClientCredentials = false }], Certificates = [new() { Id = "x", Integration = Machine.ClientId, Certificate = Pem }] } },
    };

    [Theory]
    [MemberData(nameof(Contradictions))]
    public async Task Settings_that_contradict_themselves_do_not_start(string reason, Logins logins)
    {
        var mistake = await Assert.ThrowsAsync<ArgumentException>(() => SimulatorHost.StartAsync(With(logins)));

        Assert.Contains(reason, mistake.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("fake-secret", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plain_http_redirects_are_a_choice()
    {
        var integration = Machine with { RedirectUris = ["http://localhost:9000/callback"] };
        var options = With(new Logins { Integrations = [integration] }) with { Behaviour = new AccountBehaviour { AllowsHttpRedirects = true } };

        await using var host = await SimulatorHost.StartAsync(options);

        Assert.NotNull(host.Account.Directory.FindIntegration(Machine.ClientId));
    }

    [Fact]
    public void Nothing_that_holds_a_secret_shows_it()
    {
        var logins = new Logins
        {
            Integrations = [Machine with { ClientSecret = "fake-secret" }],
            Tokens = [new() { Id = "x", Secret = "fake-secret", Integration = Machine.ClientId }],
        };
        var options = new SimulatorOptions { Logins = logins, Credentials = new TokenCredentials("ck", "fake-secret", "ti", "fake-secret") };

        Assert.All(
            [options.ToString(), logins.ToString(), logins.Integrations[0].ToString(), logins.Tokens[0].ToString()],
            text => Assert.DoesNotContain("fake-secret", text, StringComparison.Ordinal));
    }

    private static SimulatorOptions With(Logins logins) => new() { Logins = logins, Seed = "empty" };
}
