using System.Security.Cryptography;
using System.Text;
using NetSuite.Client;

namespace NetSuite.Benchmarks;

/// <summary>Signatures per second, against the bare HMAC that no signature can do without.</summary>
internal static class SigningBenchmark
{
    private const int Count = 20_000;
    private const string Url = "https://123456-sb1.suitetalk.api.netsuite.com/services/rest/query/v1/suiteql?limit=1000&offset=5000";

    public static void Run()
    {
        KeyValuePair<string, string>[] parameters =
        [
            new("oauth_consumer_key", new string('a', 64)),
            new("oauth_nonce", "fjaLirsIcCGVZWzBX0pg"),
            new("oauth_signature_method", "HMAC-SHA256"),
            new("oauth_timestamp", "1508242306"),
            new("oauth_token", new string('b', 64)),
            new("oauth_version", "1.0"),
        ];
        var secret = new string('c', 64);
        var sign = Measurement.BestOf(3, () =>
        {
            for (var index = 0; index < Count; index++)
            {
                OAuth1Header.Create("123456_SB1", parameters, OAuth1Signature.Sign(OAuth1Signature.BaseString("POST", Url, parameters), secret, secret));
            }
        });

        var key = Encoding.ASCII.GetBytes($"{secret}&{secret}");
        var text = Encoding.ASCII.GetBytes(OAuth1Signature.BaseString("POST", Url, parameters));
        var hmac = Measurement.BestOf(3, () =>
        {
            for (var index = 0; index < Count; index++)
            {
                HMACSHA256.HashData(key, text);
            }
        });

        Console.WriteLine("Signing a request (OAuth 1.0a, HMAC-SHA256)");
        Console.WriteLine($"  signed:    {Count / sign.Time.TotalSeconds,10:N0} per second, {sign.Time.TotalMicroseconds / Count:N1} us and {sign.Allocated / Count:N0} bytes each");
        Console.WriteLine($"  bare HMAC: {Count / hmac.Time.TotalSeconds,10:N0} per second, {hmac.Time.TotalMicroseconds / Count:N1} us each");
        Console.WriteLine($"  ratio:     {sign.Time / hmac.Time,10:N2}");
    }
}
