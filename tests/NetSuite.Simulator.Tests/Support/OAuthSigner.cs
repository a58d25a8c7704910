using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NetSuite.Simulator.Tests.Support;

/// <summary>Signs requests by OAuth 1.0a on its own terms: it shares nothing with the code under test.</summary>
public sealed record OAuthSigner
{
    public string Realm { get; init; } = "TSTDRV1234567";

    public string ConsumerKey { get; init; } = "ck";

    public string ConsumerSecret { get; init; } = "cs";

    public string Token { get; init; } = "ti";

    public string TokenSecret { get; init; } = "ts";

    public string Version { get; init; } = "1.0";

    public string Method { get; init; } = "HMAC-SHA256";

    public string Nonce { get; init; } = "";

    public string Separator { get; init; } = ", ";

    /// <summary>Parameters beside the usual ones, signed and sent.</summary>
    public IReadOnlyDictionary<string, string> Extra { get; init; } = new Dictionary<string, string>();

    /// <summary>The header for a request; the query is given decoded.</summary>
    public string Header(string httpMethod, string url, IEnumerable<(string Name, string Value)> query, DateTimeOffset time)
    {
        var nonce = Nonce.Length > 0 ? Nonce : Guid.NewGuid().ToString("N");
        var parameters = new List<(string Name, string Value)>
        {
            ("oauth_token", Token),
            ("oauth_consumer_key", ConsumerKey),
            ("oauth_nonce", nonce),
            ("oauth_timestamp", time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
            ("oauth_signature_method", Method),
            ("oauth_version", Version),
        };
        parameters.AddRange(Extra.Select(pair => (pair.Key, pair.Value)));
        var pairs = parameters.Concat(query)
            .Select(pair => (Name: Uri.EscapeDataString(pair.Name), Value: Uri.EscapeDataString(pair.Value)))
            .OrderBy(pair => pair.Name, StringComparer.Ordinal)
            .ThenBy(pair => pair.Value, StringComparer.Ordinal)
            .Select(pair => pair.Name + "=" + pair.Value);
        var text = httpMethod + "&" + Uri.EscapeDataString(url) + "&" + Uri.EscapeDataString(string.Join('&', pairs));
        var key = Uri.EscapeDataString(ConsumerSecret) + "&" + Uri.EscapeDataString(TokenSecret);
        var signature = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(text)));
        var header = parameters.Prepend(("realm", Realm)).Append(("oauth_signature", signature))
            .Select(pair => $"{pair.Item1}=\"{Uri.EscapeDataString(pair.Item2)}\"");
        return "OAuth " + string.Join(Separator, header);
    }
}
