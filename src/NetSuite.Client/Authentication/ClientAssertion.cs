using System.Security.Cryptography.X509Certificates;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace NetSuite.Client;

/// <summary>The signed statement (JWT) with which a certificate asks for an access token.</summary>
internal static class ClientAssertion
{
    // NetSuite refuses assertions that are valid for an hour or more; one is used at once, so five minutes are plenty.
    private static readonly TimeSpan Validity = TimeSpan.FromMinutes(5);

    public static string Create(CertificateCredentials credentials, string tokenUrl, DateTimeOffset now, string id)
    {
        using var rsa = credentials.Certificate.GetRSAPrivateKey();
        using var ec = credentials.Certificate.GetECDsaPrivateKey();
        SecurityKey key = rsa is not null ? new RsaSecurityKey(rsa) : new ECDsaSecurityKey(ec);

        // NetSuite finds the certificate by the key id in the header.
        key.KeyId = credentials.CertificateId;

        // The library would otherwise cache a signer over a key that is disposed when this method ends.
        key.CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false };
        var handler = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false };
        return handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = credentials.ClientId,
            Audience = tokenUrl,
            IssuedAt = now.UtcDateTime,
            Expires = (now + Validity).UtcDateTime,
            Claims = new Dictionary<string, object> { ["scope"] = credentials.Scopes.ToArray(), ["jti"] = id },
            SigningCredentials = new SigningCredentials(key, credentials.Algorithm),
        });
    }
}
