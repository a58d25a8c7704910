using System.Text.Json;
using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Authentication.OAuth2;

/// <summary>Checks the signed assertions of the client credentials flow, as strictly as NetSuite does.</summary>
/// <param name="directory">Who there is.</param>
/// <param name="certificates">The certificates that sign.</param>
/// <param name="clock">The account's clock.</param>
/// <param name="clientClock">What the clients' times are held against.</param>
internal sealed class ClientAssertions(LoginDirectory directory, CertificateRegister certificates, TimeProvider clock, TimeProvider clientClock)
{
    private const int SecondsTooMany = 3600;
    private static readonly string[] Algorithms = ["PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    /// <summary>What an assertion is good for.</summary>
    /// <exception cref="OAuthException">Nothing.</exception>
    public Grant Verify(string assertion, RequestTarget target)
    {
        using var token = JsonWebToken.Parse(assertion) ?? throw OAuthException.Malformed();
        var mapping = Authenticated(token);
        CheckAudience(token.Payload, target);
        CheckTimes(token);
        var integration = mapping.Integration;
        if (integration.State == IntegrationState.Blocked)
        {
            throw new OAuthException(OAuthException.UnauthorizedClient, LoginFailure.IntegrationBlocked);
        }
        var scopes = Scopes.OfClaim(token.Payload, integration);
        var login = directory.Enter(integration, mapping.User, mapping.Role, LoginScheme.Bearer)
            ?? throw new OAuthException(OAuthException.InvalidGrant, LoginFailure.EntityOrRoleDisabled);
        return new Grant(login, scopes, clock.GetUtcNow());
    }

    private CertificateMapping Authenticated(JsonWebToken token)
    {
        // A critical header that nobody here understands must not be passed over: RFC 7515, 4.1.11.
        if (token.Header("typ") != "JWT" || token.HasHeader("crit"))
        {
            throw OAuthException.Malformed();
        }
        var algorithm = token.Header("alg");
        if (!Algorithms.Contains(algorithm))
        {
            throw new OAuthException(OAuthException.InvalidRequest, LoginFailure.UnsupportedAlgo);
        }
        if (token.Header("kid") is not { Length: > 0 } id)
        {
            throw new OAuthException(OAuthException.InvalidRequest, LoginFailure.MissingKeyId);
        }
        if (certificates.Find(id) is not { } mapping || !mapping.IsUsable(clientClock.GetUtcNow()))
        {
            throw new OAuthException(OAuthException.InvalidClient, LoginFailure.MissingKey);
        }
        if (!mapping.Key.Verifies(algorithm!, token.Signed, token.Signature))
        {
            throw new OAuthException(OAuthException.InvalidClient, LoginFailure.SignatureValidation);
        }
        return token.Claim("iss") == mapping.Integration.ClientId
            ? mapping
            : throw new OAuthException(OAuthException.InvalidClient, LoginFailure.InvalidIssuer);
    }

    private static void CheckAudience(JsonElement payload, RequestTarget target)
    {
        var audience = payload.TryGetProperty("aud", out var claim) ? claim : default;
        if (audience.ValueKind == JsonValueKind.Array && audience.GetArrayLength() == 1)
        {
            audience = audience[0];
        }
        var own = audience.ValueKind == JsonValueKind.String ? audience.GetString() : null;
        if (own != target.SignedUrl && own != target.Origin + target.RawPath)
        {
            throw new OAuthException(OAuthException.InvalidGrant, LoginFailure.InvalidAudience);
        }
    }

    private void CheckTimes(JsonWebToken token)
    {
        var now = clientClock.GetUtcNow().ToUnixTimeSeconds();
        if (token.Seconds("iat") is not { } issued || token.Seconds("exp") is not { } expires)
        {
            throw OAuthException.Malformed();
        }
        var reason = (issued, expires) switch
        {
            _ when issued > now || token.Seconds("nbf") > now => LoginFailure.TokenNotAcceptable,
            _ when expires <= now => LoginFailure.TokenExpired,
            _ when expires - (Int128)issued >= SecondsTooMany => LoginFailure.TokenValidityTooBroad,
            _ => LoginFailure.None,
        };
        if (reason != LoginFailure.None)
        {
            throw new OAuthException(OAuthException.InvalidGrant, reason);
        }
    }
}
