using System.Text;

namespace NetSuite.Client;

/// <summary>The Authorization header of OAuth 1.0a (RFC 5849, section 3.5.1).</summary>
internal static class OAuth1Header
{
    public static string Create(string realm, IEnumerable<KeyValuePair<string, string>> parameters, string signature)
    {
        var header = new StringBuilder("OAuth realm=\"").Append(realm).Append('"');
        foreach (var (name, value) in parameters.Append(new("oauth_signature", signature)))
        {
            header.Append(", ").Append(name).Append("=\"").Append(PercentEncoding.Encode(value)).Append('"');
        }

        return header.ToString();
    }
}
