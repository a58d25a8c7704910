using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace NetSuite.Simulator.Authentication.OAuth2;

/// <summary>The public key of a certificate: NetSuite takes RSA of 3072 and 4096 bits, and EC on P-256, P-384 and P-521.</summary>
internal sealed class CertificateKey
{
    private readonly X509Certificate2 certificate;
    private readonly string? curveAlgorithm;

    /// <exception cref="ArgumentException">The text is no certificate, or the key is of another kind.</exception>
    public CertificateKey(string pem)
    {
        try
        {
            certificate = X509Certificate2.CreateFromPem(pem);
            using var rsa = certificate.GetRSAPublicKey();
            curveAlgorithm = rsa is null ? CurveAlgorithm(certificate) : null;
            if (rsa is not null ? rsa.KeySize is not (3072 or 4096) : curveAlgorithm is null)
            {
                throw new ArgumentException("The key must be RSA of 3072 or 4096 bits, or EC of 256, 384 or 521 bits.");
            }
        }
        catch (Exception failure) when (failure is CryptographicException or AsnContentException)
        {
            throw new ArgumentException("The text is no certificate in PEM form.", failure);
        }
    }

    /// <summary>RSA or EC.</summary>
    public string Algorithm => curveAlgorithm is null ? "RSA" : "EC";

    public string Thumbprint => certificate.GetCertHashString(HashAlgorithmName.SHA256);

    public DateTimeOffset NotBefore => certificate.NotBefore.ToUniversalTime();

    public DateTimeOffset NotAfter => certificate.NotAfter.ToUniversalTime();

    public string Pem => certificate.ExportCertificatePem();

    /// <summary>Whether a signature, r and s side by side for EC, is this key's.</summary>
    public bool Verifies(string algorithm, byte[] data, byte[] signature)
    {
        var hash = algorithm[2..] switch
        {
            "256" => HashAlgorithmName.SHA256,
            "384" => HashAlgorithmName.SHA384,
            _ => HashAlgorithmName.SHA512,
        };
        if (curveAlgorithm is null)
        {
            using var rsa = certificate.GetRSAPublicKey()!;
            return algorithm.StartsWith("PS", StringComparison.Ordinal) && rsa.VerifyData(data, signature, hash, RSASignaturePadding.Pss);
        }
        using var ec = certificate.GetECDsaPublicKey()!;
        return algorithm == curveAlgorithm && ec.VerifyData(data, signature, hash, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    private static string? CurveAlgorithm(X509Certificate2 certificate)
    {
        const string EllipticCurve = "1.2.840.10045.2.1";
        var key = certificate.PublicKey;
        return key.Oid.Value != EllipticCurve || key.EncodedParameters is not { } curve
            ? null
            : AsnDecoder.ReadObjectIdentifier(curve.RawData, AsnEncodingRules.DER, out _) switch
            {
                "1.2.840.10045.3.1.7" => "ES256",
                "1.3.132.0.34" => "ES384",
                "1.3.132.0.35" => "ES512",
                _ => null,
            };
    }
}
