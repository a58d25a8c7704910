using System.Net;
using NetSuite.Simulator.Authentication;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Authentication;

/// <summary>Signatures that others computed are verified: the published samples, and one with a filter.</summary>
public sealed class PublishedVectorTests
{
    private const string Rest = "https://123456.suitetalk.api.netsuite.com";
    private const string Filter = "/services/rest/record/v1/customer?q=lastModifiedDate%20ON_OR_AFTER%20%2201%2F02%2F2026%22&limit=100&offset=0";

    private static readonly TokenCredentials Keys = new(
        "ef40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4",
        "d26ad321a4b2f23b0741c8d38392ce01c3e23e109df6c96eac6d099e9ab9e8b5",
        "2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc",
        "c29a677df7d5439a458c063654187e3d678d73aca8e3c9d8bea1478a3eb0d295");

    [Theory]
    [InlineData("GET", "/services/rest/record/v1/employee/40", "B5OIWznZ2YP0OB7VrJrGkYsTh+8H+5T9Hag+o92q0zY=", HttpStatusCode.NotFound)]
    [InlineData("GET", Filter, "oiNEPsrQETPkyDoyTGk1N/eVbrqcV1kHf9oRZjwvNHI=", HttpStatusCode.OK)]
    public async Task A_published_signature_is_let_in(string method, string path, string signature, HttpStatusCode status) =>
        Assert.Equal(status, await Send(method, path, signature, Rest));

    [Fact]
    public async Task A_signature_over_another_host_is_let_in_for_that_host_only()
    {
        const string Path = "/app/site/hosting/restlet.nl?script=6&deploy=1&customParam=someValue&testParam=someOtherValue";
        const string Signature = "+KK4SKNgz4ZiILGLwOMtfYlgcXSy1eis8ldE9X90azQ=";

        Assert.Equal(HttpStatusCode.NotFound, await Send("POST", Path, Signature, "https://123456.restlets.api.netsuite.com"));
        Assert.Equal(HttpStatusCode.Unauthorized, await Send("POST", Path, Signature, Rest));
    }

    private static async Task<HttpStatusCode> Send(string method, string path, string signature, string origin)
    {
        await using var account = new TestAccount { SetUp = options => options with { Account = "123456", Credentials = Keys, Clock = new At(1508242306) } };
        await account.InitializeAsync();
        var header = $"OAuth realm=\"123456\", oauth_token=\"{Keys.TokenId}\", oauth_consumer_key=\"{Keys.ConsumerKey}\", oauth_nonce=\"fjaLirsIcCGVZWzBX0pg\", "
            + $"oauth_timestamp=\"1508242306\", oauth_signature_method=\"HMAC-SHA256\", oauth_version=\"1.0\", oauth_signature=\"{Uri.EscapeDataString(signature)}\"";
        var host = new Uri(origin).Host;
        return (await account.SendWith(method, path, null, header, ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", host))).Status;
    }

    private sealed class At(long seconds) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeSeconds(seconds);
    }
}
