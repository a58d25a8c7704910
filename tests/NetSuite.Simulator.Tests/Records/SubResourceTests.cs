using System.Net;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Records;

public sealed class SubResourceTests(TestAccount account) : IClassFixture<TestAccount>
{
    [Fact]
    public async Task A_sublist_is_a_collection_of_its_lines()
    {
        var answer = await account.Get($"{TestAccount.Record}/invoice/601/item");

        Assert.Equal(["links", "count", "hasMore", "items", "offset", "totalResults"], answer.Json.EnumerateObject().Select(property => property.Name));
        Assert.Equal(2, answer.At("totalResults").GetInt32());
        Assert.EndsWith("/invoice/601/item/2", answer.At("items.1.links.0.href").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_is_found_by_its_key()
    {
        var answer = await account.Get($"{TestAccount.Record}/invoice/601/item/2");

        Assert.Equal(425.0, answer.At("amount").GetDouble());
    }

    [Fact]
    public async Task Line_prices_are_found_by_both_their_keys()
    {
        var answer = await account.Get($"{TestAccount.Record}/inventoryItem/301/price/currencyPage=4,priceLevel=1");

        Assert.Equal(11.88, answer.At("price").GetDouble());
    }

    [Fact]
    public async Task A_subrecord_of_a_line_is_found()
    {
        var answer = await account.Get($"{TestAccount.Record}/customer/104/addressBook/1/addressBookAddress");

        Assert.Equal("Hamburg", answer.At("city").GetString());
        Assert.Equal("Germany", answer.At("country.refName").GetString());
    }

    [Fact]
    public async Task A_select_leads_to_its_record()
    {
        var answer = await account.Get($"{TestAccount.Record}/employee/13/subsidiary");

        Assert.Equal("Europe", answer.At("name").GetString());
    }

    [Theory]
    [InlineData("invoice/601/item/99")]
    [InlineData("invoice/601/nothing")]
    [InlineData("invoice/601/item/1/nothing")]
    [InlineData("invoice/601/memo")]
    public async Task What_is_not_there_is_404(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await account.Get($"{TestAccount.Record}/{path}")).Status);

    [Fact]
    public async Task A_line_of_a_subrecord_of_a_line_is_found()
    {
        var order = (await account.Post($"{TestAccount.Record}/salesOrder", """
            {"entity":{"id":"101"},"item":{"items":[{"item":{"id":"301"},"quantity":2,"inventoryDetail":{"inventoryAssignment":{"items":[{"quantity":2}]}}}]}}
            """)).NewId;

        var answer = await account.Get($"{TestAccount.Record}/salesOrder/{order}/item/1/inventoryDetail/inventoryAssignment/1");

        Assert.Equal(2.0, answer.At("quantity").GetDouble());
        Assert.EndsWith($"/salesorder/{order}/item/1/inventoryDetail/inventoryAssignment/1", answer.At("links.0.href").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_way_leads_on_through_a_select()
    {
        var answer = await account.Get($"{TestAccount.Record}/invoice/604/entity/addressBook/1/addressBookAddress");

        Assert.Equal("Lyon", answer.At("city").GetString());
        Assert.EndsWith("/customer/108/addressBook/1/addressBookAddress", answer.At("links.0.href").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_record_may_be_named_by_its_external_id() =>
        Assert.Equal("Portland", (await account.Get($"{TestAccount.Record}/customer/eid:CUST-001/addressBook/1/addressBookAddress")).At("city").GetString());

    [Fact]
    public async Task Lines_are_links_unless_expanded()
    {
        var plain = await account.Get($"{TestAccount.Record}/inventoryItem/301/price");
        var expanded = await account.Get($"{TestAccount.Record}/inventoryItem/301/price?expandSubResources=true");

        Assert.All(plain.At("items").EnumerateArray(), line => Assert.Equal(["links"], line.EnumerateObject().Select(property => property.Name)));
        Assert.Contains(11.88, expanded.At("items").EnumerateArray().Select(line => line.GetProperty("price").GetDouble()));
    }

    [Fact]
    public async Task Fields_narrows_a_line()
    {
        var answer = await account.Get($"{TestAccount.Record}/invoice/601/item/2?fields=amount,quantity");

        Assert.Equal(["links", "amount", "quantity"], answer.Json.EnumerateObject().Select(property => property.Name));
    }

    [Theory]
    [InlineData("quantity GREATER 50", "2")]
    [InlineData("item EQUAL 301", "1")]
    [InlineData("amount BETWEEN [400, 500] AND isClosed IS false", "2 1")]
    [InlineData("isClosed IS true", "")]
    [InlineData("description CONTAIN small", "1")]
    [InlineData("line ANY_OF [2, 7]", "2")]
    [InlineData("location EMPTY_NOT", "")]
    public async Task Lines_are_filtered_by_what_their_schema_says(string q, string lines)
    {
        var answer = await account.Get($"{TestAccount.Record}/invoice/601/item?q={Uri.EscapeDataString(q)}");

        Assert.Equal(
            lines.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal),
            answer.At("items").EnumerateArray().Select(line => line.GetProperty("links")[0].GetProperty("href").GetString()!.Split('/')[^1]));
        Assert.Equal(answer.At("items").GetArrayLength(), answer.At("totalResults").GetInt32());
    }

    [Fact]
    public async Task A_filtered_line_without_a_key_keeps_its_place()
    {
        var customer = (await account.Post($"{TestAccount.Record}/customer", """
            {"companyName":"Places Kept","subsidiary":{"id":"1"},"salesTeam":{"items":[{"employee":{"id":"11"},"contribution":60},{"employee":{"id":"12"},"contribution":40}]}}
            """)).NewId;

        var answer = await account.Get($"{TestAccount.Record}/customer/{customer}/salesTeam?q=contribution%20LESS%2050");

        Assert.EndsWith("/salesTeam/2", answer.At("items.0.links.0.href").GetString(), StringComparison.Ordinal);
        Assert.Equal(40, (await account.Get(answer.At("items.0.links.0.href").GetString()![account.Origin.Length..])).At("contribution").GetDouble());
    }

    [Theory]
    [InlineData("nothing EQUAL 1", "NONEXISTENT_FIELD")]
    [InlineData("inventoryDetail EMPTY", "NONEXISTENT_FIELD")]
    [InlineData("quantity IS x", "INVALID_PARAMETER")]
    [InlineData("quantity", "INVALID_PARAMETER")]
    [InlineData("description IS 'x'", "INVALID_PARAMETER")]
    public async Task A_filter_of_lines_that_can_not_be_read_is_refused(string q, string code) =>
        Assert.Equal(code, (await account.Get($"{TestAccount.Record}/invoice/601/item?q={Uri.EscapeDataString(q)}")).Code);

    [Fact]
    public async Task A_list_longer_than_a_page_pages_on_its_own()
    {
        var lines = string.Join(',', Enumerable.Range(1, 1001).Select(i => $$"""{"label":"A{{i}}"}"""));
        var customer = (await account.Post($"{TestAccount.Record}/customer", $$"""{"companyName":"Many Addresses","subsidiary":{"id":"1"},"addressBook":{"items":[{{lines}}]} }""")).NewId;

        var book = (await account.Read($"customer/{customer}")).At("addressBook");

        Assert.Equal(["links", "count", "hasMore", "items", "offset", "totalResults"], book.EnumerateObject().Select(property => property.Name));
        Assert.Equal(1000, book.GetProperty("items").GetArrayLength());
        Assert.Equal(1001, book.GetProperty("totalResults").GetInt32());
        var next = book.GetProperty("links")[0].GetProperty("href").GetString()!;
        Assert.EndsWith("/addressBook?limit=1000&offset=1000", next, StringComparison.Ordinal);
        Assert.Equal(1, (await account.Get(next[account.Origin.Length..])).At("count").GetInt32());
    }
}
