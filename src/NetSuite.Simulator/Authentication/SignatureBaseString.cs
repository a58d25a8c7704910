using System.Text;

namespace NetSuite.Simulator.Authentication;

/// <summary>The text an OAuth 1.0a signature covers: RFC 5849, 3.4.1.</summary>
internal static class SignatureBaseString
{
    /// <summary>Builds the text.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="baseUrl">Scheme, host and path as sent, without query; the host in lower case and without a default port.</param>
    /// <param name="query">The decoded query parameters.</param>
    /// <param name="header">The Authorization parameters; all but realm and oauth_signature are covered.</param>
    public static string Build(string method, string baseUrl, IReadOnlyList<KeyValuePair<string, string>> query, OAuthHeader header)
    {
        var pairs = new List<(string Name, string Value)>(query.Count + header.Parameters.Count);
        foreach (var parameter in query)
        {
            pairs.Add((PercentEncoding.Encode(parameter.Key), PercentEncoding.Encode(parameter.Value)));
        }
        foreach (var parameter in header.Parameters)
        {
            if (parameter.Key is not ("realm" or "oauth_signature"))
            {
                pairs.Add((PercentEncoding.Encode(parameter.Key), PercentEncoding.Encode(parameter.Value)));
            }
        }
        pairs.Sort(static (left, right) =>
        {
            var order = string.CompareOrdinal(left.Name, right.Name);
            return order != 0 ? order : string.CompareOrdinal(left.Value, right.Value);
        });
        var parameters = new StringBuilder();
        foreach (var (name, value) in pairs)
        {
            parameters.Append(parameters.Length == 0 ? "" : "&").Append(name).Append('=').Append(value);
        }
        return $"{method.ToUpperInvariant()}&{PercentEncoding.Encode(baseUrl)}&{PercentEncoding.Encode(parameters.ToString())}";
    }
}
