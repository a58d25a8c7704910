using System.Security.Cryptography;
using System.Text;

namespace NetSuite.Client;

/// <summary>The signature of OAuth 1.0a (RFC 5849, section 3.4).</summary>
internal static class OAuth1Signature
{
    /// <summary>Makes the text that is signed. JSON bodies are no part of it.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="url">The URL as it goes over the wire.</param>
    /// <param name="parameters">The oauth_ parameters but for realm and signature, and those of a form body, not encoded.</param>
    public static string BaseString(string method, string url, IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var withoutFragment = url.Split('#', 2)[0];
        var parts = withoutFragment.Split('?', 2);
        var inQuery = parts.Length == 2 ? PercentEncoding.DecodeQuery(parts[1]) : [];

        // Sorted by the encoded bytes, which are ASCII: ordinal order.
        var normalized = inQuery.Concat(parameters)
            .Select(pair => (Name: PercentEncoding.Encode(pair.Key), Value: PercentEncoding.Encode(pair.Value)))
            .OrderBy(pair => pair.Name, StringComparer.Ordinal)
            .ThenBy(pair => pair.Value, StringComparer.Ordinal)
            .Select(pair => $"{pair.Name}={pair.Value}");

        return string.Join(
            '&',
            method.ToUpperInvariant(),
            PercentEncoding.Encode(BaseUrl(parts[0])),
            PercentEncoding.Encode(string.Join('&', normalized)));
    }

    /// <summary>Signs a base string with HMAC-SHA256, the only method NetSuite accepts.</summary>
    public static string Sign(string baseString, string consumerSecret, string tokenSecret)
    {
        var key = Encoding.ASCII.GetBytes($"{PercentEncoding.Encode(consumerSecret)}&{PercentEncoding.Encode(tokenSecret)}");
        var signature = HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(baseString));
        CryptographicOperations.ZeroMemory(key);
        return Convert.ToBase64String(signature);
    }

    // Scheme and host in lower case, a default port left out, the path exactly as sent (RFC 5849, 3.4.1.2).
    private static string BaseUrl(string urlWithoutQuery)
    {
        var authorityStart = urlWithoutQuery.IndexOf("://", StringComparison.Ordinal) + 3;
        var pathStart = urlWithoutQuery.IndexOf('/', authorityStart);
        var origin = pathStart < 0 ? urlWithoutQuery : urlWithoutQuery[..pathStart];
        var path = pathStart < 0 ? "/" : urlWithoutQuery[pathStart..];
        return new Uri(origin).GetLeftPart(UriPartial.Authority) + path;
    }
}
