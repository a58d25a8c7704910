namespace NetSuite.Client;

/// <summary>Sends OAuth 2.0 access tokens.</summary>
internal sealed class BearerAuthenticator : Authenticator
{
    private const string Scheme = "Bearer ";
    private readonly TokenEndpoint endpoint;
    private readonly AccessTokenCache tokens;
    private volatile string? refused;

    public BearerAuthenticator(CertificateCredentials credentials, AuthenticationContext context)
    {
        endpoint = new TokenEndpoint(credentials, context);
        tokens = new AccessTokenCache(endpoint.RequestAsync, context.Time);
    }

    // Asked for when a login fails: the certificate may have ended since the client was made.
    public override string LoginAdvice => endpoint.LoginAdvice;

    public override async ValueTask<string> AuthorizeAsync(HttpMethod method, string url, CancellationToken cancellationToken)
    {
        var token = await tokens.GetAsync(cancellationToken).ConfigureAwait(false);
        return Scheme + token.Value;
    }

    public override bool TryReplace(string authorization)
    {
        refused = authorization[Scheme.Length..];
        tokens.Discard(refused);
        return true;
    }

    public override string Redact(string text) => Redaction.Apply(text, tokens.CurrentValue, refused);

    public override void Dispose() => tokens.Dispose();
}
