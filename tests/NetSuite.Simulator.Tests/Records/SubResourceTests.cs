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
}
