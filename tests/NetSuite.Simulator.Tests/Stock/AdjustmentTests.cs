using System.Net;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Stock;

public sealed class AdjustmentTests(TestAccount account) : IClassFixture<TestAccount>
{
    [Fact]
    public async Task An_adjustment_moves_the_stock_of_its_place()
    {
        var item = await account.Item("ADJUSTED", stock: 10);

        var adjustment = await account.Adjust(item, -3);

        Assert.Equal("7 7 0 0 0", await account.Quantities(item));
        var line = (await account.Read($"inventoryAdjustment/{adjustment}")).At("inventory.items.0");
        Assert.Equal((10.0, 7.0), (line.GetProperty("quantityOnHand").GetDouble(), line.GetProperty("newQuantity").GetDouble()));
        Assert.Equal(7.0, await account.Amount($"inventoryItem/{item}", "locations.items.0.quantityOnHand"));
    }

    [Fact]
    public async Task A_new_quantity_says_by_how_much()
    {
        var item = await account.Item("COUNTED", stock: 10);

        var adjustment = await account.Create("inventoryAdjustment", $$"""{"subsidiary":1,"account":121,"adjLocation":1,"inventory":{"items":[{"item":{{item}},"newQuantity":12.5}]} }""");

        Assert.Equal(2.5, await account.Amount($"inventoryAdjustment/{adjustment}", "inventory.items.0.adjustQtyBy"));
        Assert.Equal(12.5, await account.Amount($"inventoryItem/{item}", "quantityOnHand"));
    }

    [Fact]
    public async Task Stock_at_another_cost_changes_the_average()
    {
        var item = await account.Item("AVERAGED", stock: 10);

        var adjustment = await account.Adjust(item, 10, more: ",\"unitCost\":6");
        Assert.Equal(5.0, await account.Amount($"inventoryItem/{item}", "averageCost"));
        Assert.Equal(100.0, await account.Amount($"inventoryItem/{item}", "totalValue"));
        Assert.Equal(60.0, await account.Amount($"inventoryAdjustment/{adjustment}", "estimatedTotalValue"));

        await account.Delete($"{TestAccount.Record}/inventoryAdjustment/{adjustment}");
        Assert.Equal(4.0, await account.Amount($"inventoryItem/{item}", "averageCost"));
    }

    [Fact]
    public async Task A_changed_line_moves_the_difference()
    {
        var item = await account.Item("CHANGED");
        var adjustment = await account.Adjust(item, 10);

        await account.Patch($"{TestAccount.Record}/inventoryAdjustment/{adjustment}", """{"inventory":{"items":[{"line":1,"adjustQtyBy":4}]}}""");
        Assert.Equal("4 4 0 0 0", await account.Quantities(item));

        await account.Delete($"{TestAccount.Record}/inventoryAdjustment/{adjustment}");
        Assert.Equal("0 0 0 0 0", await account.Quantities(item));
    }

    [Fact]
    public async Task Places_have_stock_of_their_own()
    {
        var item = await account.Item("PLACES", stock: 3);

        await account.Adjust(item, 2, location: 2);

        Assert.Equal(["1:3", "2:2"], (await account.Read($"inventoryItem/{item}")).At("locations.items").EnumerateArray()
            .Select(line => $"{line.GetProperty("location").GetProperty("id").GetString()}:{line.GetProperty("quantityOnHand").GetDouble()}"));
        Assert.Equal("5 5 0 0 0", await account.Quantities(item));
    }

    [Fact]
    public async Task A_counter_sale_takes_from_stock_and_a_bill_without_an_order_brings_to_it()
    {
        var item = await account.Item("COUNTER", stock: 10);

        var invoice = await account.Create("invoice", $$"""{"entity":101,"item":{"items":[{"item":{{item}},"quantity":4}]} }""");
        await account.Create("vendorBill", $$"""{"entity":151,"item":{"items":[{"item":{{item}},"quantity":6,"rate":5}]} }""");
        Assert.Equal("12 12 0 0 0", await account.Quantities(item));
        Assert.Equal(4.5, await account.Amount($"inventoryItem/{item}", "averageCost"));

        await account.Delete($"{TestAccount.Record}/invoice/{invoice}");
        Assert.Equal("16 16 0 0 0", await account.Quantities(item));
    }

    [Fact]
    public async Task Stock_moves_leave_the_items_own_stamp_alone()
    {
        var stamp = (await account.Read("inventoryItem/305")).At("lastModifiedDate").GetString();

        await account.Adjust("305", 1);

        Assert.Equal(stamp, (await account.Read("inventoryItem/305")).At("lastModifiedDate").GetString());
    }

    [Theory]
    [InlineData("""{"location":1,"adjustQtyBy":1}""", "Please enter value(s) for: Item")]
    [InlineData("""{"item":301,"adjustQtyBy":1}""", "Please enter value(s) for: Location")]
    [InlineData("""{"item":301,"location":1}""", "Please enter value(s) for: Adjust Qty. By")]
    [InlineData("""{"item":301,"location":1,"adjustQtyBy":0}""", "Please enter value(s) for: Adjust Qty. By")]
    public async Task An_unsound_line_is_refused_and_nothing_moves(string line, string sentence)
    {
        var before = await account.Quantities("301");

        var answer = await account.Post($"{TestAccount.Record}/inventoryAdjustment", $$"""{"subsidiary":1,"account":121,"inventory":{"items":[{"item":301,"location":1,"adjustQtyBy":5},{{line}}]} }""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal($"Error while accessing a resource. {sentence}", answer.Detail);
        Assert.Equal(before, await account.Quantities("301"));
    }
}
