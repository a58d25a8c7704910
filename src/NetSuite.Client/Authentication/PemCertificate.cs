using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace NetSuite.Client;

/// <summary>Puts a certificate and its key together from PEM texts.</summary>
internal static class PemCertificate
{
    public static X509Certificate2 Read(string certificatePem, string keyPem, string? keyPassword)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(certificatePem);
        ArgumentException.ThrowIfNullOrWhiteSpace(keyPem);
        using var certificate = ReadCertificate(certificatePem);
        if (keyPem.Contains("Proc-Type: 4,ENCRYPTED", StringComparison.Ordinal))
        {
            throw new ArgumentException(
                "The private key is encrypted in OpenSSL's old way. Convert it: openssl pkcs8 -topk8 -in old.pem -out new.pem", nameof(keyPem));
        }

        try
        {
            using var rsaOfCertificate = certificate.GetRSAPublicKey();
            if (rsaOfCertificate is not null)
            {
                using var rsa = RSA.Create();
                Import(rsa, keyPem, keyPassword);
                return certificate.CopyWithPrivateKey(rsa);
            }

            using var ec = ECDsa.Create();
            Import(ec, keyPem, keyPassword);
            return certificate.CopyWithPrivateKey(ec);
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException or InvalidOperationException)
        {
            // The inner exception stays out on purpose: some platforms quote the text they could not read.
            throw new ArgumentException(
                keyPassword is null
                    ? "The private key cannot be read, or it is not the key of this certificate. An encrypted key needs its password."
                    : "The private key cannot be read with this password, or it is not the key of this certificate.",
                nameof(keyPem));
        }
    }

    private static X509Certificate2 ReadCertificate(string certificatePem)
    {
        try
        {
            return X509Certificate2.CreateFromPem(certificatePem);
        }
        catch (CryptographicException exception)
        {
            throw new ArgumentException("The certificate is not a PEM text (-----BEGIN CERTIFICATE-----).", nameof(certificatePem), exception);
        }
    }

    private static void Import(AsymmetricAlgorithm key, string keyPem, string? keyPassword)
    {
        if (keyPem.Contains("BEGIN ENCRYPTED PRIVATE KEY", StringComparison.Ordinal))
        {
            key.ImportFromEncryptedPem(keyPem, keyPassword ?? string.Empty);
        }
        else
        {
            key.ImportFromPem(keyPem);
        }
    }
}
