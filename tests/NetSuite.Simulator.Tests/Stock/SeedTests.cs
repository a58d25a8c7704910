using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Stock;

/// <summary>The company's purchases and stock documents hang together as if they had been made one after the other.</summary>
public sealed class SeedTests(TestAccount account) : IClassFixture<TestAccount>
{
    [Theory]
    [InlineData("PO-SEED-BILLED", "Purchase Order : Fully Billed")]
    [InlineData("PO-SEED-OPEN", "Purchase Order : Pending Receipt")]
    [InlineData("PO-SEED-PARTLY", "Purchase Order : Pending Billing/Partially Received")]
    [InlineData("PO-SEED-PENDING", "Purchase Order : Pending Supervisor Approval")]
    [InlineData("BILL-SEED-PAID", "Vendor Bill : Paid In Full")]
    [InlineData("BILL-SEED-OPEN", "Vendor Bill : Open")]
    [InlineData("BILL-SEED-PENDING", "Vendor Bill : Pending Approval")]
    [InlineData("VCRED-SEED-1", "Vendor Credit : Fully Applied")]
    [InlineData("EXP-SEED-APPROVED", "Expense Report : Approved by Accounting")]
    [InlineData("JE-SEED-RENT", "Journal Entry : Approved for Posting")]
    [InlineData("JE-SEED-PENDING", "Journal Entry : Pending Approval")]
    [InlineData("TO-SEED-RECEIVED", "Transfer Order : Received")]
    [InlineData("TO-SEED-OPEN", "Transfer Order : Pending Fulfillment")]
    [InlineData("IF-SEED-WHOLE", "Item Fulfillment : Shipped")]
    [InlineData("SO-SEED-FULFILLED", "Sales Order : Pending Billing")]
    [InlineData("SO-SEED-SHIPPING", "Sales Order : Pending Billing/Partially Fulfilled")]
    public async Task Each_document_has_the_status_its_history_gives(string externalId, string status)
    {
        var answer = await account.SuiteQl($"SELECT BUILTIN.DF(status) AS status FROM transaction WHERE externalid = '{externalId}'");

        Assert.Equal(status, answer.At("items.0.status").GetString());
    }

    [Fact]
    public async Task Seeded_documents_leave_the_stated_stock_and_stamps_alone()
    {
        Assert.Equal(40.0, await account.Amount("inventoryItem/301", "quantityOnHand"));
        Assert.Equal("2026-02-27T20:00:00Z", (await account.Read("salesOrder/708")).At("lastModifiedDate").GetString());
    }
}
