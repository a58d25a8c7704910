using CsCheck;

namespace NetSuite.Client.Tests;

public sealed class WireEncodingTests
{
    private static readonly string[] Awkward =
        [" ", "+", "%", "é", "漢", "\"", "'", "|", "~", "%41", "a+b c", "&=", "😀", "!*()", "#?/", "\\", "%2E%2e", "ÅÄÖ\u0301", "", "."];

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.Int[0, Awkward.Length - 1].Select(index => Awkward[index]),
        Gen.String[Gen.Char[' ', '\u02ff'], 0, 12]);

    [Fact]
    public async Task What_goes_over_the_wire_is_what_was_signed()
    {
        await using var server = await FaultServer.StartAsync();
        server.Otherwise = Behaviours.Json("{}");
        using var client = TestClient.For(server);
        var requests = Gen.Select(Text.Where(text => text.Trim().Length > 0), Gen.Select(Text, Text).List[0, 4]);

        await requests.SampleAsync(
            async (id, pairs) =>
            {
                await client.SendAsync(
                    new NetSuiteRequest
                    {
                        Method = HttpMethod.Get,
                        Path = RecordPath.Of("customer", new RecordRef { ExternalId = id }),
                        Query = [.. pairs.Select(pair => new KeyValuePair<string, string>(pair.Item1, pair.Item2))],
                        Safety = RequestSafety.Read,
                    },
                    CancellationToken.None);
                return true;
            },
            iter: 300,
            threads: 1);

        Assert.True(server.Received.Count >= 300);
        Assert.All(server.Received, request => Assert.True(IsSigned(request), request.Target));
        Assert.All(server.Received, request => Assert.DoesNotContain('+', request.Target));
    }

    [Theory]
    [InlineData("with space", "with%20space")]
    [InlineData("a+b", "a%2Bb")]
    [InlineData("100%", "100%25")]
    [InlineData("é漢", "%C3%A9%E6%BC%A2")]
    [InlineData("\"quoted\" 'it'", "%22quoted%22%20%27it%27")]
    [InlineData("RED|PO|1337", "RED%7CPO%7C1337")]
    [InlineData("a~b-c._", "a~b-c._")]
    [InlineData("a/b?c#d", "a%2Fb%3Fc%23d")]
    public async Task External_id_arrives_percent_encoded(string externalId, string encoded)
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Json("""{"id":"7"}"""));
        using var client = TestClient.For(server);

        await client.Records.GetAsync("customer", new RecordRef { ExternalId = externalId }, null, CancellationToken.None);

        Assert.Equal("/services/rest/record/v1/customer/eid:" + encoded, server.Received[0].Target);
        Assert.True(IsSigned(server.Received[0]));
    }

    [Fact]
    public async Task Filter_is_encoded_once_and_with_spaces_as_percent_20()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Json("""{"items":[],"hasMore":false}"""));
        using var client = TestClient.For(server);

        await client.Records.ListAsync("customer", "companyName IS \"Öl & Söhne +1\"", 5, CancellationToken.None).ToListAsync();

        Assert.Equal(
            "/services/rest/record/v1/customer?q=companyName%20IS%20%22%C3%96l%20%26%20S%C3%B6hne%20%2B1%22&limit=5&offset=0",
            server.Received[0].Target);
        Assert.True(IsSigned(server.Received[0]));
    }

    [Fact]
    public async Task Retry_signs_each_attempt_anew()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Html(503), Behaviours.Html(503), Behaviours.Json("{}"));
        using var client = TestClient.For(server);

        await client.SendAsync(TestClient.Read(), CancellationToken.None);

        Assert.Equal(3, server.Received.Select(request => request.Authorization.Split("oauth_nonce=\"")[1].Split('"')[0]).Distinct().Count());
        Assert.All(server.Received, request => Assert.True(IsSigned(request)));
    }

    [Fact]
    public void A_wrong_signature_would_be_noticed() => Assert.False(OAuth1Verifier.IsValid(
        "GET", "http", "127.0.0.1:1", "/x?a=b", "OAuth realm=\"A\", oauth_nonce=\"n\", oauth_signature=\"AAAA\"", "s", "t"));

    private static bool IsSigned(ReceivedRequest request) => OAuth1Verifier.IsValid(
        request.Method, "http", request.Headers["Host"], request.Target, request.Authorization, "consumer-secret-1", "token-secret-1");
}
