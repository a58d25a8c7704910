using System.Net;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Purchasing;

public sealed class PaymentTests(TestAccount account) : IClassFixture<TestAccount>
{
    [Fact]
    public async Task A_bill_is_paid_in_parts()
    {
        var bill = await Bill(100);

        await Pay(bill, 40);
        Assert.Equal(("Open", "60"), (await account.Status($"vendorBill/{bill}"), await Unpaid(bill)));

        await Pay(bill, 60);
        Assert.Equal(("Paid In Full", "0"), (await account.Status($"vendorBill/{bill}"), await Unpaid(bill)));
    }

    [Fact]
    public async Task A_credit_is_applied_to_a_bill_and_the_rest_paid()
    {
        var bill = await Bill(100);
        var credit = await account.Create("vendorCredit", $$"""{"entity":151,"expense":{"items":[{"account":58,"amount":30}]},"apply":{"items":[{"doc":{"id":"{{bill}}"},"apply":true,"amount":30}]} }""");
        Assert.Equal("70", await Unpaid(bill));
        Assert.Equal((30.0, 0.0), (await account.Amount($"vendorCredit/{credit}", "applied"), await account.Amount($"vendorCredit/{credit}", "unapplied")));

        await account.Make($"vendorBill/{bill}", "vendorPayment");

        Assert.Equal("Paid In Full", await account.Status($"vendorBill/{bill}"));
    }

    [Fact]
    public async Task A_bill_becomes_a_credit()
    {
        var bill = await Bill(25);

        var credit = await account.Read($"vendorCredit/{await account.Make($"vendorBill/{bill}", "vendorCredit")}");

        Assert.Equal(bill, credit.At("createdFrom.id").GetString());
        Assert.Equal(25.0, credit.At("total").GetDouble());
        Assert.Equal(25.0, credit.At("unapplied").GetDouble());
    }

    [Fact]
    public async Task A_vendor_starts_orders_bills_and_payments()
    {
        var bill = await Bill(12);
        var order = await account.Make("vendor/151", "purchaseOrder", """{"item":{"items":[{"item":306}]}}""");
        var payment = await account.Make("vendor/151", "vendorPayment", $$"""{"apply":{"items":[{"doc":{"id":"{{bill}}"},"apply":true}]} }""");

        Assert.Equal("151", (await account.Read($"purchaseOrder/{order}")).At("entity.id").GetString());
        Assert.Equal(12.0, await account.Amount($"vendorPayment/{payment}", "total"));
        Assert.Equal("Paid In Full", await account.Status($"vendorBill/{bill}"));
    }

    [Fact]
    public async Task An_expense_only_order_is_billed_with_its_expenses()
    {
        var order = await account.Create("purchaseOrder", """{"entity":152,"expense":{"items":[{"account":58,"amount":15},{"account":58,"amount":5}]}}""");

        var bill = await account.Make($"purchaseOrder/{order}", "vendorBill");

        Assert.Equal(20.0, await account.Amount($"vendorBill/{bill}", "total"));
        Assert.Equal("Fully Billed", await account.Status($"purchaseOrder/{order}"));
        Assert.Equal(HttpStatusCode.BadRequest, (await account.Transform($"purchaseOrder/{order}", "vendorBill")).Status);
    }

    [Fact]
    public async Task An_employee_starts_an_expense_report()
    {
        var report = await account.Make("employee/12", "expenseReport", """{"expense":{"items":[{"expenseaccount":58,"amount":5}]}}""");

        Assert.Equal("12", (await account.Read($"expenseReport/{report}")).At("entity.id").GetString());
    }

    [Theory]
    [InlineData("more than is due", """{"doc":{"id":"BILL"},"apply":true,"amount":101}""")]
    [InlineData("less than nothing", """{"doc":{"id":"BILL"},"apply":true,"amount":-1}""")]
    [InlineData("an invoice", """{"doc":{"id":"601"},"apply":true,"amount":1}""")]
    [InlineData("no such bill", """{"doc":{"id":"999999"},"apply":true,"amount":1}""")]
    [InlineData("nothing chosen", """{"doc":{"id":"BILL"},"apply":false}""")]
    public async Task A_payment_that_does_not_fit_is_refused(string reason, string line)
    {
        var bill = await Bill(100);

        var answer = await account.Post($"{TestAccount.Record}/vendorPayment", $$"""{"entity":151,"apply":{"items":[{{line.Replace("BILL", bill, StringComparison.Ordinal)}}]} }""");

        Assert.True(answer.Status == HttpStatusCode.BadRequest, reason);
        Assert.Equal("100", await Unpaid(bill));
    }

    [Fact]
    public async Task Another_vendors_bill_can_not_be_paid()
    {
        var bill = await Bill(100);

        var answer = await account.Post($"{TestAccount.Record}/vendorPayment", $$"""{"entity":152,"apply":{"items":[{"doc":{"id":"{{bill}}"},"apply":true}]} }""");

        Assert.Equal(("INVALID_CONTENT", "apply.items[0].doc"), (answer.Code, answer.ErrorPath));
    }

    private Task<string> Bill(int amount) => account.Create("vendorBill", $$"""{"entity":151,"expense":{"items":[{"account":58,"amount":{{amount}} }]} }""");

    private Task<string> Pay(string bill, int amount) =>
        account.Create("vendorPayment", $$"""{"entity":151,"apply":{"items":[{"doc":{"id":"{{bill}}"},"apply":true,"amount":{{amount}} }]} }""");

    private async Task<string?> Unpaid(string bill) =>
        (await account.SuiteQl($"SELECT amountunpaid FROM transactionaccountingline WHERE transaction = {bill} AND amountunpaid IS NOT NULL")).At("items.0.amountunpaid").GetString();
}
