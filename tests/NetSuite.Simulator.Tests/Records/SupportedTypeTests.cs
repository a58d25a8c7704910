using System.Net;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Records;

/// <summary>The 48 objects that scripts work with most, each from its creation to its end.</summary>
public sealed class SupportedTypeTests(TestAccount account) : IClassFixture<TestAccount>
{
    private const string Lines = """ "item":{"items":[{"item":"301","quantity":2,"rate":10}]} """;
    private const string Sale = """{"entity":"101",""" + Lines + "}";

    // What a transaction takes beside its minimal body lies here: the least that makes one, by POST or by its transform.
    private static readonly Dictionary<string, Func<TestAccount, Task<string>>> Transactions = new(StringComparer.Ordinal)
    {
        ["CashRefund"] = account => account.Create("cashRefund", Sale),
        ["CashSale"] = account => account.Create("cashSale", Sale),
        ["CreditMemo"] = account => account.Create("creditMemo", Sale),
        ["CustomerDeposit"] = account => account.Create("customerDeposit", """{"customer":"101","payment":25}"""),
        ["CustomerPayment"] = account => account.Create("customerPayment", """{"customer":"101","payment":25}"""),
        ["CustomerRefund"] = async account =>
            await account.Make($"customerDeposit/{await account.Create("customerDeposit", """{"customer":"101","payment":25}""")}", "customerRefund"),
        ["Estimate"] = account => account.Create("estimate", Sale),
        ["InventoryAdjustment"] = account => account.Adjust("301", 3),
        ["Invoice"] = account => account.Create("invoice", Sale),
        ["ItemFulfillment"] = async account => await account.Make($"salesOrder/{await account.SalesOrder("301", 2)}", "itemFulfillment"),
        ["ItemReceipt"] = async account => await account.Make($"purchaseOrder/{await account.PurchaseOrder("301", 2)}", "itemReceipt"),
        ["JournalEntry"] = account => account.Create("journalEntry", """{"subsidiary":1,"line":{"items":[{"account":58,"debit":5},{"account":1,"credit":5}]}}"""),
        ["Opportunity"] = account => account.Create("opportunity", """{"entity":"101"}"""),
        ["PurchaseOrder"] = account => account.PurchaseOrder("301", 2),
        ["ReturnAuthorization"] = account => account.Create("returnAuthorization", Sale),
        ["SalesOrder"] = account => account.Create("salesOrder", Sale),
        ["TransferOrder"] = account => account.Create("transferOrder", """{"subsidiary":1,"location":1,"transferLocation":2,"item":{"items":[{"item":"301","quantity":2}]}}"""),
        ["VendorBill"] = account => account.Create("vendorBill", """{"entity":"151","expense":{"items":[{"account":58,"amount":12}]}}"""),
    };

    public static TheoryData<string> Names =>
    [
        "AssemblyItem", "BillingSchedule", "CashRefund", "CashSale", "Classification", "Contact", "CreditMemo", "Currency", "Customer",
        "CustomerDeposit", "CustomerPayment", "CustomerRefund", "Department", "Employee", "Estimate", "GiftCertificateItem",
        "InventoryAdjustment", "InventoryItem", "Invoice", "ItemFulfillment", "ItemGroup", "ItemReceipt", "Job", "JournalEntry", "KitItem",
        "Location", "NonInventoryPurchaseItem", "NonInventoryResaleItem", "NonInventorySaleItem", "Opportunity", "OtherChargePurchaseItem",
        "OtherChargeResaleItem", "OtherChargeSaleItem", "Partner", "PaymentItem", "PhoneCall", "PriceLevel", "PurchaseOrder",
        "ReturnAuthorization", "SalesOrder", "ServicePurchaseItem", "ServiceResaleItem", "ServiceSaleItem", "Subsidiary", "TimeBill",
        "TransferOrder", "Vendor", "VendorBill",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_is_created_read_changed_listed_and_deleted(string name)
    {
        var id = await Create(name);
        var path = $"{TestAccount.Record}/{name}/{id}";

        Assert.Equal(HttpStatusCode.NoContent, (await account.Patch(path, $$"""{"externalId":"SUPPORTED-{{name}}"}""")).Status);
        var read = await account.Get($"{path}?expandSubResources=true");
        Assert.Equal((id, $"SUPPORTED-{name}"), (read.At("id").GetString(), read.At("externalId").GetString()));
        Assert.Equal(id, (await account.Get($"{TestAccount.Record}/{name}/eid:SUPPORTED-{name}")).At("id").GetString());
        Assert.Equal([id], (await account.List(name, $"id EQUAL {id}")).Ids);

        var deleted = await account.Delete(path);
        Assert.True(deleted.Status == HttpStatusCode.NoContent, deleted.Text);
        Assert.Equal(Transactions.ContainsKey(name) ? HttpStatusCode.BadRequest : HttpStatusCode.NotFound, (await account.Get(path)).Status);
        Assert.Empty((await account.List(name, $"id EQUAL {id}")).Ids);
    }

    private Task<string> Create(string name)
    {
        var type = char.ToLowerInvariant(name[0]) + name[1..];
        return Transactions.TryGetValue(name, out var create)
            ? create(account)
            : account.Create(type, MinimalBodies.Of(type, $"Supported {name}").ToJsonString());
    }
}
