using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Purchasing;

public sealed class VendorBalanceTests(TestAccount account) : IClassFixture<TestAccount>
{
    [Fact]
    public async Task What_is_owed_to_a_vendor_follows_its_orders_bills_credits_and_payments()
    {
        var vendor = await account.Create("vendor", """{"companyName":"Owed","subsidiary":"1"}""");
        var order = await account.Create("purchaseOrder", $$"""{"entity":{{vendor}},"item":{"items":[{"item":301,"quantity":10,"rate":4}]} }""");
        await Expect(vendor, balance: 0, unbilled: 40);

        var bill = await account.Make($"purchaseOrder/{order}", "vendorBill", """{"item":{"items":[{"orderLine":1,"quantity":6}]}}""");
        await Expect(vendor, balance: 24, unbilled: 16);

        await account.Create("vendorCredit", $$"""{"entity":{{vendor}},"expense":{"items":[{"account":58,"amount":5}]} }""");
        await Expect(vendor, balance: 19, unbilled: 16);

        var payment = await account.Make($"vendorBill/{bill}", "vendorPayment");
        await Expect(vendor, balance: -5, unbilled: 16);

        await account.Delete($"{TestAccount.Record}/vendorPayment/{payment}");
        await account.Delete($"{TestAccount.Record}/vendorBill/{bill}");
        await Expect(vendor, balance: -5, unbilled: 40);
    }

    [Fact]
    public async Task A_bill_that_is_not_approved_is_not_owed()
    {
        var vendor = await account.Create("vendor", """{"companyName":"Waiting","subsidiary":"1"}""");

        await account.Create("vendorBill", $$"""{"entity":{{vendor}},"approvalStatus":1,"expense":{"items":[{"account":58,"amount":5}]} }""");

        await Expect(vendor, balance: 0, unbilled: 0);
    }

    private async Task Expect(string vendor, double balance, double unbilled)
    {
        var record = await account.Read($"vendor/{vendor}");
        Assert.Equal((balance, unbilled), (record.At("balance").GetDouble(), record.At("unbilledOrders").GetDouble()));
    }
}
