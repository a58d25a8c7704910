using System.Net;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Stock;

public sealed class ShipmentTests(TestAccount account) : IClassFixture<TestAccount>
{
    [Theory]
    [InlineData("itemFulfillment", """{"entity":101,"item":{"items":[{"item":301,"quantity":1}]}}""")]
    [InlineData("itemReceipt", """{"entity":151,"item":{"items":[{"item":301,"quantity":1}]}}""")]
    [InlineData("itemFulfillment", """{"createdFrom":{"id":"501"},"item":{"items":[{"item":301,"orderLine":1,"quantity":1}]}}""")]
    [InlineData("itemReceipt", "{}")]
    public async Task A_shipment_without_its_order_is_refused(string type, string body)
    {
        foreach (var answer in new[] { await account.Post($"{TestAccount.Record}/{type}", body), await account.Put($"{TestAccount.Record}/{type}/eid:NEW-SHIPMENT", body) })
        {
            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
            Assert.Equal("USER_ERROR", answer.Code);
            Assert.EndsWith("can only be created from another transaction.", answer.Detail, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_purchase_is_received_billed_and_paid()
    {
        var item = await account.Item("RECEIVED");
        var order = await account.PurchaseOrder(item, 10);
        Assert.Equal("0 0 0 0 10", await account.Quantities(item));

        var receipt = await account.Make($"purchaseOrder/{order}", "itemReceipt");
        Assert.Equal("Pending Bill", await account.Status($"purchaseOrder/{order}"));
        Assert.Equal("10 10 0 0 0", await account.Quantities(item));
        Assert.Equal(10.0, await account.Amount($"purchaseOrder/{order}", "item.items.0.quantityReceived"));

        var bill = await account.Make($"purchaseOrder/{order}", "vendorBill", """{"tranId":"NS-1"}""");
        Assert.Equal("Fully Billed", await account.Status($"purchaseOrder/{order}"));
        Assert.Equal("10 10 0 0 0", await account.Quantities(item));

        var payment = await account.Make($"vendorBill/{bill}", "vendorPayment");
        Assert.Equal("Paid In Full", await account.Status($"vendorBill/{bill}"));
        Assert.Equal(40.0, await account.Amount($"vendorPayment/{payment}", "total"));

        await account.Delete($"{TestAccount.Record}/vendorPayment/{payment}");
        Assert.Equal("Open", await account.Status($"vendorBill/{bill}"));
        await account.Delete($"{TestAccount.Record}/vendorBill/{bill}");
        Assert.Equal("Pending Bill", await account.Status($"purchaseOrder/{order}"));
        await account.Delete($"{TestAccount.Record}/itemReceipt/{receipt}");
        Assert.Equal("Pending Receipt", await account.Status($"purchaseOrder/{order}"));
        Assert.Equal("0 0 0 0 10", await account.Quantities(item));
        await account.Delete($"{TestAccount.Record}/purchaseOrder/{order}");
        Assert.Equal("0 0 0 0 0", await account.Quantities(item));
    }

    [Fact]
    public async Task An_order_is_received_in_parts()
    {
        var item = await account.Item("PARTS");
        var order = await account.PurchaseOrder(item, 10);

        await account.Make($"purchaseOrder/{order}", "itemReceipt", """{"item":{"items":[{"orderLine":1,"quantity":4}]}}""");
        Assert.Equal("Pending Billing/Partially Received", await account.Status($"purchaseOrder/{order}"));
        Assert.Equal("4 4 0 0 6", await account.Quantities(item));

        var rest = await account.Make($"purchaseOrder/{order}", "itemReceipt");
        Assert.Equal(6.0, await account.Amount($"itemReceipt/{rest}", "item.items.0.quantity"));
        Assert.Equal("Pending Bill", await account.Status($"purchaseOrder/{order}"));

        var nothingLeft = await account.Transform($"purchaseOrder/{order}", "itemReceipt");
        Assert.Equal((HttpStatusCode.BadRequest, "USER_ERROR"), (nothingLeft.Status, nothingLeft.Code));
    }

    [Fact]
    public async Task A_line_that_is_not_received_stays_open()
    {
        var (first, second) = (await account.Item("TAKEN"), await account.Item("LEFT"));
        var order = await account.Create("purchaseOrder", $$"""{"entity":151,"item":{"items":[{"item":{{first}},"quantity":2},{"item":{{second}},"quantity":3}]} }""");

        var receipt = await account.Make($"purchaseOrder/{order}", "itemReceipt", """{"item":{"items":[{"orderLine":1},{"orderLine":2,"itemReceive":false}]}}""");

        Assert.Equal(1, (await account.Read($"itemReceipt/{receipt}")).At("item.totalResults").GetInt32());
        Assert.Equal([2.0, 0.0], (await account.Read($"purchaseOrder/{order}")).At("item.items").EnumerateArray().Select(line => line.GetProperty("quantityReceived").GetDouble()));
        Assert.Equal("0 0 0 0 3", await account.Quantities(second));
    }

    [Fact]
    public async Task A_sale_is_fulfilled_in_parts_and_billed()
    {
        var item = await account.Item("SOLD", stock: 20);
        var order = await account.SalesOrder(item, 8);
        Assert.Equal("20 12 8 0 0", await account.Quantities(item));

        var part = await account.Make($"salesOrder/{order}", "itemFulfillment", """{"item":{"items":[{"orderLine":1,"quantity":3}]}}""");
        Assert.Equal("Pending Billing/Partially Fulfilled", await account.Status($"salesOrder/{order}"));
        Assert.Equal("17 12 5 0 0", await account.Quantities(item));

        await account.Make($"salesOrder/{order}", "itemFulfillment");
        Assert.Equal("Pending Billing", await account.Status($"salesOrder/{order}"));
        Assert.Equal("12 12 0 0 0", await account.Quantities(item));

        await account.Make($"salesOrder/{order}", "invoice");
        Assert.Equal("Billed", await account.Status($"salesOrder/{order}"));
        Assert.Equal("12 12 0 0 0", await account.Quantities(item));

        await account.Delete($"{TestAccount.Record}/itemFulfillment/{part}");
        Assert.Equal("15 12 3 0 0", await account.Quantities(item));
    }

    [Fact]
    public async Task What_is_only_picked_or_packed_has_not_left()
    {
        var item = await account.Item("PACKED", stock: 5);
        var order = await account.SalesOrder(item, 5);

        var fulfillment = await account.Make($"salesOrder/{order}", "itemFulfillment", """{"shipStatus":"A"}""");
        Assert.Equal("Picked", await account.Status($"itemFulfillment/{fulfillment}"));
        Assert.Equal("Pending Fulfillment", await account.Status($"salesOrder/{order}"));
        Assert.Equal("5 0 5 0 0", await account.Quantities(item));
        var again = await account.Transform($"salesOrder/{order}", "itemFulfillment");
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);

        await account.Patch($"{TestAccount.Record}/itemFulfillment/{fulfillment}", """{"shipStatus":{"id":"C"}}""");
        Assert.Equal("Shipped", await account.Status($"itemFulfillment/{fulfillment}"));
        Assert.Equal("Pending Billing", await account.Status($"salesOrder/{order}"));
        Assert.Equal("0 0 0 0 0", await account.Quantities(item));
    }

    [Fact]
    public async Task More_ordered_than_there_is_waits()
    {
        var item = await account.Item("SCARCE", stock: 3);

        await account.SalesOrder(item, 5);

        Assert.Equal("3 0 3 2 0", await account.Quantities(item));
    }

    [Theory]
    [InlineData("salesOrder", "itemFulfillment", "fulfill")]
    [InlineData("purchaseOrder", "itemReceipt", "receive")]
    public async Task No_more_than_ordered_can_move(string source, string target, string verb)
    {
        var item = await account.Item($"MORE-{verb}", stock: 50);
        var order = source == "salesOrder" ? await account.SalesOrder(item, 5) : await account.PurchaseOrder(item, 5);
        var stock = await account.Quantities(item);

        var answer = await account.Transform($"{source}/{order}", target, """{"item":{"items":[{"orderLine":1,"quantity":6}]}}""");

        Assert.Equal((HttpStatusCode.BadRequest, "USER_ERROR", "item.items[0].quantity"), (answer.Status, answer.Code, answer.ErrorPath));
        Assert.Contains($"cannot {verb} more", answer.Detail, StringComparison.Ordinal);
        Assert.Equal(stock, await account.Quantities(item));
    }

    [Theory]
    [InlineData("""{"orderLine":1,"quantity":-1}""", "Please enter value(s) for: Quantity")]
    [InlineData("""{"orderLine":7,"quantity":1}""", "Please enter value(s) for: Order Line")]
    [InlineData("""{"orderLine":1,"itemReceive":false}""", "You must enter at least one line item for this transaction.")]
    public async Task An_unsound_fulfilment_is_refused(string line, string sentence)
    {
        var order = await account.Order();

        var answer = await account.Transform($"salesOrder/{order}", "itemFulfillment", $$"""{"item":{"items":[{{line}},{"orderLine":2,"itemReceive":false}]} }""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal($"Error while accessing a resource. {sentence}", answer.Detail);
    }

    [Theory]
    [InlineData("salesOrder", """{"entity":101,"orderStatus":"A","item":{"items":[{"item":301}]}}""", "itemFulfillment")]
    [InlineData("purchaseOrder", """{"entity":151,"approvalStatus":1,"item":{"items":[{"item":301}]}}""", "itemReceipt")]
    [InlineData("purchaseOrder", """{"entity":151,"approvalStatus":3,"item":{"items":[{"item":301}]}}""", "vendorBill")]
    [InlineData("vendorBill", """{"entity":151,"approvalStatus":1,"item":{"items":[{"item":301}]}}""", "vendorPayment")]
    public async Task What_is_not_approved_goes_no_further(string type, string body, string target)
    {
        var id = await account.Create(type, body);

        var answer = await account.Transform($"{type}/{id}", target);

        Assert.Equal((HttpStatusCode.BadRequest, "USER_ERROR"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_transfer_leaves_one_place_and_arrives_at_the_other()
    {
        var item = await account.Item("MOVED", stock: 9);
        var order = await account.Create("transferOrder", $$"""{"subsidiary":1,"location":1,"transferLocation":2,"item":{"items":[{"item":{{item}},"quantity":4}]} }""");
        var early = await account.Transform($"transferOrder/{order}", "itemReceipt");
        Assert.Equal(HttpStatusCode.BadRequest, early.Status);

        await account.Make($"transferOrder/{order}", "itemFulfillment");
        Assert.Equal("Transfer Order : Pending Receipt", await TransferStatus(order));
        Assert.Equal("5 0", await AtPlaces(item));

        var receipt = await account.Make($"transferOrder/{order}", "itemReceipt");
        Assert.Equal("Transfer Order : Received", await TransferStatus(order));
        Assert.Equal("5 4", await AtPlaces(item));
        Assert.Equal("9 9 0 0 0", await account.Quantities(item));

        await account.Delete($"{TestAccount.Record}/itemReceipt/{receipt}");
        Assert.Equal("Transfer Order : Pending Receipt", await TransferStatus(order));
        Assert.Equal("5 0", await AtPlaces(item));
    }

    [Fact]
    public async Task What_a_customer_sends_back_is_received()
    {
        var item = await account.Item("RETURNED", stock: 6);
        var authorization = await account.Create("returnAuthorization", $$"""{"entity":101,"orderStatus":"B","item":{"items":[{"item":{{item}},"quantity":2}]} }""");

        await account.Make($"returnAuthorization/{authorization}", "itemReceipt");

        Assert.Equal("Pending Refund", await account.Status($"returnAuthorization/{authorization}"));
        Assert.Equal("8 8 0 0 0", await account.Quantities(item));
    }

    [Fact]
    public async Task An_order_with_a_receipt_can_not_be_deleted()
    {
        var order = await account.PurchaseOrder(await account.Item("KEPT"), 1);
        await account.Make($"purchaseOrder/{order}", "itemReceipt");

        var answer = await account.Delete($"{TestAccount.Record}/purchaseOrder/{order}");

        Assert.Contains("dependent records", answer.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_transfer_to_the_same_place_is_refused()
    {
        var answer = await account.Post($"{TestAccount.Record}/transferOrder", """{"subsidiary":1,"location":1,"transferLocation":1,"item":{"items":[{"item":301}]}}""");

        Assert.Equal((HttpStatusCode.BadRequest, "USER_ERROR", "transferLocation"), (answer.Status, answer.Code, answer.ErrorPath));
    }

    private async Task<string?> TransferStatus(string id) =>
        (await account.SuiteQl($"SELECT BUILTIN.DF(status) AS status FROM transaction WHERE id = {id}")).At("items.0.status").GetString();

    private async Task<string> AtPlaces(string item)
    {
        var lines = (await account.Read($"inventoryItem/{item}")).At("locations.items").EnumerateArray().ToList();
        return string.Join(' ', new[] { "1", "2" }.Select(place => lines
            .Where(line => line.GetProperty("location").GetProperty("id").GetString() == place)
            .Select(line => line.GetProperty("quantityOnHand").GetDouble()).FirstOrDefault()));
    }
}
