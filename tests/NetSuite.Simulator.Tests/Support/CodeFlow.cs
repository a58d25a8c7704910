using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace NetSuite.Simulator.Tests.Support;

/// <summary>The steps of the authorization code flow against an account.</summary>
public sealed class CodeFlow(LoginAccount logins)
{
    public const string Path = "/app/login/oauth2/authorize.nl";
    public const string Verifier = "fake-verifier-0123456789-0123456789-0123456789-~._";

    public static string Challenge => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    /// <summary>The parameters of a right request of the confidential client, some of them replaced; null leaves one out.</summary>
    public static List<(string Name, string Value)> Parameters(params (string Name, string? Value)[] changes)
    {
        var values = new Dictionary<string, string?>
        {
            ["response_type"] = "code",
            ["client_id"] = LoginAccount.Web,
            ["redirect_uri"] = LoginAccount.Redirect,
            ["scope"] = "rest_webservices",
            ["state"] = LoginAccount.State,
            ["code_challenge"] = Challenge,
            ["code_challenge_method"] = "S256",
        };
        foreach (var (name, value) in changes)
        {
            values[name] = value;
        }
        return [.. values.Where(pair => pair.Value is not null).Select(pair => (pair.Key, pair.Value!))];
    }

    /// <summary>The parameters of the public client, which no one is asked about.</summary>
    public static List<(string Name, string Value)> AppParameters(params (string Name, string? Value)[] changes) =>
        Parameters([("client_id", LoginAccount.App), ("redirect_uri", LoginAccount.AppRedirect), .. changes]);

    public Task<Answer> Ask(IEnumerable<(string Name, string Value)> parameters) =>
        logins.Account.SendWith("GET", $"{Path}?{Encoded(parameters)}", null, null);

    public Task<Answer> Answer(IEnumerable<(string Name, string Value)> parameters, string action = "allow", string login = "11;1000") =>
        logins.Form(Path, null, [.. parameters, ("action", action), ("login", login)]);

    /// <summary>A code of the confidential client.</summary>
    public async Task<string> Code(params (string Name, string? Value)[] changes) => Back(await Answer(Parameters(changes)))["code"];

    /// <summary>A code of the public client.</summary>
    public async Task<string> AppCode() => Back(await Ask(AppParameters()))["code"];

    public Task<Answer> Redeem(string code, params (string Name, string? Value)[] changes) => Token(
        LoginAccount.Basic(LoginAccount.Web, LoginAccount.WebSecret),
        [("grant_type", "authorization_code"), ("code", code), ("redirect_uri", LoginAccount.Redirect), ("code_verifier", Verifier), .. changes]);

    public Task<Answer> RedeemApp(string code) => Token(
        null,
        [("client_id", LoginAccount.App), ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", LoginAccount.AppRedirect), ("code_verifier", Verifier)]);

    public Task<Answer> Refresh(string token) => Token(LoginAccount.Basic(LoginAccount.Web, LoginAccount.WebSecret), [("grant_type", "refresh_token"), ("refresh_token", token)]);

    public Task<Answer> RefreshApp(string token) => Token(null, [("client_id", LoginAccount.App), ("grant_type", "refresh_token"), ("refresh_token", token)]);

    public Task<Answer> Token(string? authorization, IEnumerable<(string Name, string? Value)> form)
    {
        var values = new Dictionary<string, string?>();
        foreach (var (name, value) in form)
        {
            values[name] = value;
        }
        return logins.Form(LoginAccount.TokenPath, authorization, [.. values.Where(pair => pair.Value is not null).Select(pair => (pair.Key, pair.Value!))]);
    }

    /// <summary>What the user is sent back with.</summary>
    public static Dictionary<string, string> Back(Answer answer)
    {
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        return answer.Location![(answer.Location!.IndexOf('?', StringComparison.Ordinal) + 1)..].Split('&')
            .Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1]));
    }

    private static string Encoded(IEnumerable<(string Name, string Value)> parameters) =>
        string.Join('&', parameters.Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value).Replace("%20", "+", StringComparison.Ordinal)}"));
}
