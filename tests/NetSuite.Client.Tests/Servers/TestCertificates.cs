using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace NetSuite.Client.Tests;

/// <summary>Self-signed certificates made for this run.</summary>
internal static class TestCertificates
{
    private static readonly ConcurrentDictionary<string, Lazy<X509Certificate2>> Made = new();

    public static X509Certificate2 Rsa(int bits = 3072) => Get($"rsa{bits}", () =>
    {
        using var key = RSA.Create(bits);
        return SelfSigned(new CertificateRequest("CN=test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pss));
    });

    public static X509Certificate2 Ec(int bits = 256) => Get($"ec{bits}", () =>
    {
        using var key = ECDsa.Create(bits switch
        {
            256 => ECCurve.NamedCurves.nistP256,
            384 => ECCurve.NamedCurves.nistP384,
            _ => ECCurve.NamedCurves.nistP521,
        });
        return SelfSigned(new CertificateRequest("CN=test", key, HashAlgorithmName.SHA256));
    });

    public static CertificateCredentials Credentials => new("client-id-1", "certificate-id-1", Ec());

    private static X509Certificate2 SelfSigned(CertificateRequest request) =>
        request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));

    private static X509Certificate2 Get(string name, Func<X509Certificate2> make) => Made.GetOrAdd(name, _ => new(make)).Value;
}
