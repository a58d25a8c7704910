using System.Text.Json;

namespace NetSuite.Simulator.Authentication.OAuth2;

/// <summary>The scopes of a request, checked against those of its integration.</summary>
internal static class Scopes
{
    /// <summary>The scope claim of an assertion: an array, or a text with commas.</summary>
    public static IReadOnlyList<string> OfClaim(JsonElement payload, Integration integration)
    {
        if (!payload.TryGetProperty("scope", out var claim))
        {
            throw Refused();
        }
        return Checked(
            claim.ValueKind switch
            {
                JsonValueKind.String => claim.GetString()!.Split(',', StringSplitOptions.TrimEntries),
                JsonValueKind.Array => [.. claim.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()! : "")],
                _ => throw Refused(),
            },
            integration);
    }

    /// <summary>The scope parameter of an authorization request: words with spaces between.</summary>
    public static IReadOnlyList<string> OfParameter(string? scope, Integration integration) => Checked(scope?.Split(' ') ?? [], integration);

    private static IReadOnlyList<string> Checked(IReadOnlyList<string> scopes, Integration integration) =>
        scopes.Count > 0
        && scopes.All(integration.Scopes.Contains)
        && scopes.Distinct(StringComparer.Ordinal).Count() == scopes.Count
        && (scopes.Count == 1 || !scopes.Contains(IntegrationRules.ModelContextScope))
            ? scopes
            : throw Refused();

    private static OAuthException Refused() => new(OAuthException.InvalidScope, LoginFailure.ScopeMismatched);
}
