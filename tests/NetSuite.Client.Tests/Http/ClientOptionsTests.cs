namespace NetSuite.Client.Tests;

public sealed class ClientOptionsTests
{
    [Theory]
    [InlineData("https://proxy.example/", "https://proxy.example/")]
    [InlineData("https://123456.suitetalk.api.netsuite.com/services/rest/", "https://123456.suitetalk.api.netsuite.com/")]
    [InlineData("http://127.0.0.1:8080", "http://127.0.0.1:8080/")]
    [InlineData("http://localhost:8080", "http://localhost:8080/")]
    [InlineData("http://[::1]:8080", "http://[::1]:8080/")]
    public void Base_uri_is_https_or_loopback(string given, string used)
    {
        using var client = TestClient.For(new Uri(given));

        Assert.Equal(used, client.BaseUri.AbsoluteUri);
    }

    [Theory]
    [InlineData("http://123456.suitetalk.api.netsuite.com/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("https://user:pw@host.example/")]
    [InlineData("https://host.example/app/center")]
    [InlineData("https://host.example/?a=b")]
    [InlineData("/relative")]
    public void Any_other_base_uri_is_refused(string uri) =>
        Assert.Throws<ArgumentException>(() => TestClient.For(new Uri(uri, UriKind.RelativeOrAbsolute)));

    [Fact]
    public void Account_has_its_own_host_by_default()
    {
        using var client = new NetSuiteClient(new NetSuiteClientOptions { Account = AccountId.Parse("123456_SB1"), Credentials = TestClient.Token });

        Assert.Equal("https://123456-sb1.suitetalk.api.netsuite.com/", client.BaseUri.AbsoluteUri);
    }

    public static TheoryData<string, Func<NetSuiteClientOptions, NetSuiteClientOptions>> OutOfRange => new()
    {
        { "MaxAttempts", options => options with { MaxAttempts = 0 } },
        { "MaxConcurrency", options => options with { MaxConcurrency = 0 } },
        { "AttemptTimeout", options => options with { AttemptTimeout = TimeSpan.Zero } },
        { "RetryBaseDelay", options => options with { RetryBaseDelay = TimeSpan.FromHours(1) } },
    };

    [Theory]
    [MemberData(nameof(OutOfRange))]
    public void Option_out_of_range_is_named(string name, Func<NetSuiteClientOptions, NetSuiteClientOptions> change) =>
        Assert.Equal(name, Assert.Throws<ArgumentOutOfRangeException>(() => TestClient.For(new Uri("http://127.0.0.1/"), change)).ParamName);

    [Theory]
    [InlineData("", "b", "c", "d")]
    [InlineData("a", " ", "c", "d")]
    [InlineData("a", "b", "\n", "d")]
    [InlineData("a", "b", "c", "")]
    public void Empty_key_is_refused(string consumerKey, string consumerSecret, string tokenId, string tokenSecret) =>
        Assert.ThrowsAny<ArgumentException>(() => new TokenCredentials(consumerKey, consumerSecret, tokenId, tokenSecret));

    [Fact]
    public void Options_print_no_secret() => Assert.DoesNotContain(
        "secret",
        new NetSuiteClientOptions { Account = AccountId.Parse("1"), Credentials = TestClient.Token }.ToString(),
        StringComparison.Ordinal);
}
