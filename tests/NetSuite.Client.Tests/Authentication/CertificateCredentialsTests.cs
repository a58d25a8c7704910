using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace NetSuite.Client.Tests;

public sealed class CertificateCredentialsTests
{
    [Fact]
    public void Algorithm_follows_the_key()
    {
        Assert.Equal("PS256", Of(TestCertificates.Rsa()).Algorithm);
        Assert.Equal("ES256", Of(TestCertificates.Ec(256)).Algorithm);
        Assert.Equal("ES384", Of(TestCertificates.Ec(384)).Algorithm);
        Assert.Equal("ES512", Of(TestCertificates.Ec(521)).Algorithm);
    }

    [Theory]
    [InlineData("RS256")]
    [InlineData("ES256")]
    [InlineData("ps384")]
    public void Algorithm_that_does_not_fit_the_key_is_refused(string algorithm) => Assert.Throws<ArgumentException>(
        () => new CertificateCredentials("c", "k", TestCertificates.Rsa()) { Algorithm = algorithm });

    [Fact]
    public void Rsa_key_below_3072_bits_is_refused() =>
        Assert.Contains("3072", Assert.Throws<ArgumentException>(() => Of(TestCertificates.Rsa(2048))).Message, StringComparison.Ordinal);

    [Fact]
    public void Certificate_without_private_key_is_refused()
    {
        using var publicOnly = X509CertificateLoader.LoadCertificate(TestCertificates.Ec().Export(X509ContentType.Cert));

        Assert.Contains("private key", Assert.Throws<ArgumentException>(() => Of(publicOnly)).Message, StringComparison.Ordinal);
    }

    public static TheoryData<string> KeyForms => ["PKCS#8 RSA", "PKCS#8 EC", "encrypted PKCS#8 RSA", "encrypted PKCS#8 EC", "PKCS#1", "SEC1", "SEC1 after parameters"];

    [Theory]
    [MemberData(nameof(KeyForms))]
    public void Pem_key_is_read_in_each_form(string form)
    {
        var isRsa = form is "PKCS#1" or "PKCS#8 RSA" or "encrypted PKCS#8 RSA";
        var certificate = isRsa ? TestCertificates.Rsa() : TestCertificates.Ec();
        using AsymmetricAlgorithm key = isRsa ? certificate.GetRSAPrivateKey()! : certificate.GetECDsaPrivateKey()!;
        var pem = form switch
        {
            "PKCS#1" => ((RSA)key).ExportRSAPrivateKeyPem(),
            "SEC1" => ((ECDsa)key).ExportECPrivateKeyPem(),
            "SEC1 after parameters" => "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n" + ((ECDsa)key).ExportECPrivateKeyPem(),
            _ when form.StartsWith("encrypted", StringComparison.Ordinal) => key.ExportEncryptedPkcs8PrivateKeyPem(
                "password-1", new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000)),
            _ => key.ExportPkcs8PrivateKeyPem(),
        };

        var credentials = CertificateCredentials.FromPem("c", "k", certificate.ExportCertificatePem(), pem, form.StartsWith("encrypted", StringComparison.Ordinal) ? "password-1" : null);

        Assert.Equal(isRsa ? "PS256" : "ES256", credentials.Algorithm);
        Assert.Equal(certificate.Thumbprint, credentials.Certificate.Thumbprint);
    }

    [Fact]
    public void Pem_key_may_sign_by_another_algorithm()
    {
        var certificate = TestCertificates.Rsa();
        using var key = certificate.GetRSAPrivateKey()!;

        var credentials = CertificateCredentials.FromPem("c", "k", certificate.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem(), algorithm: "PS512");

        Assert.Equal("PS512", credentials.Algorithm);
    }

    [Fact]
    public void Wrong_password_is_refused_without_repeating_it()
    {
        var certificate = TestCertificates.Ec();
        using var key = certificate.GetECDsaPrivateKey()!;
        var pem = key.ExportEncryptedPkcs8PrivateKeyPem("password-1", new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000));

        var exception = Assert.Throws<ArgumentException>(() => CertificateCredentials.FromPem("c", "k", certificate.ExportCertificatePem(), pem, "password-2"));

        Assert.DoesNotContain("password-2", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Key_of_another_certificate_is_refused()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        Assert.Throws<ArgumentException>(() => CertificateCredentials.FromPem("c", "k", TestCertificates.Ec().ExportCertificatePem(), other.ExportPkcs8PrivateKeyPem()));
    }

    [Theory]
    [InlineData("no pem", "no pem")]
    [InlineData("", "x")]
    public void Text_that_is_no_pem_is_refused(string certificate, string key) =>
        Assert.ThrowsAny<ArgumentException>(() => CertificateCredentials.FromPem("c", "k", certificate, key));

    [Fact]
    public void Prints_as_stars() => Assert.Equal("***", TestCertificates.Credentials.ToString());

    private static CertificateCredentials Of(X509Certificate2 certificate) => new("c", "k", certificate);
}
