using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Authentication;

/// <summary>Verifies token-based authentication (OAuth 1.0a, HMAC-SHA256) as strictly as NetSuite does.</summary>
internal sealed class TokenVerifier(string account, LoginDirectory directory, Lockout lockout, NonceMemory nonces, TimeProvider clock)
{
    private const int SecondsOfTolerance = 300;
    private static readonly string[] Required =
        ["oauth_consumer_key", "oauth_token", "oauth_nonce", "oauth_timestamp", "oauth_signature_method", "oauth_version", "oauth_signature"];

    public LoginAttempt Verify(string method, RequestTarget target, string authorization)
    {
        var header = OAuthHeader.Parse(authorization);
        if (header is null || header.HasDuplicates)
        {
            return LoginFailure.ParameterRejected;
        }
        if (Array.Exists(Required, name => string.IsNullOrEmpty(header[name])))
        {
            return LoginFailure.MissingTokenPassportRequiredFields;
        }
        if (header.Parameters.Any(parameter => parameter.Value.Length == 0 && parameter.Key.StartsWith("oauth_", StringComparison.Ordinal)))
        {
            return LoginFailure.ParameterRejected;
        }
        if (header["oauth_version"] != "1.0")
        {
            return LoginFailure.VersionRejected;
        }
        if (header["oauth_signature_method"] != "HMAC-SHA256")
        {
            return LoginFailure.UnknownAlgorithm;
        }
        if (header["realm"] != account)
        {
            return LoginFailure.WrongAccount;
        }
        return Identify(header, method, target);
    }

    private LoginAttempt Identify(OAuthHeader header, string method, RequestTarget target)
    {
        if (directory.FindIntegration(header["oauth_consumer_key"]!) is not { } integration)
        {
            return LoginFailure.ConsumerKeyUnknown;
        }
        if (integration.State == IntegrationState.Blocked || !integration.TokenBasedAuthentication)
        {
            return LoginFailure.ConsumerKeyRefused;
        }
        if (directory.FindToken(header["oauth_token"]!) is not { } issued || issued.Token.IsRevoked || issued.Integration != integration)
        {
            return LoginFailure.TokenRejected;
        }
        var user = issued.Token.User;
        if (lockout.IsLocked(user))
        {
            return LoginFailure.TemporaryLocked;
        }
        var failure = Check(header, method, target, issued);
        if (failure != LoginFailure.None)
        {
            lockout.Failed(user);
            return failure;
        }
        lockout.Succeeded(user);
        return directory.Enter(integration, user, issued.Token.Role, LoginScheme.Token) is { } login ? login : LoginFailure.PermissionDenied;
    }

    private LoginFailure Check(OAuthHeader header, string method, RequestTarget target, IssuedToken issued)
    {
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
        var expected = Convert.ToBase64String(HMACSHA256.HashData(issued.Key, Encoding.UTF8.GetBytes(text)));
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(header["oauth_signature"]!), Encoding.UTF8.GetBytes(expected)))
        {
            return LoginFailure.InvalidSignature;
        }
        // Only a request that is otherwise good may burn its nonce, and only its own user's.
        return nonces.TryUse(string.Create(CultureInfo.InvariantCulture, $"{issued.Token.User} {nonce}"), timestamp, now - SecondsOfTolerance)
            ? LoginFailure.None
            : LoginFailure.NonceUsed;
    }
}
