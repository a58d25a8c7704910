using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace NetSuite.Simulator.Tests.Support;

/// <summary>Self-signed certificates of this run, by name; an RSA key takes long enough to be made once only.</summary>
public static class Certificates
{
    private static readonly ConcurrentDictionary<string, Lazy<X509Certificate2>> Made = new();
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static X509Certificate2 Rsa(string name, int bits = 3072, int days = 700) => Made.GetOrAdd($"{name} {bits} {days}", _ => new(() =>
    {
        using var key = RSA.Create(bits);
        return new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pss).CreateSelfSigned(Start, Start.AddDays(days));
    })).Value;

    public static X509Certificate2 Ec(string name, int bits = 256, int days = 700) => Made.GetOrAdd($"{name} {bits} {days}", _ => new(() =>
    {
        using var key = ECDsa.Create(bits switch
        {
            256 => ECCurve.NamedCurves.nistP256,
            384 => ECCurve.NamedCurves.nistP384,
            521 => ECCurve.NamedCurves.nistP521,
            _ => ECCurve.CreateFromValue("1.3.132.0.10"),
        });
        return new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256).CreateSelfSigned(Start, Start.AddDays(days));
    })).Value;
}
