using System.Text.RegularExpressions;

namespace NetSuite.Client;

/// <summary>Takes secrets out of texts of others before they go into a message: whatever stands between may echo a request.</summary>
internal static partial class Redaction
{
    // NetSuite's own have 64 characters and more. Taking out shorter ones, as of a simulator, would damage ordinary words.
    private const int ShortestSecret = 8;

    public static string Apply(string text, params string?[] secrets)
    {
        foreach (var secret in secrets)
        {
            if (secret?.Length >= ShortestSecret)
            {
                text = text.Replace(secret, "***", StringComparison.Ordinal);
            }
        }

        return Authorization().Replace(text, "***");
    }

    // A JWT, assertion or token, begins with the encoded form of {". Linear in the text, and so without a time limit,
    // whose end would hide the very failure that is being told.
    [GeneratedRegex(@"OAuth\s+realm=.*|Bearer\s+\S{20,}|eyJ[\w-]{20,}[.\w-]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Authorization();
}
