namespace NetSuite.Simulator.Authentication.OAuth2;

/// <summary>A request for an authorization code that may be asked of the user.</summary>
internal sealed record AuthorizationRequest(Integration Integration, string RedirectUri, string State)
{
    private static readonly string[] Prompts = ["none", "login", "consent", "login consent"];

    public IReadOnlyList<string> Scopes { get; private init; } = [];

    public string? CodeChallenge { get; private init; }

    /// <summary>The client of a request and where to send the user back; it is the one thing that must be right for any redirect.</summary>
    /// <exception cref="OAuthException">The user must not be sent anywhere.</exception>
    public static AuthorizationRequest Addressed(FormBody form, LoginDirectory directory)
    {
        if (form.HasDuplicates)
        {
            throw OAuthException.Malformed();
        }
        if (form["client_id"] is not { } id || directory.FindIntegration(id) is not { } integration)
        {
            throw new OAuthException(OAuthException.UnauthorizedClient, LoginFailure.InvalidIntegration);
        }
        if (form["redirect_uri"] is not { } uri || !integration.RedirectUris.Contains(uri, StringComparer.Ordinal))
        {
            throw OAuthException.Malformed();
        }
        return new AuthorizationRequest(integration, uri, form["state"] ?? "");
    }

    /// <summary>Checks all the rest.</summary>
    /// <exception cref="OAuthException">The error the user is sent back with.</exception>
    public AuthorizationRequest Completed(FormBody form)
    {
        if (Integration.State == IntegrationState.Blocked)
        {
            throw new OAuthException(OAuthException.UnauthorizedClient, LoginFailure.IntegrationBlocked);
        }
        if (!Integration.AuthorizationCode)
        {
            throw new OAuthException(OAuthException.UnauthorizedClient, LoginFailure.InvalidIntegration);
        }
        if (form.Needed("response_type") != "code")
        {
            throw new OAuthException(OAuthException.UnsupportedResponseType, LoginFailure.MalformedRequest);
        }
        var scopes = OAuth2.Scopes.OfParameter(form["scope"], Integration);
        var challenge = form["code_challenge"];
        var needsChallenge = Integration.PublicClient || scopes.Contains(IntegrationRules.ModelContextScope);
        if (State.Length is < 22 or > 1024
            || State.Any(c => c is < ' ' or > '~')
            || (challenge is null ? needsChallenge : !OAuth2.CodeChallenge.IsChallenge(challenge))
            || form["code_challenge_method"] != (challenge is null ? null : "S256")
            || (form["prompt"] is { } prompt && !Prompts.Contains(prompt)))
        {
            throw OAuthException.Malformed();
        }
        return this with { Scopes = scopes, CodeChallenge = challenge };
    }
}
