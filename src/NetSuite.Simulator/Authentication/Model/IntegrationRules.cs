using System.Security.Cryptography;
using System.Text;
using NetSuite.Simulator.Hosting;

namespace NetSuite.Simulator.Authentication;

/// <summary>What the integration page accepts when it is saved.</summary>
internal static class IntegrationRules
{
    public const string RestScope = "rest_webservices";
    public const string ModelContextScope = "mcp";
    private static readonly string[] Scopes = [RestScope, "restlets", "suite_analytics", ModelContextScope];

    /// <exception cref="ArgumentException">NetSuite would not save the record.</exception>
    public static void Check(Integration integration, AccountBehaviour behaviour)
    {
        Require(integration.ClientId.Length > 0, "has no client id");
        Require(integration.Scopes.All(Scopes.Contains), $"has an unknown scope; there are {string.Join(", ", Scopes)}");
        Require(!(integration.PublicClient && integration.ClientCredentials), "is a public client, which cannot use client credentials");
        Require(integration.RefreshTokenHours is >= 1 and <= 720, "has a refresh token validity outside of 1 to 720 hours");
        Require(integration.RotationHours is >= 1 and <= 720, "has a rotation time outside of 1 to 720 hours");
        Require(integration.ConcurrencyLimit is null or > 0, "has a concurrency limit below 1");
        foreach (var uri in integration.RedirectUris)
        {
            Require(IsRedirect(uri, behaviour.AllowsHttpRedirects), $"has the redirect URI {uri}: https or a scheme of its own is needed");
        }

        void Require(bool condition, string otherwise)
        {
            if (!condition)
            {
                throw new ArgumentException($"The integration {integration.Name} {otherwise}.");
            }
        }
    }

    /// <summary>A GUID that stays the same for a client id.</summary>
    public static string ApplicationId(string clientId) =>
        new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(clientId)).AsSpan(0, 16)).ToString("D").ToUpperInvariant();

    private static bool IsRedirect(string uri, bool allowsHttp) =>
        uri.All(c => c is > ' ' and <= '~')
        && uri.Contains("://", StringComparison.Ordinal)
        && !uri.Contains('#', StringComparison.Ordinal)
        && Uri.TryCreate(uri, UriKind.Absolute, out var parsed)
        && (parsed.Scheme != Uri.UriSchemeHttp || allowsHttp);
}
