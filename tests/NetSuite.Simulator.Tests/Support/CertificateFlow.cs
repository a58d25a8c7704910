using System.Security.Cryptography.X509Certificates;
using System.Text.Json;

namespace NetSuite.Simulator.Tests.Support;

/// <summary>Certificate rotation against an account.</summary>
public sealed class CertificateFlow(LoginAccount logins)
{
    public const string Path = "/services/rest/auth/oauth2/v1/clients/" + LoginAccount.Machine + "/certificates";
    private readonly CodeFlow flow = new(logins);

    /// <summary>An access token of a user in a role.</summary>
    public async Task<string> Clerk(string login = "11;1000") =>
        (await flow.Redeem(CodeFlow.Back(await flow.Answer(CodeFlow.Parameters(), login: login))["code"])).At("access_token").GetString()!;

    public Task<Answer> Upload(string token, X509Certificate2 certificate) => Upload(token, certificate.ExportCertificatePem(), "3", "\"-5\"");

    public Task<Answer> Upload(string token, string pem, string role, string entity) =>
        logins.WithBearer(token, "POST", Path, $$"""{"fileContent":{{JsonSerializer.Serialize(pem)}},"role":{{role}},"entity":{{entity}}}""");

    public Task<Answer> Revoke(string token, string certificate) => logins.WithBearer(token, "POST", $"{Path}/{certificate}/revoke");
}
