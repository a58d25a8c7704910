namespace NetSuite.Client;

/// <summary>Sends OAuth 2.0 access tokens.</summary>
internal sealed class BearerAuthenticator : Authenticator
{
    private const string Scheme = "Bearer ";
    private readonly AccessTokenCache tokens;
    private volatile string? refused;

    public BearerAuthenticator(CertificateCredentials credentials, AuthenticationContext context)
    {
        var endpoint = new TokenEndpoint(credentials, context);
        tokens = new AccessTokenCache(endpoint.RequestAsync, context.Time);
        LoginAdvice = endpoint.LoginAdvice;
    }

    public override string LoginAdvice { get; }

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
