using System.Globalization;

namespace NetSuite.Client;

/// <summary>Signs every attempt by OAuth 1.0a: a nonce is valid once, and a timestamp for five minutes.</summary>
internal sealed class TokenAuthenticator(TokenCredentials credentials, AuthenticationContext context) : Authenticator
{
    public override string LoginAdvice =>
        $"Check that the account is {context.Account} (a sandbox has its own id, such as 123456_SB1, and its own tokens), that client id, client secret, token id and token "
        + "secret belong together and were copied whole, and that user, role, token and integration are active. The Login Audit Trail names the reason. "
        + "Do not just repeat the call: five failed logins lock the user for 30 minutes.";

    public override ValueTask<string> AuthorizeAsync(HttpMethod method, string url, CancellationToken cancellationToken) => new(Sign(method, url));

    // NetSuite locks a user after five failed logins, so a refused signature is never tried again.
    public override bool TryReplace(string authorization) => false;

    public override string Redact(string text) => Redaction.Apply(
        text, credentials.ConsumerSecret, credentials.TokenSecret, credentials.TokenId, credentials.ConsumerKey);

    private string Sign(HttpMethod method, string url)
    {
        KeyValuePair<string, string>[] parameters =
        [
            new("oauth_consumer_key", credentials.ConsumerKey),
            new("oauth_nonce", context.NonceFactory()),
            new("oauth_signature_method", "HMAC-SHA256"),
            new("oauth_timestamp", context.Time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
            new("oauth_token", credentials.TokenId),
            new("oauth_version", "1.0"),
        ];
        var baseString = OAuth1Signature.BaseString(method.Method, url, parameters);
        var signature = OAuth1Signature.Sign(baseString, credentials.ConsumerSecret, credentials.TokenSecret);
        return OAuth1Header.Create(context.Account.Realm, parameters, signature);
    }
}
