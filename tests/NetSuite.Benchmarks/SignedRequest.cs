using System.Globalization;
using NetSuite.Client;
using NetSuite.Testing;

namespace NetSuite.Benchmarks;

/// <summary>Signs for the simulator of the benchmarks.</summary>
internal static class SignedRequest
{
    /// <summary>The Authorization header of a request.</summary>
    public static string Header(string method, Uri url)
    {
        KeyValuePair<string, string>[] parameters =
        [
            new("oauth_consumer_key", SimulatorFixture.ClientId),
            new("oauth_nonce", Guid.NewGuid().ToString("N")),
            new("oauth_signature_method", "HMAC-SHA256"),
            new("oauth_timestamp", DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
            new("oauth_token", SimulatorFixture.TokenId),
            new("oauth_version", "1.0"),
        ];
        return OAuth1Header.Create(
            SimulatorFixture.Account,
            parameters,
            OAuth1Signature.Sign(
                OAuth1Signature.BaseString(method, url.AbsoluteUri, parameters), SimulatorFixture.ClientSecret, SimulatorFixture.TokenSecret));
    }
}
