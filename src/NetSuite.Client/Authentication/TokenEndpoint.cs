using System.Globalization;
using System.Text.Json;

namespace NetSuite.Client;

/// <summary>Asks NetSuite for access tokens by the client credentials grant of OAuth 2.0.</summary>
internal sealed class TokenEndpoint(CertificateCredentials credentials, AuthenticationContext context)
{
    private const string Path = "/services/rest/auth/oauth2/v1/token";
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);
    private readonly RequestTarget target = RequestTarget.Create(context.BaseUri, Path, []);

    public string LoginAdvice =>
        $"Check under Setup > Integration > OAuth 2.0 Client Credentials (M2M) Setup of account {context.Account} that certificate id {credentials.CertificateId} is listed for this integration, "
        + "neither revoked nor expired (a sandbox refresh removes it), that user and role are active, and that the integration allows the client credentials grant with the scope REST Web Services. "
        + "The Login Audit Trail names the reason."
        + (credentials.Certificate.NotAfter.ToUniversalTime() < context.Time.GetUtcNow().UtcDateTime
            ? string.Create(CultureInfo.InvariantCulture, $" This certificate ended on {credentials.Certificate.NotAfter.ToUniversalTime():yyyy-MM-dd}.")
            : string.Empty);

    public async Task<AccessToken> RequestAsync(CancellationToken cancellationToken)
    {
        var now = context.Time.GetUtcNow();
        using var message = new HttpRequestMessage(HttpMethod.Post, target.Uri)
        {
            Content = new FormUrlEncodedContent(
            [
                new("grant_type", "client_credentials"),
                new("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
                new("client_assertion", ClientAssertion.Create(credentials, target.Url, now, context.NonceFactory())),
            ]),
        };
        message.Headers.TryAddWithoutValidation("Accept", "application/json");
        var reply = await context.Exchange.SendAsync(message, Timeout, cancellationToken).ConfigureAwait(false);
        return reply is { StatusCode: >= 200 and < 300, Fault: Fault.None }
            ? ReadToken(reply, now)
            : throw TokenRefusal.Create(reply, context, Path, LoginAdvice);
    }

    private AccessToken ReadToken(Reply reply, DateTimeOffset now)
    {
        try
        {
            using var document = JsonDocument.Parse(reply.Body);
            var value = document.RootElement.GetProperty("access_token").GetString();
            var lifetime = TimeSpan.FromSeconds(ReadSeconds(document.RootElement));
            return new AccessToken(
                value is { Length: > 0 } && value.All(character => character is > ' ' and <= '~') ? value : throw new JsonException(),
                now + lifetime - (lifetime > 2 * Margin ? Margin : lifetime / 2));
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // The inner exception stays out: it could quote the token.
            throw new NetSuiteProtocolException("NetSuite's token endpoint answered with something that is no access token.")
            {
                Call = new FailedCall { StatusCode = reply.StatusCode, Method = "POST", Path = Path },
            };
        }
    }

    // NetSuite documents a number and has been seen to send a string; without one, its tokens last an hour.
    private static double ReadSeconds(JsonElement answer) =>
        answer.TryGetProperty("expires_in", out var lifetime)
        && double.TryParse(lifetime.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
        && seconds is > 0 and < 1e9
            ? seconds
            : 3600;
}
