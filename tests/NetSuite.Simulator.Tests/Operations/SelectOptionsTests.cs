using System.Net;
using System.Text.Json;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Operations;

public sealed class SelectOptionsTests(TestAccount account) : IClassFixture<TestAccount>
{
    private static readonly (string, string) Accept = ("Accept", "application/vnd.oracle.resource+json; type=select-options");

    [Fact]
    public async Task Options_come_per_field_as_it_was_spelt_with_numbers_for_ids()
    {
        var answer = await account.Post($"{TestAccount.Record}/customer?fields=entitystatus,terms", "{}", Accept);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("application/vnd.oracle.resource+json; type=select-options; charset=UTF-8", answer.Header("Content-Type"));
        Assert.Equal(["entitystatus", "terms"], answer.Json.EnumerateObject().Select(property => property.Name));
        var options = answer.At("entitystatus._selectOptions");
        Assert.Equal(["links", "count", "hasMore", "items", "offset", "totalResults"], options.EnumerateObject().Select(property => property.Name));
        Assert.Contains("""{"id":16,"refName":"CUSTOMER-Lost Customer"}""", options.GetProperty("items").EnumerateArray().Select(item => item.GetRawText()));
    }

    [Fact]
    public async Task An_enumeration_has_options_too()
    {
        var items = (await account.Post($"{TestAccount.Record}/customer?fields=globalSubscriptionStatus,creditHoldOverride", "{}", Accept)).Json;

        Assert.Contains("""{"id":2,"refName":"Soft Opt-Out"}""", Items(items, "globalSubscriptionStatus"));
        Assert.Contains("""{"id":"AUTO","refName":"Auto"}""", Items(items, "creditHoldOverride"));
    }

    [Fact]
    public async Task A_field_that_takes_records_of_several_types_has_those_of_all()
    {
        var items = (await account.Post($"{TestAccount.Record}/salesOrder?fields=entity", "{}", Accept)).Json;

        Assert.Contains(Items(items, "entity"), item => item.Contains("Birchwood Outfitters", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Names_are_filtered_by_field()
    {
        var answer = await account.Post($"{TestAccount.Record}/customer?fields=entitystatus,terms,salesrep&q={Uri.EscapeDataString("entitystatus START_WITH LEAD-, terms IS \"net 30\"")}", "{}", Accept);

        Assert.All(Items(answer.Json, "entitystatus"), item => Assert.Contains("\"LEAD-", item, StringComparison.Ordinal));
        Assert.Equal(["""{"id":2,"refName":"Net 30"}"""], Items(answer.Json, "terms"));
        Assert.NotEmpty(Items(answer.Json, "salesrep"));
    }

    [Fact]
    public async Task A_page_has_100_options_unless_asked_otherwise_and_each_field_its_own_links()
    {
        var first = (await account.Post($"{TestAccount.Record}/customer?fields=thirdPartyCountry,terms", "{}", Accept)).At("thirdPartyCountry._selectOptions");
        var second = (await account.Post($"{TestAccount.Record}/customer?fields=thirdPartyCountry,terms&limit=2&offset=2", "{}", Accept)).At("thirdPartyCountry._selectOptions");

        Assert.Equal(100, first.GetProperty("count").GetInt32());
        Assert.True(first.GetProperty("hasMore").GetBoolean());
        Assert.EndsWith("/customer?fields=thirdPartyCountry&limit=100&offset=100", Link(first, "next"), StringComparison.Ordinal);
        Assert.Equal(["previous", "first", "next", "last", "self"], second.GetProperty("links").EnumerateArray().Select(link => link.GetProperty("rel").GetString()));
        Assert.EndsWith("/customer?fields=thirdPartyCountry&limit=2&offset=2", Link(second, "self"), StringComparison.Ordinal);
        Assert.Equal(2, second.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task A_field_of_lines_is_named_with_its_sublist() =>
        Assert.Contains(
            """{"id":301,"refName":"WIDGET-S"}""",
            Items((await account.Post($"{TestAccount.Record}/invoice?fields=item.item", "{}", Accept)).Json, "item.item"));

    [Fact]
    public async Task What_can_be_chosen_depends_on_the_record()
    {
        var europe = (await account.Post($"{TestAccount.Record}/location", """{"name":"Only In Europe","subsidiary":{"items":[{"id":"2"}]}}""")).NewId;

        var root = await account.Post($"{TestAccount.Record}/salesOrder?fields=location", """{"subsidiary":{"id":"1"}}""", Accept);
        var german = await account.Post($"{TestAccount.Record}/salesOrder?fields=location", """{"entity":{"id":"104"}}""", Accept);
        var existing = await account.Patch($"{TestAccount.Record}/salesOrder/503?fields=location", "{}", Accept);

        Assert.DoesNotContain("Only In Europe", string.Concat(Items(root.Json, "location")), StringComparison.Ordinal);
        Assert.Contains($$"""{"id":{{europe}},"refName":"Only In Europe"}""", Items(german.Json, "location"));
        Assert.Contains($$"""{"id":{{europe}},"refName":"Only In Europe"}""", Items(existing.Json, "location"));
    }

    [Fact]
    public async Task What_is_inactive_can_not_be_chosen()
    {
        await account.Post($"{TestAccount.Record}/department", """{"name":"Closed Down","isInactive":true}""");

        Assert.DoesNotContain(
            "Closed Down",
            string.Concat(Items((await account.Post($"{TestAccount.Record}/employee?fields=department", "{}", Accept)).Json, "department")),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "fields")]
    [InlineData("?fields=nothing", "fields")]
    [InlineData("?fields=email", "fields")]
    [InlineData("?fields=addressBook.nothing", "fields")]
    [InlineData("?fields=terms&limit=0", "limit")]
    [InlineData("?fields=terms&limit=10&offset=5", "offset")]
    [InlineData("?fields=terms&q=terms%20EQUAL%201", "q")]
    [InlineData("?fields=terms&q=terms", "q")]
    [InlineData("?fields=terms&q=location%20IS%20x", "q")]
    [InlineData("?fields=terms&q=terms%20IS%20%27x%27", "q")]
    [InlineData("?fields=terms&q=terms%20IS%20x%2C", "q")]
    public async Task A_request_that_can_not_be_read_is_refused(string query, string parameter)
    {
        var answer = await account.Post($"{TestAccount.Record}/customer{query}", "{}", Accept);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(parameter, answer.Error.GetProperty("o:errorQueryParam").GetString());
    }

    private static List<string> Items(JsonElement answer, string field) =>
        [.. answer.GetProperty(field).GetProperty("_selectOptions").GetProperty("items").EnumerateArray().Select(item => item.GetRawText())];

    private static string Link(JsonElement options, string rel) =>
        options.GetProperty("links").EnumerateArray().First(link => link.GetProperty("rel").GetString() == rel).GetProperty("href").GetString()!;
}
