using System.Text.Json.Nodes;
using NetSuite.Simulator.Hosting;

namespace NetSuite.Client.Tests;

public sealed class SelectOptionsTests
{
    [Fact]
    public async Task A_new_record_is_asked_by_POST_and_one_that_is_there_by_PATCH()
    {
        await using var server = await FaultServer.StartAsync(Page("terms", false, "1"), Page("terms", false, "2"));
        using var client = TestClient.For(server);

        var fresh = await client.Metadata.SelectOptionsAsync("customer", null, "terms", "Net*", new JsonObject { ["subsidiary"] = "1" }, CancellationToken.None).ToListAsync();
        await client.Metadata.SelectOptionsAsync("customer", "eid:C 1", "terms", null, null, CancellationToken.None).ToListAsync();

        Assert.Equal([new SelectOption { RecordType = "customer", Field = "terms", Id = "1", Name = "Net 1" }], fresh);
        Assert.Equal(("POST", "/services/rest/record/v1/customer", """{"subsidiary":"1"}"""), (server.Received[0].Method, server.Received[0].Path, server.Received[0].BodyText));
        Assert.Contains("q=terms%20START_WITH%20%22Net%22", server.Received[0].Target, StringComparison.Ordinal);
        Assert.Equal(("PATCH", "/services/rest/record/v1/customer/eid:C%201", "{}"), (server.Received[1].Method, server.Received[1].Path, server.Received[1].BodyText));
        Assert.DoesNotContain("q=", server.Received[1].Target, StringComparison.Ordinal);
        Assert.All(server.Received, request => Assert.Equal("application/vnd.oracle.resource+json; type=select-options", request.Headers["Accept"]));
    }

    [Fact]
    public async Task Pages_are_asked_for_by_offset_and_a_lost_answer_again()
    {
        await using var server = await FaultServer.StartAsync(Page("item.location", true, "1"), Behaviours.Unexpected, Page("ITEM.LOCATION", false, "\"-2\""));
        using var client = TestClient.For(server);

        var options = await client.Metadata.SelectOptionsAsync("salesOrder", null, "item.location", null, null, CancellationToken.None).ToListAsync();

        Assert.Equal(["1", "-2"], options.Select(option => option.Id));
        Assert.Equal(["offset=0", "offset=1000", "offset=1000"], server.Received.Select(request => request.Target[request.Target.IndexOf("offset", StringComparison.Ordinal)..]));
    }

    [Theory]
    [InlineData("Net 1", "terms IS \"Net 1\"")]
    [InlineData("Net*", "terms START_WITH \"Net\"")]
    [InlineData("*30*", "terms CONTAIN \"30\"")]
    [InlineData("a*longer", "terms CONTAIN \"longer\"")]
    [InlineData("*", null)]
    [InlineData("12\" pipe", null)]
    [InlineData("a, terms IS \"b", null)]
    public void NetSuite_is_given_what_it_can_compare(string name, string? filter) => Assert.Equal(filter, new OptionNames(name).Filter("terms"));

    [Theory]
    [InlineData("net 30", "Net 30", true)]
    [InlineData("net*", "Net 30", true)]
    [InlineData("net", "Net 30", false)]
    [InlineData("n?t 30", "Net 30", true)]
    [InlineData("*[3]0", "Net 30", false)]
    [InlineData("*", "", true)]
    public void Names_match_whatever_their_case(string pattern, string name, bool matches) => Assert.Equal(matches, new OptionNames(pattern).Has(name));

    [Theory]
    [InlineData("terms,location")]
    [InlineData("terms IS")]
    [InlineData("")]
    public async Task What_is_no_field_is_refused_before_any_request(string field)
    {
        await using var server = await FaultServer.StartAsync();
        using var client = TestClient.For(server);

        Assert.ThrowsAny<ArgumentException>(() => client.Metadata.SelectOptionsAsync("customer", null, field, null, null, CancellationToken.None));
        Assert.Empty(server.Received);
    }

    [Fact]
    public async Task The_account_says_what_may_be_chosen()
    {
        await using var account = await SimulatorHost.StartAsync(new SimulatorOptions { Credentials = new("consumer-key-1", "consumer-secret-1", "token-id-1", "token-secret-1") });
        using var client = TestClient.For(account.BaseUri);

        var all = await client.Metadata.SelectOptionsAsync("customer", null, "terms", null, null, CancellationToken.None).ToListAsync();
        var narrowed = await client.Metadata.SelectOptionsAsync("customer", null, "terms", "net*", null, CancellationToken.None).ToListAsync();
        var ofLines = await client.Metadata.SelectOptionsAsync("salesOrder", null, "item.location", null, null, CancellationToken.None).ToListAsync();

        Assert.NotEmpty(narrowed);
        Assert.Equal(all.Where(option => option.Name!.StartsWith("Net", StringComparison.OrdinalIgnoreCase)), narrowed);
        Assert.NotEmpty(ofLines);
        await Assert.ThrowsAsync<NetSuiteValidationException>(() => client.Metadata.SelectOptionsAsync("customer", null, "companyName", null, null, CancellationToken.None).ToListAsync());
    }

    private static Behaviour Page(string field, bool hasMore, string id) => Behaviours.Json(
        $$$"""{"{{{field}}}":{"_selectOptions":{"count":1,"hasMore":{{{(hasMore ? "true" : "false")}}},"offset":0,"totalResults":2,"items":[{"id":{{{id}}},"refName":"Net {{{id.Trim('"')}}}"}],"links":[]} } }""");
}
