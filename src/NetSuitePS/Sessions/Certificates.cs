using System.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NetSuite.Client;
using NetSuitePS.Errors;

namespace NetSuitePS.Sessions;

/// <summary>Finds the certificate and private key of an OAuth 2.0 client credentials sign-in.</summary>
internal static class Certificates
{
    /// <summary>Reads a PFX file, or a PEM certificate with its key in the same or another file.</summary>
    public static CertificateCredentials FromFile(string clientId, string certificateId, string path, string? keyPath, SecureString? password)
    {
        var secret = password is null ? null : Secrets.Reveal(password);
        try
        {
            var text = File.ReadAllText(path);
            return text.Contains("-----BEGIN", StringComparison.Ordinal)
                ? CertificateCredentials.FromPem(clientId, certificateId, text, keyPath is null ? text : File.ReadAllText(keyPath), secret)
                : new CertificateCredentials(clientId, certificateId, new X509Certificate2(path, secret));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Invalid($"The certificate can't be read. {exception.Message}", "Check -CertificatePath and -KeyPath.");
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            throw Invalid(
                $"The certificate or key in '{path}' can't be used. {exception.Message}",
                "NetSuite takes RSA keys of 3072 or 4096 bits and EC keys on P-256, P-384 or P-521. An encrypted key needs -KeyPassword.");
        }
    }

    /// <summary>Finds a certificate with a private key in the user's or the machine's store.</summary>
    public static CertificateCredentials FromStore(string clientId, string certificateId, string thumbprint)
    {
        foreach (var location in new[] { StoreLocation.CurrentUser, StoreLocation.LocalMachine })
        {
            using var store = new X509Store(StoreName.My, location);
            try
            {
                store.Open(OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
            }
            catch (CryptographicException)
            {
                // Not every platform has a machine store.
                continue;
            }

            if (store.Certificates.Find(X509FindType.FindByThumbprint, thumbprint, validOnly: false) is [var found, ..])
            {
                return FromCertificate(clientId, certificateId, found);
            }
        }

        throw Invalid($"There is no certificate with the thumbprint '{thumbprint}'.", "List yours with Get-ChildItem Cert:\\CurrentUser\\My.");
    }

    /// <summary>Takes a certificate that holds its private key.</summary>
    public static CertificateCredentials FromCertificate(string clientId, string certificateId, X509Certificate2 certificate)
    {
        try
        {
            return new CertificateCredentials(clientId, certificateId, certificate);
        }
        catch (Exception exception) when (exception is ArgumentException or CryptographicException)
        {
            throw Invalid(exception.Message, "NetSuite takes RSA keys of 3072 or 4096 bits and EC keys on P-256, P-384 or P-521.");
        }
    }

    private static InputException Invalid(string message, string action) => new(message, ErrorRecords.InvalidCertificate, action);
}
