using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Authentication;

/// <summary>Verifies token-based authentication (OAuth 1.0a, HMAC-SHA256) as strictly as NetSuite does.</summary>
internal sealed class TokenVerifier(string account, TokenCredentials credentials, TimeProvider clock)
{
    private const int SecondsOfTolerance = 300;
    private static readonly string[] Required =
        ["oauth_consumer_key", "oauth_token", "oauth_nonce", "oauth_timestamp", "oauth_signature_method", "oauth_version", "oauth_signature"];

    private readonly NonceMemory nonces = new();
    private readonly byte[] key = Encoding.ASCII.GetBytes(
        $"{PercentEncoding.Encode(credentials.ConsumerSecret)}&{PercentEncoding.Encode(credentials.TokenSecret)}");

    public LoginFailure Verify(string method, RequestTarget target, string? authorization)
    {
        if (string.IsNullOrWhiteSpace(authorization))
        {
            return LoginFailure.MissingCredentials;
        }
        if (authorization.StartsWith("Bearer", StringComparison.OrdinalIgnoreCase))
        {
            return LoginFailure.InvalidBearerToken;
        }
        if (!authorization.StartsWith(OAuthHeader.Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return LoginFailure.MissingCredentials;
        }
        var header = OAuthHeader.Parse(authorization);
        if (header is null || header.HasDuplicates)
        {
            return LoginFailure.ParameterRejected;
        }
        if (Array.Exists(Required, name => string.IsNullOrEmpty(header[name])))
        {
            return LoginFailure.MissingTokenPassportRequiredFields;
        }
        return Check(header, method, target);
    }

    private LoginFailure Check(OAuthHeader header, string method, RequestTarget target)
    {
        if (header["oauth_version"] != "1.0")
        {
            return LoginFailure.VersionRejected;
        }
        if (header["oauth_signature_method"] != "HMAC-SHA256")
        {
            return LoginFailure.UnknownAlgorithm;
        }
        if (!Same(header["realm"] ?? "", account))
        {
            return LoginFailure.WrongAccount;
        }
        if (!Same(header["oauth_consumer_key"]!, credentials.ConsumerKey))
        {
            return LoginFailure.ConsumerKeyUnknown;
        }
        if (!Same(header["oauth_token"]!, credentials.TokenId))
        {
            return LoginFailure.TokenRejected;
        }
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        if (!long.TryParse(header["oauth_timestamp"], NumberStyles.None, CultureInfo.InvariantCulture, out var timestamp)
            || Math.Abs(now - timestamp) > SecondsOfTolerance)
        {
            return LoginFailure.InvalidTimestamp;
        }
        var nonce = header["oauth_nonce"]!;
        if (nonce.Length is < 6 or > 64)
        {
            return LoginFailure.InvalidNonce;
        }
        var text = SignatureBaseString.Build(method, target.SignedUrl, target.Query.Parameters, header);
        var expected = Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
        if (!Same(header["oauth_signature"]!, expected))
        {
            return LoginFailure.InvalidSignature;
        }
        // Only a request that is otherwise good may burn its nonce.
        return nonces.TryUse(nonce, timestamp, now - SecondsOfTolerance) ? LoginFailure.None : LoginFailure.NonceUsed;
    }

    private static bool Same(string given, string expected) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(expected));
}
