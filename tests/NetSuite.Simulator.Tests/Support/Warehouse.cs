namespace NetSuite.Simulator.Tests.Support;

/// <summary>Makes items, stock and purchases by the raw service.</summary>
public static class Warehouse
{
    /// <summary>A new item that costs 4.00, sold at 10.00, with stock at location 1.</summary>
    public static async Task<string> Item(this TestAccount account, string name, int stock = 0, int location = 1)
    {
        var item = await account.Create("inventoryItem", $$"""{"itemId":"{{name}}","cost":4,"price":{"items":[{"currencyPage":1,"priceLevel":1,"price":10}]} }""");
        if (stock != 0)
        {
            await account.Adjust(item, stock, location);
        }
        return item;
    }

    public static Task<string> Adjust(this TestAccount account, string item, int change, int location = 1, string more = "") => account.Create(
        "inventoryAdjustment",
        $$"""{"subsidiary":1,"account":121,"inventory":{"items":[{"item":{{item}},"location":{{location}},"adjustQtyBy":{{change}}{{more}} }]} }""");

    public static Task<string> PurchaseOrder(this TestAccount account, string item, int quantity, string rate = "4") => account.Create(
        "purchaseOrder", $$"""{"entity":151,"location":1,"item":{"items":[{"item":{{item}},"quantity":{{quantity}},"rate":{{rate}} }]} }""");

    public static Task<string> SalesOrder(this TestAccount account, string item, int quantity) => account.Create(
        "salesOrder", $$"""{"entity":101,"orderStatus":"B","location":1,"item":{"items":[{"item":{{item}},"quantity":{{quantity}} }]} }""");

    /// <summary>On hand, available, committed, back-ordered, on order.</summary>
    public static async Task<string> Quantities(this TestAccount account, string item)
    {
        var record = await account.Read($"inventoryItem/{item}");
        return string.Join(' ', new[] { "quantityOnHand", "quantityAvailable", "quantityCommitted", "quantityBackOrdered", "quantityOnOrder" }
            .Select(name => record.Json.TryGetProperty(name, out var value) ? value.GetDouble() : 0));
    }
}
