using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using NetSuite.Simulator.Http;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Http;

/// <summary>Where a request says it goes, and what it may bring along.</summary>
public sealed class TargetTests(TestAccount account) : IClassFixture<TestAccount>
{
    [Theory]
    [InlineData("http://account.example.com/services/rest/record/v1/customer/eid:%7Ea%2F..?q=%7E", "/services/rest/record/v1/customer/eid:%7Ea%2F..", "q=%7E")]
    [InlineData("http://account.example.com?q=1", "/", "q=1")]
    [InlineData("http://account.example.com", "/", "")]
    [InlineData("/a/../b?c=http://d/e", "/a/../b", "c=http://d/e")]
    [InlineData("*", "*", "")]
    public void An_absolute_target_keeps_its_escapes(string raw, string path, string query)
    {
        var context = new DefaultHttpContext();
        context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = raw;

        Assert.Equal((path, query), RequestTarget.Split(context));
    }

    [Theory]
    [InlineData("proxy.example.com:8443, inner.example.com", "https, http", "https://proxy.example.com:8443")]
    [InlineData("bad host\"", "https", "https://")]
    [InlineData("proxy.example.com", "javascript", "http://proxy.example.com")]
    public async Task Links_are_made_of_the_first_proxy_and_of_nothing_that_is_no_host(string host, string scheme, string origin)
    {
        var expected = origin.EndsWith('/') ? origin + account.Host.BaseUri.Authority : origin;
        var path = TestAccount.Record + "/customer";
        var answer = await account.SendWith(
            "POST", path, $$"""{"companyName":"Forwarded {{Guid.NewGuid()}}","subsidiary":"1"}""", account.Signer.Header("POST", expected + path, [], account.Clock.GetUtcNow()),
            ("X-Forwarded-Host", host), ("X-Forwarded-Proto", scheme));

        Assert.Equal(HttpStatusCode.NoContent, answer.Status);
        Assert.StartsWith(expected + path + "/", answer.Location, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/services/rest/auth/oauth2/v1/token")]
    [InlineData("/services/rest/auth/oauth2/v1/revoke")]
    [InlineData("/app/login/oauth2/authorize.nl")]
    public async Task Who_is_not_let_in_cannot_send_more_than_a_form(string path)
    {
        var answer = await account.SendWith("POST", path, new string('a', 1024 * 1024 + 1), null, ("Content-Type", "application/x-www-form-urlencoded"));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
    }

    [Theory]
    [InlineData("GET", "/services/rest/auth/oauth2/v1/token", "POST")]
    [InlineData("POST", "/services/rest/auth/oauth2/v1/keys", "GET")]
    [InlineData("PUT", "/app/login/oauth2/authorize.nl", "GET, POST")]
    public async Task A_method_that_is_not_allowed_names_those_that_are(string method, string path, string allowed)
    {
        var answer = await account.SendWith(method, path, null, null);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.Status);
        Assert.Equal(allowed, answer.Header("Allow"));
    }
}
