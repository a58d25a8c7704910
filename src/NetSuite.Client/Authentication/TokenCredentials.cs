namespace NetSuite.Client;

/// <summary>Token-based authentication (TBA): OAuth 1.0a with HMAC-SHA256.</summary>
/// <remarks>NetSuite accepts no new TBA integrations from 2027.1 on; prefer <see cref="CertificateCredentials"/> for new ones.</remarks>
public sealed class TokenCredentials : NetSuiteCredentials
{
    /// <summary>Creates the credentials from the four values NetSuite shows once, when the integration and the token are made.</summary>
    /// <param name="consumerKey">The integration's consumer key, also called client id.</param>
    /// <param name="consumerSecret">The integration's consumer secret, also called client secret.</param>
    /// <param name="tokenId">The access token's id.</param>
    /// <param name="tokenSecret">The access token's secret.</param>
    /// <exception cref="ArgumentException">One of the values is empty.</exception>
    public TokenCredentials(string consumerKey, string consumerSecret, string tokenId, string tokenSecret)
    {
        // A pasted line break or space is the commonest reason for a refused login, and no NetSuite key contains one.
        ConsumerKey = Trimmed(consumerKey, nameof(consumerKey));
        ConsumerSecret = Trimmed(consumerSecret, nameof(consumerSecret));
        TokenId = Trimmed(tokenId, nameof(tokenId));
        TokenSecret = Trimmed(tokenSecret, nameof(tokenSecret));
    }

    internal string ConsumerKey { get; }

    internal string ConsumerSecret { get; }

    internal string TokenId { get; }

    internal string TokenSecret { get; }

    internal override string Login => $"{ConsumerKey}\n{TokenId}";

    internal override Authenticator CreateAuthenticator(AuthenticationContext context) => new TokenAuthenticator(this, context);

    private static string Trimmed(string value, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, name);
        return value.Trim();
    }
}
