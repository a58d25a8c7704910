using System.Net;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Purchasing;

public sealed class PurchaseTransformTests(TestAccount account) : IClassFixture<TestAccount>
{
    private static readonly string[] Sources = ["vendor", "employee", "purchaseOrder", "vendorBill", "transferOrder"];
    // Of the customer's side.
    private static readonly string[] Others = ["customer"];

    /// <summary>Every pair on the purchasing side whose two types are there.</summary>
    public static TheoryData<string, string, string> Pairs() => new()
    {
        { "vendor/151", "purchaseOrder", """{"item":{"items":[{"item":306}]}}""" },
        { "vendor/151", "vendorBill", """{"expense":{"items":[{"account":58,"amount":1}]}}""" },
        { "vendor/153", "vendorPayment", """{"apply":{"items":[{"doc":{"externalId":"BILL-SEED-OPEN"},"apply":true,"amount":1}]}}""" },
        { "employee/12", "expenseReport", """{"expense":{"items":[{"expenseaccount":58,"amount":1}]}}""" },
        { "employee/12", "timeBill", """{"hours":"1:30","tranDate":"2026-06-15"}""" },
        { "purchaseOrder/702", "itemReceipt", "{}" },
        { "purchaseOrder/702", "vendorBill", "{}" },
        { "vendorBill/722", "vendorCredit", "{}" },
        { "vendorBill/722", "vendorPayment", """{"apply":{"items":[{"doc":{"externalId":"BILL-SEED-OPEN"},"amount":2}]}}""" },
        { "transferOrder/782", "itemFulfillment", "{}" },
        { "transferOrder/shipped", "itemReceipt", "{}" },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task Each_pair_makes_a_record_of_the_target(string source, string target, string body)
    {
        var answer = await account.Transform(source == "transferOrder/shipped" ? await Shipped() : source, target, body);

        Assert.True(answer.Status == HttpStatusCode.NoContent, answer.Text);
        Assert.StartsWith($"{account.Origin}{TestAccount.Record}/{target.ToLowerInvariant()}/", answer.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await account.Read($"{target}/{answer.NewId}")).Status);
    }

    [Fact]
    public void The_table_of_pairs_is_what_the_catalog_offers()
    {
        var catalog = RecordCatalog.BuiltIn();

        var offered = Sources.SelectMany(source => catalog.Find(source)!.Transforms
            .Where(target => catalog.Find(target) is not null && !Others.Contains(target))
            .Select(target => $"{source} {target}"));

        Assert.Equal(offered.Order(), Pairs().Select(pair => $"{((string)pair[0]).Split('/')[0]} {pair[1]}").Order());
    }

    [Theory]
    [InlineData("salesOrder/501", "itemReceipt")]
    [InlineData("purchaseOrder/702", "itemFulfillment")]
    [InlineData("vendorBill/722", "itemReceipt")]
    [InlineData("journalEntry/761", "vendorBill")]
    public async Task A_pair_that_does_not_exist_is_refused(string source, string target)
    {
        var answer = await account.Transform(source, target);

        Assert.True((int)answer.Status is 400 or 404, answer.Text);
    }

    private async Task<string> Shipped()
    {
        var order = await account.Create("transferOrder", """{"subsidiary":1,"location":1,"transferLocation":2,"item":{"items":[{"item":301}]}}""");
        await account.Make($"transferOrder/{order}", "itemFulfillment");
        return $"transferOrder/{order}";
    }
}
