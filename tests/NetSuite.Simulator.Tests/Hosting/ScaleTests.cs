using System.Globalization;
using System.Text.Json;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Hosting;

/// <summary>Accounts with many records: they are as good as any that clients write, and the same each time.</summary>
public sealed class ScaleTests : IAsyncLifetime
{
    private const int Scale = 40;
    private const long First = 10_001;
    private readonly TestAccount account = Of(seed: 1);

    public Task InitializeAsync() => account.InitializeAsync();

    public Task DisposeAsync() => account.DisposeAsync();

    [Fact]
    public async Task There_are_as_many_customers_and_transactions_as_asked_for()
    {
        var customers = await account.SuiteQl($"SELECT COUNT(*) AS n FROM customer WHERE id >= {First}");
        var transactions = await account.SuiteQl($"SELECT COUNT(*) AS n, COUNT(DISTINCT type) AS t FROM transaction WHERE id >= {First}");
        Assert.Equal(Scale.ToString(CultureInfo.InvariantCulture), customers.At("items.0.n").GetString());
        Assert.Equal(Scale.ToString(CultureInfo.InvariantCulture), transactions.At("items.0.n").GetString());
        Assert.Equal("2", transactions.At("items.0.t").GetString());
    }

    [Fact]
    public async Task Saving_one_again_changes_nothing_but_its_stamp()
    {
        for (var id = First; id < First + Scale; id++)
        {
            await SameAfterSaving($"customer/{id}");
            await SameAfterSaving($"{await TypeOf(id)}/{id}");
        }
    }

    [Fact]
    public async Task The_books_balance_and_customers_owe_what_their_invoices_say()
    {
        Assert.Equal(0, (await account.SuiteQl(
            $"SELECT transaction FROM transactionaccountingline WHERE transaction >= {First} GROUP BY transaction HAVING ROUND(SUM(NVL(debit, 0)) - SUM(NVL(credit, 0)), 2) <> 0")).At("count").GetInt32());
        for (var id = First; id < First + Scale; id++)
        {
            var owed = await account.SuiteQl($"SELECT NVL(SUM(foreignamountunpaid), 0) AS owed FROM transaction WHERE entity = {id} AND type = 'CustInvc'");
            var balance = (await account.Read(string.Create(CultureInfo.InvariantCulture, $"customer/{id}"))).At("balance").GetDouble();
            Assert.Equal(double.Parse(owed.At("items.0.owed").GetString()!, CultureInfo.InvariantCulture), balance, 2);
        }
    }

    [Fact]
    public async Task The_same_seed_makes_the_same_records_and_another_does_not()
    {
        await using var same = Of(seed: 1);
        await using var other = Of(seed: 2);
        await same.InitializeAsync();
        await other.InitializeAsync();
        const string Everything = "SELECT c.id, c.companyname, c.lastmodifieddate, t.id AS t, t.trandate, t.foreigntotal FROM customer c JOIN transaction t ON t.id = c.id WHERE c.id >= 10001 ORDER BY c.id";
        Assert.Equal((await account.SuiteQl(Everything)).At("items").GetRawText(), (await same.SuiteQl(Everything)).At("items").GetRawText());
        Assert.NotEqual((await account.SuiteQl(Everything)).At("items").GetRawText(), (await other.SuiteQl(Everything)).At("items").GetRawText());
    }

    [Fact]
    public async Task New_records_go_on_behind_them()
    {
        var created = await account.Post($"{TestAccount.Record}/customer", """{"companyName":"The next one","subsidiary":"1"}""");
        Assert.True(long.Parse(created.NewId, CultureInfo.InvariantCulture) >= First + Scale, created.NewId);
    }

    private static TestAccount Of(int seed) => new() { SetUp = options => options with { Scale = Scale, ScaleSeed = seed } };

    private async Task SameAfterSaving(string record)
    {
        var before = Shown(await account.Read(record));
        var saved = await account.Patch($"{TestAccount.Record}/{record}", "{}");
        Assert.True(saved.Text.Length == 0, saved.Text);
        Assert.Equal(before, Shown(await account.Read(record)));
    }

    private static string Shown(Answer answer) => JsonSerializer.Serialize(
        answer.Json.EnumerateObject().Where(property => property.Name != "lastModifiedDate").ToDictionary(property => property.Name, property => property.Value));

    private async Task<string> TypeOf(long id) =>
        (await account.SuiteQl($"SELECT recordtype FROM transaction WHERE id = {id}")).At("items.0.recordtype").GetString()!;
}
