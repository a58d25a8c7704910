using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace NetSuite.Client;

/// <summary>OAuth 2.0 client credentials: a certificate registered in NetSuite under <c>OAuth 2.0 Client Credentials (M2M) Setup</c>.</summary>
public sealed class CertificateCredentials : NetSuiteCredentials
{
    // NetSuite accepts RSA keys of 3072 and 4096 bits, and EC keys on these three curves.
    private const int SmallestRsaKey = 3072;
    private readonly string algorithm;

    /// <summary>Creates the credentials.</summary>
    /// <param name="clientId">The integration's client id, also called consumer key.</param>
    /// <param name="certificateId">The certificate's id as the M2M setup page shows it.</param>
    /// <param name="certificate">The certificate with its private key.</param>
    /// <exception cref="ArgumentException">An id is empty, or NetSuite would not accept the key.</exception>
    public CertificateCredentials(string clientId, string certificateId, X509Certificate2 certificate)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(clientId);
        ArgumentException.ThrowIfNullOrWhiteSpace(certificateId);
        ArgumentNullException.ThrowIfNull(certificate);
        ClientId = clientId.Trim();
        CertificateId = certificateId.Trim();
        Certificate = certificate;
        algorithm = DefaultAlgorithm(certificate);
    }

    /// <summary>How assertions are signed: by default PS256 for RSA keys, ES256, ES384 or ES512 by the curve of EC keys. RSA keys may also use PS384 or PS512.</summary>
    /// <exception cref="ArgumentException">The key cannot sign so.</exception>
    public string Algorithm
    {
        get => algorithm;
        init => algorithm = value == algorithm || (algorithm[0] == 'P' && value is "PS256" or "PS384" or "PS512")
            ? value
            : throw new ArgumentException(
                $"The key of this certificate cannot sign with {value}; it signs with {(algorithm[0] == 'P' ? "PS256, PS384 or PS512" : algorithm)}.",
                nameof(value));
    }

    /// <summary>The scopes asked for. NetSuite refuses one that the integration does not have ticked; add <c>restlets</c> only where it has.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = ["rest_webservices"];

    internal string ClientId { get; }

    internal string CertificateId { get; }

    internal X509Certificate2 Certificate { get; }

    /// <summary>Creates the credentials from PEM texts.</summary>
    /// <param name="clientId">The integration's client id, also called consumer key.</param>
    /// <param name="certificateId">The certificate's id as the M2M setup page shows it.</param>
    /// <param name="certificatePem">The certificate, <c>-----BEGIN CERTIFICATE-----</c>.</param>
    /// <param name="keyPem">The private key: PKCS#8, encrypted PKCS#8, PKCS#1 (RSA) or SEC1 (EC).</param>
    /// <param name="keyPassword">The password of an encrypted key.</param>
    /// <param name="algorithm">How assertions are signed; null for the key's default. See <see cref="Algorithm"/>.</param>
    /// <exception cref="ArgumentException">A text is not what it should be, the password is wrong, or the key is not the certificate's.</exception>
    public static CertificateCredentials FromPem(
        string clientId, string certificateId, string certificatePem, string keyPem, string? keyPassword = null, string? algorithm = null)
    {
        var credentials = new CertificateCredentials(clientId, certificateId, PemCertificate.Read(certificatePem, keyPem, keyPassword));
        return algorithm is null
            ? credentials
            : new CertificateCredentials(clientId, certificateId, credentials.Certificate) { Algorithm = algorithm };
    }

    internal override string Login => $"{ClientId}\n{CertificateId}";

    internal override Authenticator CreateAuthenticator(AuthenticationContext context) => new BearerAuthenticator(this, context);

    private static string DefaultAlgorithm(X509Certificate2 certificate)
    {
        if (!certificate.HasPrivateKey)
        {
            throw new ArgumentException("The certificate has no private key; NetSuite needs assertions signed with it.", nameof(certificate));
        }

        using var rsa = certificate.GetRSAPrivateKey();
        if (rsa is not null)
        {
            return rsa.KeySize >= SmallestRsaKey
                ? "PS256"
                : throw new ArgumentException(
                    $"The certificate's RSA key has {rsa.KeySize} bits. NetSuite refuses RSA keys below {SmallestRsaKey} bits; use 3072 or 4096.",
                    nameof(certificate));
        }

        using var ec = certificate.GetECDsaPrivateKey();
        return ec?.KeySize switch
        {
            256 => "ES256",
            384 => "ES384",
            521 => "ES512",
            _ => throw new ArgumentException(
                "NetSuite accepts RSA keys of 3072 or 4096 bits and EC keys on the curves P-256, P-384 and P-521; the certificate has another kind of key.",
                nameof(certificate)),
        };
    }
}
