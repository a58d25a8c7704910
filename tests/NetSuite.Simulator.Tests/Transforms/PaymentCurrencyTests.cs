using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Transforms;

public sealed class PaymentCurrencyTests(TestAccount account) : IClassFixture<TestAccount>
{
    [Fact]
    public async Task A_payment_looks_for_invoices_of_its_own_currency_only()
    {
        var customer = await account.Create("customer", """{"companyName":"Two currencies","subsidiary":"1"}""");
        var pounds = await Invoice(customer, currency: 2);
        var dollars = await Invoice(customer, currency: 1);

        var payment = await account.Create("customerPayment", $$"""{"customer":{{customer}},"payment":15,"autoApply":true}""");

        Assert.Equal(dollars, (await account.Read($"customerPayment/{payment}")).At("apply.items.0.doc.id").GetString());
        Assert.Equal(("Open", "Paid In Full"), (await account.Status($"invoice/{pounds}"), await account.Status($"invoice/{dollars}")));
    }

    private Task<string> Invoice(string customer, int currency) => account.Create(
        "invoice", $$"""{"entity":{{customer}},"currency":{{currency}},"item":{"items":[{"item":"291","quantity":1,"rate":15}]} }""");
}
