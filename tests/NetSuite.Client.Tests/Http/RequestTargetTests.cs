namespace NetSuite.Client.Tests;

public sealed class RequestTargetTests
{
    private static readonly Uri Base = new("https://123456.suitetalk.api.netsuite.com/");

    [Theory]
    [InlineData("record/v1/customer/5", "/services/rest/record/v1/customer/5")]
    [InlineData("/services/rest/system/v1/serverTime", "/services/rest/system/v1/serverTime")]
    [InlineData("https://123456.suitetalk.api.netsuite.com/services/rest/record/v1/customer?limit=2&offset=2", "/services/rest/record/v1/customer?limit=2&offset=2")]
    [InlineData("HTTPS://123456.SuiteTalk.api.netsuite.com:443/services/rest/x", "/services/rest/x")]
    [InlineData("record/v1/customer?q=a+IS+%22b%22", "/services/rest/record/v1/customer?q=a%20IS%20%22b%22")]
    [InlineData("record/v1/customer?q=a IS \"b\"", "/services/rest/record/v1/customer?q=a%20IS%20%22b%22")]
    [InlineData("record/v1/customer/eid:a%7eb", "/services/rest/record/v1/customer/eid:a%7eb")]
    [InlineData("record/v1/customer/eid:é b", "/services/rest/record/v1/customer/eid:%C3%A9%20b")]
    [InlineData("record/v1/salesOrder/1/!transform/invoice", "/services/rest/record/v1/salesOrder/1/!transform/invoice")]
    [InlineData("record/v1/customer?q=http://x/y", "/services/rest/record/v1/customer?q=http%3A%2F%2Fx%2Fy")]
    public void Path_becomes_its_wire_form(string path, string wire)
    {
        var target = RequestTarget.Create(Base, path, []);

        Assert.Equal(wire, target.PathAndQuery);
        Assert.Equal(wire, target.Uri.PathAndQuery);
        Assert.Equal("123456.suitetalk.api.netsuite.com", target.Uri.Host);
    }

    [Theory]
    [InlineData("https://evil.example/services/rest/x")]
    [InlineData("http://123456.suitetalk.api.netsuite.com/services/rest/x")]
    [InlineData("https://123456.suitetalk.api.netsuite.com:8443/services/rest/x")]
    [InlineData("https://123456.suitetalk.api.netsuite.com@evil.example/x")]
    [InlineData("https://user@123456.suitetalk.api.netsuite.com/x")]
    [InlineData("https://123456.suitetalk.api.netsuite.com.evil.example/x")]
    [InlineData("https://evil.example\\@123456.suitetalk.api.netsuite.com/x")]
    [InlineData("//evil.example/x")]
    [InlineData("record/v1/../../x")]
    [InlineData("record/v1/%2e%2E/x")]
    [InlineData("record/v1/.%2e")]
    [InlineData("record/v1/./x")]
    [InlineData("record\\v1")]
    [InlineData("record/v1/a\nb")]
    [InlineData("record/v1/100%")]
    [InlineData("record/v1/%zz")]
    [InlineData("record/v1/a#b")]
    [InlineData(" ")]
    public void Path_that_leads_elsewhere_is_refused(string path) =>
        Assert.ThrowsAny<ArgumentException>(() => RequestTarget.Create(Base, path, []));

    [Theory]
    [InlineData("/services/rest/async/v1/job/1", "https://123456.suitetalk.api.netsuite.com/services/rest/async/v1/job/1")]
    [InlineData("https://other.example/x", "https://other.example/x")]
    [InlineData("customer/5", "https://123456.suitetalk.api.netsuite.com/services/rest/record/v1/customer/5")]
    [InlineData("https://", null)]
    [InlineData(null, null)]
    public void Location_is_absolute_on_every_system(string? location, string? expected) =>
        Assert.Equal(expected, RequestTarget.Create(Base, "record/v1/customer", []).Resolve(location)?.AbsoluteUri);

    [Fact]
    public async Task Foreign_host_gets_no_traffic()
    {
        await using var mine = await FaultServer.StartAsync();
        await using var foreign = await FaultServer.StartAsync();
        using var client = TestClient.For(mine);

        await Assert.ThrowsAsync<ArgumentException>(() => client.SendAsync(TestClient.Read(foreign.BaseUri + "services/rest/x"), CancellationToken.None));

        Assert.Empty(foreign.Received);
        Assert.Empty(mine.Received);
    }

    [Fact]
    public async Task Accept_header_of_the_caller_is_the_only_one_since_any_would_save_where_a_form_was_asked_for()
    {
        const string form = "application/vnd.oracle.resource+json; type=create-form";
        await using var server = await FaultServer.StartAsync(Behaviours.Json("{}"));
        using var client = TestClient.For(server);

        await client.SendAsync(TestClient.Once() with { Headers = [new("accept", form)] }, CancellationToken.None);

        Assert.Equal(form, server.Received[0].Headers["Accept"]);
    }

    [Theory]
    [InlineData("Authorization", "x")]
    [InlineData("host", "evil.example")]
    [InlineData("X-A", "a\r\nX-B: b")]
    [InlineData("X A", "a")]
    [InlineData("", "a")]
    public async Task Header_that_is_not_the_callers_is_refused(string name, string value)
    {
        using var client = TestClient.For(new Uri("http://127.0.0.1:9/"));

        await Assert.ThrowsAsync<ArgumentException>(
            () => client.SendAsync(TestClient.Read() with { Headers = [new(name, value)] }, CancellationToken.None));
    }
}
