using System.Security.Cryptography;

namespace NetSuite.Simulator.Authentication.OAuth2;

/// <summary>The authorization codes that are out: each is good once, and not for long.</summary>
internal sealed class AuthorizationCodes(TimeProvider clock, TimeSpan lifetime)
{
    private readonly TokenTable<Issued> codes = new(clock);

    public string Issue(AuthorizationRequest request, Login login)
    {
        var code = RandomNumberGenerator.GetHexString(64, lowercase: true);
        var now = clock.GetUtcNow();
        codes.Add(code, new Issued(request, new Grant(login, request.Scopes, now)), now + lifetime);
        return code;
    }

    /// <summary>What a code stands for; it is spent by any attempt.</summary>
    /// <exception cref="OAuthException">It is none of the client's, or something does not fit.</exception>
    public Grant Redeem(string code, Integration client, string redirectUri, string? verifier)
    {
        codes.Find(code, out var hasEnded);
        if (codes.Take(code) is not { } issued || hasEnded || issued.Request.Integration != client || issued.Request.RedirectUri != redirectUri)
        {
            throw new OAuthException(OAuthException.InvalidGrant, LoginFailure.InvalidAuthorizationCode);
        }
        var challenge = issued.Request.CodeChallenge;
        if (challenge is null ? verifier is not null : verifier is null || !CodeChallenge.Fits(challenge, verifier))
        {
            throw new OAuthException(OAuthException.InvalidGrant, LoginFailure.InvalidCodeVerifier);
        }
        return issued.Grant;
    }

    public void Clear() => codes.Clear();

    private sealed record Issued(AuthorizationRequest Request, Grant Grant);
}
