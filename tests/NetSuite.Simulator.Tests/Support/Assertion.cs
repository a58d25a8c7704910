using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;

namespace NetSuite.Simulator.Tests.Support;

/// <summary>A client assertion, on its own terms: it shares nothing with the code under test. A null value leaves a member out.</summary>
public sealed record Assertion(X509Certificate2 Certificate, string Algorithm)
{
    public object? Type { get; init; } = "JWT";

    public object? KeyId { get; init; }

    public object? Issuer { get; init; }

    public object? Scope { get; init; } = new[] { "rest_webservices" };

    public object? Audience { get; init; }

    public object? IssuedAt { get; init; }

    public object? Expires { get; init; }

    public object? NotBefore { get; init; }

    /// <summary>The algorithm the header names; it need not be the one that signs.</summary>
    public object? NamedAlgorithm { get; init; }

    public object? Critical { get; init; }

    /// <summary>EC signatures as DER instead of r and s side by side.</summary>
    public bool SignsAsDer { get; init; }

    public string Sign()
    {
        var signed = $"{Part(("typ", Type), ("alg", NamedAlgorithm ?? Algorithm), ("kid", KeyId), ("crit", Critical))}.{Part(("iss", Issuer), ("scope", Scope), ("aud", Audience), ("iat", IssuedAt), ("exp", Expires), ("nbf", NotBefore))}";
        return $"{signed}.{Base64Url.EncodeToString(Signature(Encoding.ASCII.GetBytes(signed)))}";
    }

    private static string Part(params (string Name, object? Value)[] members) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(
        members.Where(member => member.Value is not null).ToDictionary(member => member.Name, member => member.Value)));

    private byte[] Signature(byte[] data)
    {
        var hash = new HashAlgorithmName("SHA" + Algorithm[2..]);
        using var rsa = Certificate.GetRSAPrivateKey();
        if (rsa is not null)
        {
            return rsa.SignData(data, hash, Algorithm[0] == 'P' ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1);
        }
        using var ec = Certificate.GetECDsaPrivateKey()!;
        return ec.SignData(data, hash, SignsAsDer ? DSASignatureFormat.Rfc3279DerSequence : DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }
}
