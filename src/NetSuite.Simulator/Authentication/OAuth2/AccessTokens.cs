namespace NetSuite.Simulator.Authentication.OAuth2;

/// <summary>The access tokens that are out: good for an hour of the account's clock.</summary>
internal sealed class AccessTokens(TokenIssuer issuer, TimeProvider clock)
{
    public const int Seconds = 3600;
    private readonly TokenTable<Grant> tokens = new(clock);

    public string Issue(Grant grant)
    {
        var now = clock.GetUtcNow();
        var ends = now.AddSeconds(Seconds);
        var token = issuer.Create(grant, now, ends);
        tokens.Add(token, grant, ends);
        return token;
    }

    /// <summary>Looks a bearer token up. No signature is checked: what is not word for word here was not issued here.</summary>
    public LoginAttempt Verify(string token)
    {
        if (tokens.Find(token, out var hasEnded) is not { } grant)
        {
            return LoginFailure.InvalidBearerToken;
        }
        if (hasEnded)
        {
            return LoginFailure.AccessTokenExpired;
        }
        return grant.Scopes.Contains(IntegrationRules.RestScope) ? grant.Login : LoginFailure.ScopeMismatched;
    }

    /// <summary>Ends a token's time now.</summary>
    public void Expire(string token) => tokens.End(token);

    public void Clear() => tokens.Clear();

    public void Revoke(Grant grant) => tokens.RemoveWhere(issued => ReferenceEquals(issued, grant));
}
