namespace NetSuite.Client;

/// <summary>Sends OAuth 2.0 access tokens.</summary>
internal sealed class BearerAuthenticator : Authenticator
{
    private const string Scheme = "Bearer ";
    private readonly AccessTokenCache tokens;

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
        tokens.Discard(authorization[Scheme.Length..]);
        return true;
    }

    public override string Redact(string text) =>
        tokens.CurrentValue is { Length: > 0 } secret ? text.Replace(secret, "***", StringComparison.Ordinal) : text;

    public override void Dispose() => tokens.Dispose();
}
