using System.Net;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Transforms;

public sealed class SalesDocumentTests(TestAccount account) : IClassFixture<TestAccount>
{
    [Theory]
    [InlineData("estimate", "EST")]
    [InlineData("salesOrder", "SO")]
    [InlineData("cashSale", "CS")]
    [InlineData("cashRefund", "CR")]
    [InlineData("creditMemo", "CM")]
    [InlineData("invoice", "INV")]
    [InlineData("returnAuthorization", "RMA")]
    public async Task A_document_gets_number_day_lines_and_totals(string type, string prefix)
    {
        var id = await account.Document(type);

        var record = await account.Read($"{type}/{id}");
        Assert.StartsWith(prefix, record.At("tranId").GetString(), StringComparison.Ordinal);
        Assert.Equal("2026-06-15", record.At("tranDate").GetString());
        Assert.Equal("US Dollar", record.At("currency.refName").GetString());
        Assert.Equal([1, 2], record.At("item.items").EnumerateArray().Select(line => line.GetProperty("line").GetInt32()));
        Assert.Equal(142.0, record.At("subtotal").GetDouble());
        Assert.Equal(142.0, record.At("total").GetDouble());
    }

    [Theory]
    [InlineData("estimate")]
    [InlineData("cashSale")]
    [InlineData("cashRefund")]
    [InlineData("creditMemo")]
    [InlineData("returnAuthorization")]
    public async Task A_document_needs_a_customer_and_a_line(string type)
    {
        var noCustomer = await account.Post($"{TestAccount.Record}/{type}", """{"item":{"items":[{"item":{"id":"301"}}]}}""");
        var noLine = await account.Post($"{TestAccount.Record}/{type}", """{"entity":{"id":"101"}}""");
        var vendor = await account.Post($"{TestAccount.Record}/{type}", """{"entity":{"id":"151"},"item":{"items":[{"item":{"id":"301"}}]}}""");

        Assert.Equal("Error while accessing a resource. Please enter value(s) for: Customer", noCustomer.Detail);
        Assert.Equal("Error while accessing a resource. You must enter at least one line item for this transaction.", noLine.Detail);
        Assert.Equal(("INVALID_CONTENT", "entity"), (vendor.Code, vendor.ErrorPath));
    }

    [Theory]
    [InlineData("customerDeposit", """{"customer":{"id":"101"}}""", "Payment Amount")]
    [InlineData("customerDeposit", """{"payment":5}""", "Customer")]
    [InlineData("customerRefund", "{}", "Customer")]
    [InlineData("opportunity", "{}", "Customer")]
    public async Task What_is_mandatory_is_asked_for(string type, string body, string field)
    {
        var answer = await account.Post($"{TestAccount.Record}/{type}", body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.StartsWith($"Error while accessing a resource. Please enter value(s) for: {field}", answer.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_account_computes_is_not_the_clients_to_set()
    {
        var id = await account.Document("creditMemo", """ "total":1,"applied":1,"unapplied":1,"status":{"id":"B"},"createdFrom":{"id":"601"},""");

        var record = await account.Read($"creditMemo/{id}");
        Assert.Equal((142.0, 142.0), (record.At("total").GetDouble(), record.At("unapplied").GetDouble()));
        Assert.Equal("Open", record.At("status.refName").GetString());
        Assert.False(record.Json.TryGetProperty("createdFrom", out _));
    }

    [Fact]
    public async Task Shipping_handling_and_tax_make_the_total()
    {
        var id = await account.Document("invoice", """ "shippingCost":8,"handlingCost":2.5,"taxDetailsOverride":true,"taxDetails":{"items":[{"taxAmount":7.1,"taxRate":5},{"taxAmount":0.4}]},""");

        var record = await account.Read($"invoice/{id}");
        Assert.Equal((142.0, 7.5, 160.0), (record.At("subtotal").GetDouble(), record.At("taxTotal").GetDouble(), record.At("total").GetDouble()));
        Assert.Equal(160.0, record.At("amountRemaining").GetDouble());
    }

    [Fact]
    public async Task A_document_takes_the_customers_default_addresses_unless_it_names_its_own()
    {
        var address = (await account.Read("customer/101")).At("addressBook.items.0.addressBookAddress.addr1").GetString();

        var own = await account.Read($"salesOrder/{await account.Document("salesOrder", """ "shippingAddress":{"addr1":"Gate 4","city":"Reno"},""")}");

        Assert.Equal(address, own.At("billingAddress.addr1").GetString());
        Assert.Equal("Gate 4", own.At("shippingAddress.addr1").GetString());
        var invoice = await account.Document("salesOrder", """ "orderStatus":"B","shippingAddress":{"addr1":"Gate 4"},""");
        Assert.Equal("Gate 4", (await account.Read($"invoice/{await account.Make($"salesOrder/{invoice}", "invoice")}")).At("shippingAddress.addr1").GetString());
    }

    [Theory]
    [InlineData("opportunity/eid:OPP-SEED-1", "Issued Estimate")]
    [InlineData("opportunity/eid:OPP-SEED-2", "In Progress")]
    [InlineData("estimate/eid:EST-SEED-1", "Open")]
    [InlineData("estimate/eid:EST-SEED-2", "Processed")]
    [InlineData("salesOrder/eid:SO-SEED-BILLED", "Billed")]
    [InlineData("salesOrder/eid:SO-SEED-PARTLY", "Pending Billing")]
    [InlineData("invoice/eid:INV-SEED-BILLED", "Open")]
    [InlineData("invoice/eid:INV-SEED-PAID", "Paid In Full")]
    [InlineData("cashSale/eid:CS-SEED-1", "Deposited")]
    [InlineData("returnAuthorization/eid:RMA-SEED-1", "Pending Receipt")]
    [InlineData("creditMemo/eid:CM-SEED-1", "Fully Applied")]
    [InlineData("creditMemo/eid:CM-SEED-2", "Fully Applied")]
    [InlineData("customerDeposit/eid:CD-SEED-1", "Not Deposited")]
    [InlineData("customerPayment/eid:PYMT-SEED-1", "Not Deposited")]
    [InlineData("customerPayment/eid:PYMT-SEED-2", "Deposited")]
    public async Task The_companys_documents_stand_as_their_story_says(string document, string status) => Assert.Equal(status, await account.Status(document));

    [Fact]
    public async Task The_companys_documents_keep_the_instants_they_came_with()
    {
        var order = await account.Read("salesOrder/eid:SO-SEED-BILLED");
        var invoice = await account.Read("invoice/eid:INV-SEED-BILLED");

        Assert.Equal("2026-02-05T21:00:00Z", order.At("lastModifiedDate").GetString());
        Assert.Equal((480.0, 280.0), (invoice.At("total").GetDouble(), invoice.At("amountRemaining").GetDouble()));
        Assert.Equal(60.0, await account.Amount("customerPayment/eid:PYMT-SEED-2", "unapplied"));
    }
}
