using System.Text;

namespace NetSuite.Client;

/// <summary>RFC 3986 percent-encoding: everything but <c>A-Z a-z 0-9 - . _ ~</c> is escaped, a space as %20 and never as +.</summary>
internal static class PercentEncoding
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="ArgumentException">The text has half of a surrogate pair.</exception>
    public static string Encode(string text)
    {
        // Uri would put U+FFFD in the place of such a half, and different ids would become the same one.
        _ = Strict.GetByteCount(text);
        return Uri.EscapeDataString(text);
    }

    /// <summary>Decodes a name or value of a query string, in which + stands for a space (RFC 5849, 3.4.1.3.1).</summary>
    public static string DecodeQueryPart(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    /// <summary>Splits a query string, without its question mark, into decoded pairs. A name without = has an empty value.</summary>
    public static IEnumerable<KeyValuePair<string, string>> DecodeQuery(string query)
    {
        foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            yield return equals < 0
                ? new(DecodeQueryPart(pair), string.Empty)
                : new(DecodeQueryPart(pair[..equals]), DecodeQueryPart(pair[(equals + 1)..]));
        }
    }
}
