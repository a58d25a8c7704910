using System.Globalization;
using Microsoft.Extensions.Time.Testing;

namespace NetSuite.Client.Tests;

public sealed class OAuth1VectorTests
{
    public static TheoryData<string> Names => new(OAuth1Vectors.All.Select(vector => vector.Name));

    public static TheoryData<string> SignedNames => new(OAuth1Vectors.All.Where(vector => vector.Signature is not null).Select(vector => vector.Name));

    public static TheoryData<string> HeaderNames => new(OAuth1Vectors.All.Where(vector => vector.Header is not null).Select(vector => vector.Name));

    [Fact]
    public void No_vector_got_lost() => Assert.Equal((22, 19, 18), (Names.Count, SignedNames.Count, HeaderNames.Count));

    [Theory]
    [MemberData(nameof(Names))]
    public void Base_string_is_the_known_one(string name)
    {
        var vector = Find(name);

        Assert.Equal(vector.BaseString, OAuth1Signature.BaseString(vector.Method, vector.Url, vector.Parameters));
    }

    [Theory]
    [MemberData(nameof(SignedNames))]
    public void Signature_is_the_known_one(string name)
    {
        var vector = Find(name);

        Assert.Equal(vector.Signature, OAuth1Signature.Sign(vector.BaseString, vector.Keys.ConsumerSecret, vector.Keys.TokenSecret));
    }

    [Theory]
    [MemberData(nameof(HeaderNames))]
    public async Task Header_is_the_known_one(string name)
    {
        var vector = Find(name);
        var credentials = new TokenCredentials(vector.Keys.Consumer, vector.Keys.ConsumerSecret, vector.Keys.Token, vector.Keys.TokenSecret);
        var time = new FakeTimeProvider(DateTimeOffset.FromUnixTimeSeconds(long.Parse(vector.Timestamp, CultureInfo.InvariantCulture)));
        using var exchange = new Exchange(new SocketsHttpHandler(), ownsHandler: true, time, "test");
        var context = new AuthenticationContext(AccountId.Parse(vector.Realm!), new Uri("https://example.invalid/"), time, () => vector.Nonce, exchange);
        using var authenticator = credentials.CreateAuthenticator(context);

        var header = await authenticator.AuthorizeAsync(new HttpMethod(vector.Method), vector.Url, CancellationToken.None);

        Assert.Equal(vector.Header, header);
    }

    private static OAuth1Vector Find(string name) => OAuth1Vectors.All.Single(vector => vector.Name == name);
}
