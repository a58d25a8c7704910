using System.Globalization;
using CsCheck;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Ledger;

public sealed class GeneratedTransactionTests(TestAccount account) : IClassFixture<TestAccount>
{
    private static readonly Gen<string> Amount = Gen.Int[1, 999_999].Select(cents => Text(cents / 100m));
    private static readonly Gen<string> Rate = Gen.Int[1, 30_000].Select(rate => Text(rate / 10_000m));

    private static readonly Gen<string> Item = Gen.Select(Gen.Int[301, 315], Gen.Int[1, 40], Amount)
        .Select((item, quantity, rate) => $$"""{"item":{{item}},"quantity":{{quantity}},"rate":{{rate}} }""");

    private static readonly Gen<string> Items = Item.Array[1, 4].Select(items => $$""" "item":{"items":[{{string.Join(',', items)}}]} """);

    private static readonly Gen<string> Expenses = Amount.Array[1, 4]
        .Select(amounts => $$""" "expense":{"items":[{{string.Join(',', amounts.Select(amount => $$"""{"account":58,"amount":{{amount}} }"""))}}]} """);

    private static readonly Gen<(string Type, string Body)> Transaction = Gen.OneOf(
        Gen.Select(OneOf("invoice", "creditMemo", "cashSale", "cashRefund"), Gen.Int[101, 112], Rate, Amount, Items)
            .Select((type, customer, rate, shipping, items) => (type, $$"""{"entity":{{customer}},"exchangeRate":{{rate}},"shippingCost":{{shipping}},{{items}} }""")),
        Gen.Select(OneOf("vendorBill", "vendorCredit"), Gen.Int[151, 154], Rate, Items, Expenses)
            .Select((type, vendor, rate, items, expenses) => (type, $$"""{"entity":{{vendor}},"exchangeRate":{{rate}},{{items}},{{expenses}} }""")),
        Gen.Select(Amount.Array[1, 5], Rate).Select((amounts, rate) => ("journalEntry", Journal(amounts, rate))),
        Gen.Select(Gen.Int[301, 315], Gen.Int[-50, 50].Where(change => change != 0), Amount).Array[1, 4].Select(lines => ("inventoryAdjustment",
            $$"""{"subsidiary":1,"account":121,"adjLocation":1,"inventory":{"items":[{{string.Join(',', lines.Select(line => $$"""{"item":{{line.Item1}},"adjustQtyBy":{{line.Item2}},"unitCost":{{line.Item3}} }"""))}}]} }""")));

    [Fact]
    public Task Whatever_is_posted_debits_equal_credits() => Transaction.SampleAsync(
        async transaction =>
        {
            var id = await account.Create(transaction.Type, transaction.Body);

            Assert.Equal(("0", "1"), await Balance(id));
        },
        iter: 150,
        threads: 1);

    [Fact]
    public Task Whatever_an_order_goes_through_stock_is_what_came_less_what_left() =>
        Gen.Select(Gen.Bool, Gen.Int[1, 20], Gen.Int[1, 20], Gen.Bool).Array[1, 8].SampleAsync(
            async steps =>
            {
                var item = await account.Item($"GENERATED-{Guid.NewGuid():N}", stock: 1000);
                var expected = 1000;
                foreach (var (buys, quantity, part, isUndone) in steps)
                {
                    var moved = Math.Min(quantity, part);
                    var body = $$"""{"item":{"items":[{"orderLine":1,"quantity":{{moved}} }]} }""";
                    var (type, id) = buys
                        ? ("itemReceipt", await account.Make($"purchaseOrder/{await account.PurchaseOrder(item, quantity)}", "itemReceipt", body))
                        : ("itemFulfillment", await account.Make($"salesOrder/{await account.SalesOrder(item, quantity)}", "itemFulfillment", body));
                    Assert.Equal(("0", "1"), await Balance(id));
                    expected += buys ? moved : -moved;
                    if (isUndone)
                    {
                        await account.Delete($"{TestAccount.Record}/{type}/{id}");
                        expected -= buys ? moved : -moved;
                    }
                }

                Assert.Equal(expected, await account.Amount($"inventoryItem/{item}", "quantityOnHand"));
            },
            iter: 12,
            threads: 1);

    // What the debits exceed the credits by, and whether anything was posted at all.
    private async Task<(string?, string?)> Balance(string id)
    {
        var row = (await account.SuiteQl($"""
            SELECT ROUND(SUM(NVL(debit, 0)) - SUM(NVL(credit, 0)), 2) AS gap, SIGN(COUNT(*)) AS posted FROM transactionaccountingline WHERE posting = 'T' AND transaction = {id}
            """)).At("items.0");
        return (row.GetProperty("gap").GetString(), row.GetProperty("posted").GetString());
    }

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static string Journal(string[] amounts, string rate)
    {
        var total = Text(amounts.Sum(amount => decimal.Parse(amount, CultureInfo.InvariantCulture)));
        var debits = string.Join(',', amounts.Select(amount => $$"""{"account":58,"debit":{{amount}} }"""));
        return $$"""{"subsidiary":1,"exchangeRate":{{rate}},"line":{"items":[{{debits}},{"account":1,"credit":{{total}} }]} }""";
    }

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
