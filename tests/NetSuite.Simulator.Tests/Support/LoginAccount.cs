using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using NetSuite.Simulator.Authentication;

namespace NetSuite.Simulator.Tests.Support;

/// <summary>An account with several integrations, roles and users, and clients for each way in.</summary>
public sealed class LoginAccount : IAsyncLifetime
{
    public const string TokenPath = "/services/rest/auth/oauth2/v1/token";
    public const string Customer = TestAccount.Record + "/customer/101";
    public const string Machine = "fake-machine-client";
    public const string Web = "fake-web-client";
    public const string WebSecret = "fake-web-secret";
    public const string App = "fake-app-client";
    public const string Redirect = "https://app.example.com/callback?tenant=1";
    public const string AppRedirect = "myapp://callback";
    public const string State = "0123456789abcdef0123456789abcdef";
    public const long Clerk = 1000;

    private static readonly (string, PermissionLevel)[] CanLogIn =
        [("REST Web Services", PermissionLevel.Full), ("Log in using Access Tokens", PermissionLevel.Full), ("Log in using OAuth 2.0 Access Tokens", PermissionLevel.Full)];

    public TestAccount Account { get; } = new() { SetUp = options => options with { Logins = Setup() } };

    public LoginFailure LastFailure => Account.Host.Account.LoginAudit.Entries[^1].Detail;

    public long Now => Account.Clock.GetUtcNow().ToUnixTimeSeconds();

    public string TokenUrl => Account.Origin + TokenPath;

    public Task InitializeAsync() => Account.InitializeAsync();

    public Task DisposeAsync() => Account.DisposeAsync();

    /// <summary>Signs for a token of the settings.</summary>
    public OAuthSigner Signer(string token, string client = "fake-blocked-or-not") => Account.Signer with
    {
        ConsumerKey = client,
        ConsumerSecret = client + "-secret",
        Token = token,
        TokenSecret = token + "-secret",
    };

    public Task<Answer> As(OAuthSigner signer, string method, string path, string? body = null, params (string Name, string Value)[] headers)
    {
        var (url, query) = Account.Split(path);
        return Account.SendWith(method, path, body, signer.Header(method, url, query, Account.Clock.GetUtcNow()), headers);
    }

    /// <summary>A request of the clerk, who may see some types and change fewer.</summary>
    public Task<Answer> AsClerk(string method, string path, string? body = null, params (string Name, string Value)[] headers) =>
        As(Signer("fake-clerk-token"), method, path, body, headers);

    /// <summary>An assertion that is right in everything.</summary>
    public Assertion Assertion() => new(Certificates.Ec("machine"), "ES256")
    {
        KeyId = "fake-ec-256",
        Issuer = Machine,
        Audience = TokenUrl,
        IssuedAt = Now,
        Expires = Now + 300,
    };

    public Task<Answer> Exchange(Assertion assertion) => Exchange(assertion.Sign());

    public Task<Answer> Exchange(string assertion) => Token(
        ("grant_type", "client_credentials"),
        ("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
        ("client_assertion", assertion));

    public Task<Answer> Token(params (string Name, string Value)[] form) => Form(TokenPath, null, form);

    public async Task<Answer> Form(string path, string? authorization, params (string Name, string Value)[] form)
    {
        var body = string.Join('&', form.Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}"));
        return await Account.SendWith("POST", path, body, authorization, ("Content-Type", "application/x-www-form-urlencoded"));
    }

    public Task<Answer> WithBearer(string token, string method = "GET", string path = Customer, string? body = null) =>
        Account.SendWith(method, path, body, "Bearer " + token);

    /// <summary>An access token of the machine.</summary>
    public async Task<string> AccessToken(Assertion? assertion = null) =>
        (await Exchange(assertion ?? Assertion())).Json.GetProperty("access_token").GetString()!;

    public static string Basic(string client, string secret) =>
        new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{client}:{secret}"))).ToString();

    private static Logins Setup() => new()
    {
        Integrations =
        [
            new() { ClientId = "fake-blocked-or-not", ClientSecret = "fake-blocked-or-not-secret", Name = "Warehouse" },
            new() { ClientId = "fake-blocked", ClientSecret = "fake-blocked-secret", Name = "Old", State = IntegrationState.Blocked },
            new() { ClientId = "fake-no-tba", ClientSecret = "fake-no-tba-secret", Name = "Modern", TokenBasedAuthentication = false },
            new() { ClientId = Machine, Name = "Machine", Id = 7, ClientCredentials = true, Scopes = ["rest_webservices", "restlets"], ConcurrencyLimit = 2 },
            new() { ClientId = "fake-blocked-machine", Name = "Blocked machine", ClientCredentials = true, State = IntegrationState.Blocked },
            new() { ClientId = Web, ClientSecret = WebSecret, Name = "Web <shop>", AuthorizationCode = true, RedirectUris = [Redirect, "https://app.example.com/other"], Scopes = ["rest_webservices", "restlets"] },
            new() { ClientId = App, Name = "App", AuthorizationCode = true, PublicClient = true, RedirectUris = [AppRedirect], ConsentPolicy = ConsentPolicy.NeverAsk, Scopes = ["rest_webservices", "mcp"] },
            new() { ClientId = "fake-first-time", ClientSecret = "fake-first-secret", Name = "First", AuthorizationCode = true, RedirectUris = [Redirect], ConsentPolicy = ConsentPolicy.AskFirstTime },
        ],
        Roles =
        [
            RoleOf(Clerk, "Clerk", [.. CanLogIn, ("SuiteAnalytics Workbook", PermissionLevel.Edit), ("customer", PermissionLevel.Edit), ("salesOrder", PermissionLevel.Create), ("transaction", PermissionLevel.None),
                ("invoice", PermissionLevel.View), ("list", PermissionLevel.View), ("Manage own OAuth 2.0 Client Credentials certificates", PermissionLevel.Full)]),
            RoleOf(1001, "No REST", ("customer", PermissionLevel.Full), ("Log in using Access Tokens", PermissionLevel.Full), ("Log in using OAuth 2.0 Access Tokens", PermissionLevel.Full)),
            RoleOf(1002, "Inactive", CanLogIn) with { IsInactive = true },
            RoleOf(1003, "No tokens", ("REST Web Services", PermissionLevel.Full)),
            RoleOf(1004, "Reader", [.. CanLogIn, ("*", PermissionLevel.View)]),
        ],
        Users =
        [
            new() { Id = 11, Name = "Ada Brandt", Roles = [Clerk, 1001, 1002, 1003, 1004] },
            new() { Id = 12, Name = "Omar Keller", Roles = [Clerk] },
            new() { Id = 14, Name = "Jonah Pike", Roles = [Clerk], IsInactive = true },
        ],
        Tokens =
        [
            Token("fake-clerk-token", 11, Clerk), Token("fake-reader-token", 11, 1004), Token("fake-other-token", 12, Clerk), Token("fake-inactive-token", 14, Clerk),
            Token("fake-norest-token", 11, 1001), Token("fake-inactive-role-token", 11, 1002), Token("fake-notokens-token", 11, 1003), Token("fake-revoked-token", 11, Clerk) with { IsRevoked = true },
            Token("fake-blocked-token", 11, Clerk) with { Integration = "fake-blocked" }, Token("fake-no-tba-token", 11, Clerk) with { Integration = "fake-no-tba" },
        ],
        Certificates =
        [
            Certificate("fake-ec-256", Certificates.Ec("machine").ExportCertificatePem()), Certificate("fake-ec-384", Certificates.Ec("machine", 384).ExportCertificatePem()),
            Certificate("fake-ec-521", Certificates.Ec("machine", 521).ExportCertificatePem()), Certificate("fake-rsa", Certificates.Rsa("machine").ExportCertificatePem()),
            Certificate("fake-revoked", Certificates.Ec("revoked").ExportCertificatePem()) with { IsRevoked = true },
            Certificate("fake-blocked-kid", Certificates.Ec("blocked").ExportCertificatePem()) with { Integration = "fake-blocked-machine" },
            Certificate("fake-norest-kid", Certificates.Ec("norest").ExportCertificatePem()) with { User = 11, Role = 1001 },
        ],
    };

    private static Role RoleOf(long id, string name, params (string Name, PermissionLevel Level)[] permissions) =>
        new() { Id = id, Name = name, Permissions = permissions.ToDictionary(permission => permission.Name, permission => permission.Level) };

    private static LoginToken Token(string id, long user, long role) =>
        new() { Id = id, Secret = id + "-secret", Integration = "fake-blocked-or-not", User = user, Role = role };

    private static LoginCertificate Certificate(string id, string pem) => new() { Id = id, Certificate = pem, Integration = Machine };

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
