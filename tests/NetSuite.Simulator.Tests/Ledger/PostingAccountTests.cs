using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Ledger;

public sealed class PostingAccountTests(TestAccount account) : IClassFixture<TestAccount>
{
    [Fact]
    public async Task An_expense_goes_to_the_account_of_its_category()
    {
        var report = await account.Create("expenseReport", """
            {"entity":"11","complete":true,"accountingapproval":true,"expense":{"items":[{"category":"1","amount":30},{"category":"2","amount":5}]}}
            """);

        Assert.Equal("58:5 223:30", await Debits(report));
    }

    [Fact]
    public async Task A_discount_goes_to_the_account_of_its_item()
    {
        var discount = await account.Create("discountItem", """{"itemId":"Ledger Discount","rate":-10,"account":58}""");

        var invoice = await account.Create("invoice", $$"""{"entity":"101","discountItem":{{discount}},"item":{"items":[{"item":"291","quantity":1,"rate":100}]} }""");

        Assert.Equal(90, await account.Amount($"invoice/{invoice}", "total"));
        Assert.Equal("-10:90 58:10", await Debits(invoice));
    }

    [Fact]
    public async Task The_rate_leads_to_the_currency_of_the_subsidiarys_books()
    {
        // Customer 104 belongs to subsidiary 2, whose books are in euro.
        var own = await account.Create("invoice", """{"entity":"104","item":{"items":[{"item":"291","quantity":1,"rate":100}]}}""");
        var foreign = await account.Create("invoice", """{"entity":"104","currency":"1","item":{"items":[{"item":"291","quantity":1,"rate":100}]}}""");

        Assert.Equal(1, await account.Amount($"invoice/{own}", "exchangeRate"));
        Assert.Equal(0.92592593, await account.Amount($"invoice/{foreign}", "exchangeRate"));
        Assert.Equal("-10:100", await Debits(own));
        Assert.Equal("-10:92.59", await Debits(foreign));
    }

    private async Task<string> Debits(string transaction) => string.Join(' ', (await account.SuiteQl(
            $"SELECT account, debit FROM transactionaccountingline WHERE transaction = {transaction} AND debit IS NOT NULL ORDER BY account")).At("items").EnumerateArray()
        .Select(row => $"{row.GetProperty("account").GetString()}:{row.GetProperty("debit").GetString()}"));
}
