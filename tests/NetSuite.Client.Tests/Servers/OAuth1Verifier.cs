using System.Security.Cryptography;
using System.Text;

namespace NetSuite.Client.Tests;

/// <summary>
/// Checks a signature as a server would, from what arrived. Written from RFC 5849, section 3.4, and sharing no code with
/// the signer, so that a mistake of the one is not repeated by the other.
/// </summary>
internal static class OAuth1Verifier
{
    public static bool IsValid(string method, string scheme, string host, string rawTarget, string authorization, string consumerSecret, string tokenSecret)
    {
        var header = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in authorization["OAuth ".Length..].Split(','))
        {
            var at = part.IndexOf('=');
            header.Add(part[..at].Trim(), Decode(part[(at + 1)..].Trim().Trim('"')));
        }

        var pairs = new List<string>();
        foreach (var (name, value) in header)
        {
            if (name is not ("realm" or "oauth_signature"))
            {
                pairs.Add(Escape(name) + "=" + Escape(value));
            }
        }

        var mark = rawTarget.IndexOf('?');
        var path = mark < 0 ? rawTarget : rawTarget[..mark];
        foreach (var pair in mark < 0 ? [] : rawTarget[(mark + 1)..].Split('&'))
        {
            var at = pair.IndexOf('=');
            var name = at < 0 ? pair : pair[..at];
            var value = at < 0 ? string.Empty : pair[(at + 1)..];
            pairs.Add(Escape(Decode(name.Replace("+", "%20"))) + "=" + Escape(Decode(value.Replace("+", "%20"))));
        }

        // Encoded names hold no character below '=' but '-', '.', digits and '%'; comparing name and value apart needs a separator below them all.
        pairs.Sort((left, right) => string.CompareOrdinal(left.Replace('=', '\u0001'), right.Replace('=', '\u0001')));
        var text = method + "&" + Escape($"{scheme}://{host}{path}") + "&" + Escape(string.Join("&", pairs));
        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(Escape(consumerSecret) + "&" + Escape(tokenSecret)));
        return Convert.ToBase64String(hmac.ComputeHash(Encoding.UTF8.GetBytes(text))) == header["oauth_signature"];
    }

    private static string Decode(string text)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%')
            {
                bytes.Add(Convert.ToByte(text.Substring(i + 1, 2), 16));
                i += 2;
            }
            else
            {
                bytes.Add((byte)text[i]);
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    private static string Escape(string text)
    {
        var result = new StringBuilder();
        foreach (var value in Encoding.UTF8.GetBytes(text))
        {
            var character = (char)value;
            if (value < 128 && (char.IsLetterOrDigit(character) || "-._~".Contains(character)))
            {
                result.Append(character);
            }
            else
            {
                result.Append('%').Append(value.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return result.ToString();
    }
}
