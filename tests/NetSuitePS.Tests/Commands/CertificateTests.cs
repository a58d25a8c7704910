using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using NetSuite.Testing;
using NetSuite.Testing.Servers;
using NetSuitePS.Sessions;

namespace NetSuitePS.Tests.Commands;

/// <summary>OAuth 2.0 client credentials in every form a certificate comes in.</summary>
public sealed class CertificateTests : IDisposable
{
    private const string Password = "fake-key-password";

    private readonly Hosted session = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("NetSuitePS");
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly X509Certificate2 certificate;

    public CertificateTests()
    {
        var today = DateTimeOffset.UtcNow.Date;
        certificate = new CertificateRequest("CN=NetSuitePS test", key, HashAlgorithmName.SHA256).CreateSelfSigned(today.AddDays(-1), today.AddDays(30));
        Write("certificate.pem", certificate.ExportCertificatePem());
        Write("key.pem", key.ExportPkcs8PrivateKeyPem());
        Write("encrypted.pem", key.ExportEncryptedPkcs8PrivateKeyPem(Password, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000)));
        Write("both.pem", certificate.ExportCertificatePem() + "\n" + key.ExportECPrivateKeyPem());
        File.WriteAllBytes(Path.Combine(folder.FullName, "both.pfx"), certificate.Export(X509ContentType.Pfx, Password));
    }

    public void Dispose()
    {
        session.Dispose();
        certificate.Dispose();
        key.Dispose();
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("-CertificatePath certificate.pem -KeyPath key.pem")]
    [InlineData("-CertificatePath both.pem")]
    [InlineData("-CertificatePath certificate.pem -KeyPath encrypted.pem -KeyPassword $password")]
    [InlineData("-CertificatePath both.pfx -KeyPassword $password")]
    [InlineData("-Certificate $certificate")]
    public async Task A_certificate_signs_in_and_its_token_is_sent(string how)
    {
        await using var server = await FaultServer.StartAsync(
            Behaviours.Json("""{"access_token":"fake-access-token","expires_in":"3600","token_type":"bearer"}"""),
            Behaviours.Json("""{"serverTime":"2026-01-01T00:00:00.000Z"}"""));

        var result = await Task.Run(() => Connect(server, how));

        Assert.True(result.Errors.Count == 0, result.Everything);
        Assert.Equal("Certificate", result.Single<NetSuiteConnection>().Authentication);
        Assert.Equal("/services/rest/auth/oauth2/v1/token", server.Received[0].Path);
        Assert.Equal("Bearer fake-access-token", server.Received[1].Authorization);
        AssertAssertionIsSigned(server.Received[0].BodyText);
    }

    [Theory]
    [InlineData("-CertificatePath certificate.pem")]
    [InlineData("-CertificatePath certificate.pem -KeyPath encrypted.pem")]
    [InlineData("-CertificatePath both.pfx -KeyPassword $wrong")]
    [InlineData("-CertificatePath certificate.pem -KeyPath certificate.pem")]
    [InlineData("-Thumbprint 00000000000000000000000000000000000000AA")]
    public async Task What_can_not_sign_is_refused_before_anything_is_sent(string how)
    {
        await using var server = await FaultServer.StartAsync();

        var result = await Task.Run(() => Connect(server, how));

        Assert.Equal(["NetSuite.InvalidCertificate"], result.ErrorIds);
        Assert.NotNull(result.Errors[0].ErrorDetails.RecommendedAction);
        Assert.Empty(server.Received);
    }

    [Fact]
    public async Task A_refused_certificate_is_one_error_and_one_try()
    {
        await using var server = await FaultServer.StartAsync();
        server.Otherwise = Behaviours.Body(401, "application/json", """{"error":"invalid_client"}""");

        var result = await Task.Run(() => Connect(server, "-CertificatePath both.pem"));

        Assert.Equal(["NetSuite.Authentication"], result.ErrorIds);
        Assert.Single(server.Received);
    }

    private HostedResult Connect(FaultServer server, string how) => session.Invoke(
        "Set-Location -LiteralPath $folder; Connect-NetSuite 123456_SB1 -Url $url -ClientId fake-client-id -CertificateId fake-certificate-id -WarningAction Ignore " + how,
        ("folder", folder.FullName),
        ("url", server.BaseUri),
        ("certificate", certificate),
        ("password", Secure(Password)),
        ("wrong", Secure("fake-wrong-password")));

    private void AssertAssertionIsSigned(string body)
    {
        var assertion = body.Split('&').Single(pair => pair.StartsWith("client_assertion=", StringComparison.Ordinal)).Split('=')[1].Split('.');
        var header = JsonDocument.Parse(Decode(assertion[0])).RootElement;
        Assert.Equal("fake-certificate-id", header.GetProperty("kid").GetString());
        Assert.True(key.VerifyData(Encoding.ASCII.GetBytes($"{assertion[0]}.{assertion[1]}"), Decode(assertion[2]), HashAlgorithmName.SHA256));
    }

    private static byte[] Decode(string base64Url) => System.Buffers.Text.Base64Url.DecodeFromChars(base64Url);

    private static System.Security.SecureString Secure(string text) => new System.Net.NetworkCredential(string.Empty, text).SecurePassword;

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder.FullName, name), text);
}
