using System.Text.Json;
using NetSuite.Simulator.Records;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Transforms;

public sealed class PreviewTests(TestAccount account) : IClassFixture<TestAccount>
{
    [Fact]
    public async Task A_preview_shows_the_lines_and_keys_of_the_new_record_and_keeps_nothing()
    {
        var order = await account.Order();
        var version = account.Host.Account.Store.Read(session => session.Scalar("SELECT count(*) FROM space_transaction"));

        var row = Preview($"salesOrder/{order}", "invoice");

        Assert.Equal([1L, 2L], row.Lines("item").Select(line => line.Number("orderLine")!.Value));
        Assert.Equal(142.0, row["total"]);
        Assert.Equal(version, account.Host.Account.Store.Read(session => session.Scalar("SELECT count(*) FROM space_transaction")));
        Assert.Equal(0.0, await account.Amount($"salesOrder/{order}", "item.items.0.quantityBilled"));
    }

    [Fact]
    public async Task A_preview_of_a_payment_offers_the_open_invoices()
    {
        var invoice = await account.Document("invoice");

        var lines = Preview("customer/101", "customerPayment").Lines("apply");

        var line = Assert.Single(lines, line => line.Number("doc") == long.Parse(invoice, null));
        Assert.Equal((142.0, false), ((double)line["due"]!, line.Flag("apply")));
    }

    private Row Preview(string source, string target)
    {
        var catalog = account.Host.Account.Catalog;
        var parts = source.Split('/');
        using var body = JsonDocument.Parse("{}");
        return account.Host.Account.Writer.PreviewTransform(
            catalog.Find(parts[0])!, RecordKey.Parse(parts[1]), catalog.Find(target)!, body.RootElement, new WriteOptions(), (_, record, _) => record.Values);
    }
}
