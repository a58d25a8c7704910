using System.Net;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Authentication;

public sealed class CertificateTests(LoginAccount logins) : IClassFixture<LoginAccount>
{
    private readonly CertificateFlow flow = new(logins);

    [Fact]
    public async Task The_list_is_an_array_in_the_documented_shape()
    {
        var answer = await logins.WithBearer(await logins.AccessToken(), path: CertificateFlow.Path + "?c=");
        var first = answer.Json[0];

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(["application", "entity", "role", "created", "valid_from", "valid_until", "revoked", "certificate_id", "algorithm"], first.EnumerateObject().Select(property => property.Name));
        Assert.Equal("Machine", answer.At("0.application.name").GetString());
        Assert.Equal("/app/common/integration/integrapp.nl?id=7", answer.At("0.application.url").GetString());
        Assert.Equal(-5, answer.At("0.entity.id").GetInt64());
        Assert.Equal(3, answer.At("0.role.id").GetInt64());
        Assert.Equal("Administrator", answer.At("0.role.name").GetString());
        Assert.Equal("2026-06-15", first.GetProperty("created").GetString());
        Assert.Equal("fake-ec-256", first.GetProperty("certificate_id").GetString());
        Assert.Equal("EC", first.GetProperty("algorithm").GetString());
        Assert.Equal("RSA", answer.Json.EnumerateArray().Single(entry => entry.GetProperty("certificate_id").GetString() == "fake-rsa").GetProperty("algorithm").GetString());
        Assert.True(answer.Json.EnumerateArray().Single(entry => entry.GetProperty("certificate_id").GetString() == "fake-revoked").GetProperty("revoked").GetBoolean());
    }

    [Fact]
    public async Task Five_active_certificates_are_all_an_integration_may_have()
    {
        var answer = await flow.Upload(await logins.AccessToken(), Certificates.Ec("sixth"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("five active certificates", answer.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RSA 2048", "must be RSA of 3072 or 4096 bits")]
    [InlineData("secp256k1", "must be RSA of 3072 or 4096 bits")]
    [InlineData("known", "is or was in use")]
    [InlineData("revoked before", "is or was in use")]
    [InlineData("expired", "has expired")]
    [InlineData("no certificate", "no certificate in PEM form")]
    public async Task A_certificate_that_NetSuite_would_not_take_is_refused(string kind, string reason)
    {
        var token = await logins.AccessToken();
        var pem = kind switch
        {
            "RSA 2048" => Certificates.Rsa("small", 2048).ExportCertificatePem(),
            "secp256k1" => Certificates.Ec("curve", 1).ExportCertificatePem(),
            "known" => Certificates.Ec("machine").ExportCertificatePem(),
            "revoked before" => Certificates.Ec("revoked").ExportCertificatePem(),
            "expired" => Certificates.Ec("old", days: 30).ExportCertificatePem(),
            _ => "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----",
        };

        var answer = await flow.Upload(token, pem, "3", "-5");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("USER_ERROR", answer.Code);
        Assert.Contains(reason, answer.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"fileContent":1,"role":3,"entity":-5}""")]
    [InlineData("""{"fileContent":"x","role":"three","entity":-5}""")]
    [InlineData("""{"fileContent":"x","role":3}""")]
    [InlineData("""{"fileContent":"x","role":3,"entity":{}}""")]
    public async Task A_body_that_cannot_be_read_is_refused(string body)
    {
        var answer = await logins.WithBearer(await logins.AccessToken(), "POST", CertificateFlow.Path, body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("INVALID_CONTENT", answer.Code);
    }

    [Fact]
    public async Task A_role_without_the_permission_is_refused()
    {
        var answer = await logins.WithBearer(await flow.Clerk("11;1004"), path: CertificateFlow.Path);

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Equal("INSUFFICIENT_PERMISSION", answer.Code);
    }

    [Fact]
    public async Task Token_based_authentication_is_refused() => Assert.Equal(HttpStatusCode.Unauthorized, (await logins.Account.Get(CertificateFlow.Path)).Status);

    [Theory]
    [InlineData("GET", "/services/rest/auth/oauth2/v1/clients/fake-unknown/certificates", 404)]
    [InlineData("POST", CertificateFlow.Path + "/fake-unknown/revoke", 404)]
    [InlineData("DELETE", CertificateFlow.Path, 405)]
    [InlineData("GET", CertificateFlow.Path + "/fake-ec-256/revoke", 405)]
    [InlineData("GET", CertificateFlow.Path + "/fake-ec-256", 404)]
    [InlineData("GET", "/services/rest/auth/oauth2/v1/nonsense", 404)]
    public async Task Other_addresses_and_methods_are_refused(string method, string path, int status) =>
        Assert.Equal(status, (int)(await logins.WithBearer(await logins.AccessToken(), method, path)).Status);
}
