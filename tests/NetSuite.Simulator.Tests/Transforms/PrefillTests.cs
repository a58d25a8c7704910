using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Records;
using NetSuite.Simulator.Tests.Support;
using NetSuite.Simulator.Transforms;

namespace NetSuite.Simulator.Tests.Transforms;

/// <summary>What a transform fills in before the client says anything: the create-form shows it.</summary>
public sealed class PrefillTests(TestAccount account) : IClassFixture<TestAccount>
{
    [Fact]
    public async Task The_lines_carry_the_keys_to_name_them_by()
    {
        var row = Fill($"salesOrder/{await account.Order()}", "invoice");

        Assert.Equal([(1L, 1L, 10.0), (2L, 2L, 4.0)], row.Lines("item").Select(line => (line.Number("line")!.Value, line.Number("orderLine")!.Value, (double)line["quantity"]!)));
    }

    [Fact]
    public async Task A_payment_of_a_customer_offers_his_open_invoices_and_applies_none()
    {
        var (open, paid) = (await account.Document("invoice"), await account.Document("invoice"));
        await account.Make($"invoice/{paid}", "customerPayment");

        var lines = Fill("customer/101", "customerPayment").Lines("apply");

        var line = Assert.Single(lines, line => line.Number("doc") == long.Parse(open, null));
        Assert.Equal((142.0, 142.0, false), ((double)line["due"]!, (double)line["total"]!, line.Flag("apply")));
        Assert.DoesNotContain(lines, line => line.Number("doc") == long.Parse(paid, null) || line.Flag("apply"));
    }

    [Fact]
    public async Task A_payment_of_an_invoice_applies_that_one_first()
    {
        await account.Document("invoice");
        var invoice = await account.Document("invoice");

        var lines = Fill($"invoice/{invoice}", "customerPayment").Lines("apply");

        Assert.Equal((invoice, true, 142.0), (lines[0].Number("doc")!.Value.ToString(null, null), lines[0].Flag("apply"), (double)lines[0]["amount"]!));
        Assert.All(lines.Skip(1), line => Assert.False(line.Flag("apply")));
    }

    private Row Fill(string source, string target) => account.Host.Account.Store.Read(session =>
    {
        var catalog = account.Host.Account.Catalog;
        var parts = source.Split('/');
        var context = new TransformContext
        {
            Session = session,
            Catalog = catalog,
            Behaviour = new AccountBehaviour(),
            Source = RecordKey.Parse(parts[1]).Get(session, catalog.Find(parts[0])!),
            Target = catalog.Find(target)!,
        };
        TransformBook.Fill(context);
        return context.Values;
    });
}
