using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Ledger;

public sealed class LedgerTests(TestAccount account) : IClassFixture<TestAccount>
{
    private const string Sale = """{"entity":{"id":"101"},"shippingCost":5,"item":{"items":[{"item":{"id":"302"},"quantity":2,"rate":20}]}}""";
    private const string Purchase = """{"entity":{"id":"151"},"item":{"items":[{"item":{"id":"302"},"quantity":2,"rate":9}]},"expense":{"items":[{"account":{"id":"58"},"amount":3}]}}""";

    [Theory]
    [InlineData("invoice", Sale, "-10:45:T 54:-40:F 54:-5:F 212:16.4:F 213:-16.4:F")]
    [InlineData("vendorBill", Purchase, "111:-21:T 213:18:F 58:3:F")]
    [InlineData("vendorCredit", Purchase, "111:21:T 213:-18:F 58:-3:F")]
    [InlineData("journalEntry", """{"subsidiary":1,"line":{"items":[{"account":58,"debit":7},{"account":1,"credit":7}]}}""", "58:7:T 1:-7:F")]
    [InlineData("inventoryAdjustment", """{"subsidiary":1,"account":121,"adjLocation":1,"inventory":{"items":[{"item":303,"adjustQtyBy":-2}]}}""", "121:24:T 213:-24:F")]
    public async Task A_transaction_posts_to_its_accounts(string type, string body, string postings)
    {
        var id = (await account.Post($"{TestAccount.Record}/{type}", body)).NewId;

        var rows = (await account.SuiteQl($"""
            SELECT a.account, a.amount, l.mainline, a.posting FROM transaction t JOIN transactionline l ON l.transaction = t.id
            JOIN transactionaccountingline a ON a.transaction = l.transaction AND a.transactionline = l.id WHERE t.id = {id} ORDER BY l.id
            """)).At("items").EnumerateArray().ToList();
        Assert.Equal(postings, string.Join(' ', rows.Select(row => $"{row.GetProperty("account").GetString()}:{row.GetProperty("amount").GetString()}:{row.GetProperty("mainline").GetString()}")));
        Assert.All(rows, row => Assert.Equal("T", row.GetProperty("posting").GetString()));
    }

    [Theory]
    [InlineData("salesOrder", Sale)]
    [InlineData("purchaseOrder", Purchase)]
    public async Task An_order_never_posts(string type, string body)
    {
        var id = (await account.Post($"{TestAccount.Record}/{type}", body)).NewId;

        Assert.Equal("0", await Count($"SELECT COUNT(*) AS n FROM transactionaccountingline WHERE transaction = {id} AND posting = 'T'"));
        Assert.Equal("F", (await account.SuiteQl($"SELECT posting FROM transaction WHERE id = {id}")).At("items.0.posting").GetString());
    }

    [Fact]
    public async Task A_bill_that_is_not_approved_does_not_post()
    {
        var id = (await account.Post($"{TestAccount.Record}/vendorBill", """{"entity":{"id":"151"},"approvalStatus":1,"expense":{"items":[{"account":{"id":"58"},"amount":3}]}}""")).NewId;

        Assert.Equal("0", await Count($"SELECT COUNT(*) AS n FROM transactionaccountingline WHERE transaction = {id} AND posting = 'T'"));
    }

    [Fact]
    public async Task Foreign_amounts_post_in_the_base_currency_and_still_balance()
    {
        var id = (await account.Post($"{TestAccount.Record}/vendorBill", """
            {"entity":{"id":"154"},"exchangeRate":1.0777,"expense":{"items":[{"account":{"id":"58"},"amount":0.33},{"account":{"id":"58"},"amount":0.33},{"account":{"id":"58"},"amount":0.33}]}}
            """)).NewId;

        var row = (await account.SuiteQl($"SELECT SUM(debit) AS d, SUM(credit) AS c FROM transactionaccountingline WHERE transaction = {id}")).At("items.0");
        Assert.Equal("1.08", row.GetProperty("d").GetString());
        Assert.Equal("1.08", row.GetProperty("c").GetString());
        Assert.Equal("-0.99", (await account.SuiteQl($"SELECT foreignamount FROM transactionline WHERE transaction = {id} AND mainline = 'T'")).At("items.0.foreignamount").GetString());
    }

    [Theory]
    [InlineData("invoice", Sale, "-")]
    [InlineData("salesOrder", Sale, "-")]
    [InlineData("purchaseOrder", Purchase, "")]
    [InlineData("vendorBill", Purchase, "")]
    [InlineData("vendorCredit", Purchase, "-")]
    public async Task Sales_lines_are_negative_and_purchase_lines_positive(string type, string body, string sign)
    {
        var id = (await account.Post($"{TestAccount.Record}/{type}", body)).NewId;

        var row = (await account.SuiteQl($"SELECT quantity, netamount FROM transactionline WHERE transaction = {id} AND mainline = 'F' AND iscogs = 'F' AND item = 302")).At("items.0");
        Assert.Equal($"{sign}2", row.GetProperty("quantity").GetString());
        Assert.StartsWith(sign.Length > 0 ? "-" : "1", row.GetProperty("netamount").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_sold_from_stock_shows_its_cost_as_lines_of_their_own()
    {
        var id = (await account.Post($"{TestAccount.Record}/invoice", Sale)).NewId;

        var rows = (await account.SuiteQl($"SELECT item, quantity, netamount FROM transactionline WHERE transaction = {id} AND iscogs = 'T' ORDER BY id")).At("items").EnumerateArray();
        Assert.Equal(["302:2:16.4", "302:-2:-16.4"], rows.Select(row => $"{row.GetProperty("item").GetString()}:{row.GetProperty("quantity").GetString()}:{row.GetProperty("netamount").GetString()}"));
    }

    [Fact]
    public async Task The_seeded_ledger_balances_per_transaction()
    {
        var answer = await account.SuiteQl("SELECT transaction FROM transactionaccountingline WHERE posting = 'T' GROUP BY transaction HAVING ROUND(SUM(NVL(debit, 0)) - SUM(NVL(credit, 0)), 2) <> 0");

        Assert.Equal(0, answer.At("totalResults").GetInt32());
        Assert.NotEqual("0", await Count("SELECT COUNT(*) AS n FROM transactionaccountingline WHERE posting = 'T'"));
    }

    [Fact]
    public async Task What_is_deleted_leaves_no_postings()
    {
        var id = (await account.Post($"{TestAccount.Record}/vendorBill", Purchase)).NewId;

        await account.Delete($"{TestAccount.Record}/vendorBill/{id}");

        Assert.Equal("0", await Count($"SELECT COUNT(*) AS n FROM transactionaccountingline WHERE transaction = {id}"));
    }

    private async Task<string?> Count(string query) => (await account.SuiteQl(query)).At("items.0.n").GetString();
}
