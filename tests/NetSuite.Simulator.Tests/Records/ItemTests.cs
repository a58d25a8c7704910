using System.Net;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Records;

public sealed class ItemTests(TestAccount account) : IClassFixture<TestAccount>
{
    private const string Root = TestAccount.Record;

    [Theory]
    [InlineData("assemblyItem", "351", "Assembly", null)]
    [InlineData("giftCertificateItem", "366", "GiftCert", null)]
    [InlineData("inventoryItem", "301", "InvtPart", null)]
    [InlineData("itemGroup", "361", "Group", null)]
    [InlineData("kitItem", "356", "Kit", null)]
    [InlineData("nonInventorySaleItem", "321", "NonInvtPart", null)]
    [InlineData("otherChargePurchaseItem", "334", "OthCharge", "Purchase")]
    [InlineData("otherChargeResaleItem", "337", "OthCharge", "Resale")]
    [InlineData("otherChargeSaleItem", "331", "OthCharge", "Sale")]
    [InlineData("paymentItem", "371", "Payment", null)]
    [InlineData("servicePurchaseItem", "344", "Service", "Purchase")]
    [InlineData("serviceResaleItem", "347", "Service", "Resale")]
    [InlineData("serviceSaleItem", "341", "Service", "Sale")]
    public async Task The_record_type_fixes_item_type_and_subtype(string type, string id, string itemType, string? subtype)
    {
        await account.Patch($"{Root}/{type}/{id}", """{"itemType":"Markup","subtype":"Sale"}""");

        var item = await account.Read($"{type}/{id}");

        Assert.Equal(itemType, item.At("itemType.id").GetString());
        Assert.Equal(subtype, item.Json.TryGetProperty("subtype", out var value) ? value.GetProperty("id").GetString() : null);
    }

    [Fact]
    public async Task An_item_name_is_taken_by_items_of_every_type()
    {
        var answer = await account.Post($"{Root}/serviceSaleItem", """{"itemId":"widget-s"}""");

        Assert.Equal("Error while accessing a resource. This item already exists.", answer.Detail);
    }

    [Fact]
    public async Task Items_below_different_parents_may_share_a_name()
    {
        var first = await account.Post($"{Root}/inventoryItem", """{"itemId":"RED","parent":"301"}""");
        var second = await account.Post($"{Root}/inventoryItem", """{"itemId":"RED","parent":"302"}""");
        var again = await account.Post($"{Root}/inventoryItem", """{"itemId":"Red","parent":"301"}""");

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent), (first.Status, second.Status));
        Assert.Equal("Error while accessing a resource. This item already exists.", again.Detail);
    }

    [Fact]
    public async Task An_item_is_named_by_its_path_and_follows_its_parent()
    {
        var parent = (await account.Post($"{Root}/serviceSaleItem", """{"itemId":"LESSON"}""")).NewId;
        var child = (await account.Post($"{Root}/serviceSaleItem", $$"""{"itemId":"BASIC","parent":"{{parent}}"}""")).NewId;
        var kit = (await account.Post($"{Root}/kitItem", $$$"""{"itemId":"LESSON-KIT","member":{"items":[{"item":"{{{child}}}"}]}}""")).NewId;

        await account.Patch($"{Root}/serviceSaleItem/{parent}", """{"itemId":"COURSE"}""");

        Assert.Equal("COURSE : BASIC", (await account.Read($"kitItem/{kit}")).At("member.items.0.item.refName").GetString());
        Assert.Equal("BASIC", (await account.Read($"serviceSaleItem/{child}")).At("itemId").GetString());
    }

    [Fact]
    public async Task An_item_stands_not_below_an_item_of_another_type()
    {
        var answer = await account.Post($"{Root}/serviceSaleItem", """{"itemId":"MISPLACED","parent":"301"}""");

        Assert.Equal(("INVALID_CONTENT", "parent"), (answer.Code, answer.ErrorPath));
    }

    [Fact]
    public async Task An_item_stands_not_below_itself()
    {
        var id = (await account.Post($"{Root}/serviceSaleItem", """{"itemId":"RING"}""")).NewId;

        var answer = await account.Patch($"{Root}/serviceSaleItem/{id}", $$"""{"parent":"{{id}}"}""");

        Assert.Equal(("USER_ERROR", "parent"), (answer.Code, answer.ErrorPath));
    }

    [Theory]
    [InlineData("kitItem")]
    [InlineData("itemGroup")]
    public async Task A_set_needs_members(string type)
    {
        var none = await account.Post($"{Root}/{type}", """{"itemId":"HOLLOW"}""");
        var nameless = await account.Post($"{Root}/{type}", """{"itemId":"HOLLOW","member":{"items":[{"quantity":1}]}}""");

        Assert.Equal("Error while accessing a resource. Please enter value(s) for: Members", none.Detail);
        Assert.Equal("member.items[0].item", nameless.ErrorPath);
    }

    [Fact]
    public async Task A_member_line_is_completed()
    {
        var id = (await account.Post($"{Root}/kitItem", """{"itemId":"COMPLETED-KIT","member":{"items":[{"item":"301"},{"item":"306","quantity":3}]}}""")).NewId;

        var kit = await account.Read($"kitItem/{id}");

        Assert.Equal((1, 1.0, "Widget, small"), (kit.At("member.items.0.lineNumber").GetInt32(), kit.At("member.items.0.quantity").GetDouble(), kit.At("member.items.0.memberDescr").GetString()));
        Assert.Equal((2, 3.0), (kit.At("member.items.1.lineNumber").GetInt32(), kit.At("member.items.1.quantity").GetDouble()));
    }

    [Fact]
    public async Task A_price_line_is_found_by_currency_and_level()
    {
        var id = (await account.Post($"{Root}/serviceSaleItem", """{"itemId":"PRICED","price":{"items":[{"currencyPage":"1","priceLevel":"1","price":10},{"currencyPage":"1","priceLevel":"2","price":9}]}}""")).NewId;

        await account.Patch($"{Root}/serviceSaleItem/{id}", """{"price":{"items":[{"currencyPage":"1","priceLevel":"2","price":8}]}}""");

        var item = await account.Read($"serviceSaleItem/{id}");
        Assert.Equal(2, item.At("price.totalResults").GetInt32());
        Assert.Equal((8.0, "Wholesale"), (item.At("price.items.1.price").GetDouble(), item.At("price.items.1.priceLevelName").GetString()));
    }
}
