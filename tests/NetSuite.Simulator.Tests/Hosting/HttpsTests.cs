using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Hosting;

public sealed class HttpsTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    public async Task A_client_that_trusts_the_certificate_gets_in_by_every_name(string name)
    {
        await using var host = await SimulatorHost.StartAsync(new SimulatorOptions { Https = true });
        using var http = Client(host.Certificate!);
        var url = $"https://{name}:{host.BaseUri.Port}{TestAccount.Record}/customer/101";
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.TryAddWithoutValidation("Authorization", new OAuthSigner().Header("GET", url, [], TimeProvider.System.GetUtcNow()));

        using var response = await http.SendAsync(request);

        Assert.Equal("https", host.BaseUri.Scheme);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains($"\"href\":\"{url}\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_certificate_is_for_this_machine_alone_and_its_key_stays_inside()
    {
        await using var host = await SimulatorHost.StartAsync(new SimulatorOptions { Https = true });

        var names = host.Certificate!.Extensions.OfType<X509SubjectAlternativeNameExtension>().Single();
        Assert.Equal(["localhost"], names.EnumerateDnsNames());
        Assert.Equal([IPAddress.Loopback, IPAddress.IPv6Loopback], names.EnumerateIPAddresses());
        Assert.False(host.Certificate.HasPrivateKey);
    }

    [Fact]
    public async Task A_stranger_does_not_trust_it()
    {
        await using var host = await SimulatorHost.StartAsync(new SimulatorOptions { Https = true });
        using var http = new HttpClient();

        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(host.BaseUri));
    }

    [Fact]
    public async Task A_body_without_a_length_is_read_over_HTTP_2()
    {
        await using var host = await SimulatorHost.StartAsync(new SimulatorOptions { Https = true });
        using var http = Client(host.Certificate!);
        var url = $"{host.BaseUri.GetLeftPart(UriPartial.Authority)}{TestAccount.Record}/customer";
        using var body = new Pipe(Encoding.UTF8.GetBytes("""{"companyName":"Second Version","subsidiary":"1"}"""));
        using var request = new HttpRequestMessage(HttpMethod.Post, url)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new StreamContent(body),
        };
        request.Headers.TryAddWithoutValidation("Authorization", new OAuthSigner().Header("POST", url, [], TimeProvider.System.GetUtcNow()));

        using var response = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    [Fact]
    public async Task Answers_are_compressed()
    {
        await using var host = await SimulatorHost.StartAsync(new SimulatorOptions { Https = true });
        using var http = Client(host.Certificate!);
        var url = $"{host.BaseUri.GetLeftPart(UriPartial.Authority)}{TestAccount.Record}/customer/101";
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.TryAddWithoutValidation("Authorization", new OAuthSigner().Header("GET", url, [], TimeProvider.System.GetUtcNow()));
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip");

        using var response = await http.SendAsync(request);

        Assert.Equal(["gzip"], response.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task Plain_http_has_no_certificate()
    {
        await using var host = await SimulatorHost.StartAsync(new SimulatorOptions());

        Assert.Null(host.Certificate);
        Assert.Equal("http", host.BaseUri.Scheme);
    }

    /// <summary>A stream whose length nobody can tell.</summary>
    private sealed class Pipe(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }

    private static HttpClient Client(X509Certificate2 trusted) => new(new SocketsHttpHandler
    {
        SslOptions = new SslClientAuthenticationOptions
        {
            CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, CustomTrustStore = { trusted }, RevocationMode = X509RevocationMode.NoCheck },
        },
    });
}
