using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;

namespace NetSuite.Client.Tests;

public sealed class ClientAssertionTests
{
    private const string Url = "https://123456.suitetalk.api.netsuite.com/services/rest/auth/oauth2/v1/token";
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("PS256")]
    [InlineData("PS384")]
    [InlineData("PS512")]
    [InlineData("ES256")]
    [InlineData("ES384")]
    [InlineData("ES512")]
    public void Assertion_verifies_with_the_public_key(string algorithm)
    {
        var certificate = algorithm switch
        {
            "ES256" => TestCertificates.Ec(256),
            "ES384" => TestCertificates.Ec(384),
            "ES512" => TestCertificates.Ec(521),
            _ => TestCertificates.Rsa(),
        };
        var parts = ClientAssertion.Create(new CertificateCredentials("client-id-1", "certificate-id-1", certificate) { Algorithm = algorithm }, Url, Now, "jti-1").Split('.');
        var signed = Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}");
        var signature = Base64Url.DecodeFromChars(parts[2]);
        var hash = new HashAlgorithmName("SHA" + algorithm[2..]);
        using var rsa = certificate.GetRSAPublicKey();
        using var ec = certificate.GetECDsaPublicKey();

        Assert.Equal(algorithm, Json(parts[0]).GetProperty("alg").GetString());
        Assert.True(rsa?.VerifyData(signed, signature, hash, RSASignaturePadding.Pss) ?? ec!.VerifyData(signed, signature, hash));
    }

    [Fact]
    public void Assertion_says_what_NetSuite_asks_for()
    {
        var parts = ClientAssertion.Create(TestCertificates.Credentials, Url, Now, "jti-1").Split('.');

        Assert.Equal(
            """{"alg":"ES256","kid":"certificate-id-1","typ":"JWT"}""",
            JsonSerializer.Serialize(Sorted(Json(parts[0]))));
        Assert.Equal(
            $$"""{"aud":"{{Url}}","exp":1772366700,"iat":1772366400,"iss":"client-id-1","jti":"jti-1","scope":["rest_webservices"]}""",
            JsonSerializer.Serialize(Sorted(Json(parts[1]))));
    }

    private static SortedDictionary<string, JsonElement> Sorted(JsonElement element) =>
        new(element.EnumerateObject().ToDictionary(property => property.Name, property => property.Value), StringComparer.Ordinal);

    private static JsonElement Json(string part) => JsonElement.Parse(Base64Url.DecodeFromChars(part));
}
