using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace NetSuite.Simulator.Authentication.OAuth2;

/// <summary>Finds the client of a token request: by HTTP Basic, or by its bare client id if it is a public one.</summary>
internal sealed class ClientAuthentication(LoginDirectory directory)
{
    private const string Scheme = "Basic ";

    /// <exception cref="OAuthException">The client is unknown, or its secret is wrong.</exception>
    public Integration Client(IHeaderDictionary headers, FormBody form)
    {
        var authorization = headers.Authorization.ToString();
        var (id, secret) = authorization.Length > 0 ? Basic(authorization) : (form.Needed("client_id"), "");
        if (directory.FindIntegration(id) is not { } client || !IsSecret(client, secret) || (form["client_id"] is { } named && named != id))
        {
            throw Refused();
        }
        if (client.State == IntegrationState.Blocked)
        {
            throw new OAuthException(OAuthException.UnauthorizedClient, LoginFailure.IntegrationBlocked);
        }
        return client.AuthorizationCode ? client : throw new OAuthException(OAuthException.UnauthorizedClient, LoginFailure.InvalidIntegration);
    }

    // A public client has no secret, and one that it sends is wrong.
    private static bool IsSecret(Integration client, string secret) => client.PublicClient
        ? secret.Length == 0
        : secret.Length > 0 && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(client.ClientSecret));

    private static (string Id, string Secret) Basic(string authorization)
    {
        if (authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            var text = authorization[Scheme.Length..].Trim();
            var bytes = new byte[text.Length];
            if (Convert.TryFromBase64String(text, bytes, out var count) && Encoding.UTF8.GetString(bytes, 0, count).Split(':', 2) is [var id, var secret])
            {
                return (id, secret);
            }
        }
        throw Refused();
    }

    private static OAuthException Refused() => new(OAuthException.InvalidClient, LoginFailure.ClientAuthenticationFailed);
}
