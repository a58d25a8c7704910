namespace NetSuite.Simulator.Authentication.OAuth2;

/// <summary>The refresh tokens that are out: a confidential client's lives seven days, a public client's is good once and can be rotated for some days.</summary>
internal sealed class RefreshTokens(TokenIssuer issuer, TimeProvider clock)
{
    private static readonly TimeSpan Confidential = TimeSpan.FromDays(7);
    private readonly TokenTable<Grant> tokens = new(clock);

    public string Issue(Grant grant)
    {
        var now = clock.GetUtcNow();
        var ends = End(grant, now);
        var token = issuer.Create(grant, now, ends);
        tokens.Add(token, grant, ends);
        return token;
    }

    /// <summary>What a refresh token stands for; a public client's is spent by it.</summary>
    /// <exception cref="OAuthException">It is none of the client's, or past its end.</exception>
    public Grant Redeem(string token, Integration client)
    {
        var grant = tokens.Find(token, out var hasEnded);
        if (grant is null || grant.Login.Integration != client)
        {
            throw new OAuthException(OAuthException.InvalidGrant, LoginFailure.InvalidRefreshToken);
        }
        if (hasEnded)
        {
            throw new OAuthException(OAuthException.InvalidGrant, LoginFailure.RefreshTokenExpired);
        }
        if (client.PublicClient && tokens.Take(token) is null)
        {
            throw new OAuthException(OAuthException.InvalidGrant, LoginFailure.InvalidRefreshToken);
        }
        return grant;
    }

    /// <summary>Revokes a client's token; what it stood for, or null when it was none of the client's.</summary>
    public Grant? Revoke(string token, Integration client) =>
        tokens.Find(token, out _)?.Login.Integration == client ? tokens.Take(token) : null;

    public void Clear() => tokens.Clear();

    private static DateTimeOffset End(Grant grant, DateTimeOffset now)
    {
        var client = grant.Login.Integration;
        if (!client.PublicClient)
        {
            return grant.Since + Confidential;
        }
        var (own, last) = (now.AddHours(client.RefreshTokenHours), grant.Since.AddHours(client.RotationHours));
        return own < last ? own : last;
    }
}
