using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Transforms;

/// <summary>Project 181 is one of customer 101.</summary>
public sealed class ProjectTests(TestAccount account) : IClassFixture<TestAccount>
{
    [Fact]
    public async Task A_sale_to_a_project_takes_what_the_project_lacks_from_its_customer()
    {
        var invoice = await account.Read($"invoice/{await Invoice()}");

        Assert.Equal("181", invoice.At("entity.id").GetString());
        Assert.Equal("181", invoice.At("job.id").GetString());
        Assert.Equal("US Dollar", invoice.At("currency.refName").GetString());
        Assert.Equal("Net 15", invoice.At("terms.refName").GetString());
    }

    [Fact]
    public async Task The_customer_owes_and_pays_for_the_project()
    {
        var before = await account.Amount("customer/101", "balance");
        var invoice = await Invoice();
        var owed = await account.Amount("customer/101", "balance");
        var payment = await account.Make($"invoice/{invoice}", "customerPayment");

        Assert.Equal(before + 12.5, owed);
        Assert.Equal("101", (await account.Read($"customerPayment/{payment}")).At("customer.id").GetString());
        Assert.Equal("Paid In Full", await account.Status($"invoice/{invoice}"));
        Assert.Equal(before, await account.Amount("customer/101", "balance"));
    }

    [Fact]
    public async Task Another_customer_can_not_pay_for_it()
    {
        var answer = await account.Post(
            $"{TestAccount.Record}/customerPayment", $$"""{"customer":"102","payment":5,"apply":{"items":[{"doc":{{await Invoice()}},"apply":true,"amount":5}]} }""");

        Assert.Equal("apply.items[0].doc", answer.ErrorPath);
    }

    private Task<string> Invoice() => account.Create("invoice", """{"entity":{"id":"181"},"item":{"items":[{"item":"301","quantity":1}]}}""");
}
