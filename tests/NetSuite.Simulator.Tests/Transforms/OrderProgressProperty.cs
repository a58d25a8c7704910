using CsCheck;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Transforms;

/// <summary>However an order is billed, rebilled and unbilled: each line shows what its invoices hold now.</summary>
public sealed class OrderProgressProperty(TestAccount account) : IClassFixture<TestAccount>
{
    private static readonly Gen<(int What, int Which, int First, int Second)[]> Steps =
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 9], Gen.Int[1, 10], Gen.Int[1, 4]).Array[1, 8];

    [Fact]
    public Task Each_line_of_an_order_shows_what_its_invoices_hold() => Steps.SampleAsync(
        async steps =>
        {
            var order = await account.Order();
            var invoices = new List<(string Id, Dictionary<int, double> Billed)>();
            foreach (var (what, which, first, second) in steps)
            {
                await Take(order, invoices, what, which, first, second);
                var record = await account.Read($"salesOrder/{order}");
                Assert.Equal(
                    [Sum(invoices, 1), Sum(invoices, 2)],
                    record.At("item.items").EnumerateArray().Select(line => line.GetProperty("quantityBilled").GetDouble()));
            }
        },
        iter: 25,
        threads: 1);

    private static double Sum(List<(string Id, Dictionary<int, double> Billed)> invoices, int line) =>
        invoices.Sum(invoice => invoice.Billed.GetValueOrDefault(line));

    private async Task Take(string order, List<(string Id, Dictionary<int, double> Billed)> invoices, int what, int which, int first, int second)
    {
        var at = invoices.Count == 0 ? -1 : which % invoices.Count;
        if (what < 2)
        {
            var made = await account.Post(
                $"{TestAccount.Record}/salesOrder/{order}/!transform/invoice?replace=item",
                $$"""{"item":{"items":[{"orderLine":1,"quantity":{{first}}},{"orderLine":2,"quantity":{{second}} }]} }""");
            var hasFirst = Sum(invoices, 1) < 10;
            var hasSecond = Sum(invoices, 2) < 4;
            if (hasFirst && hasSecond)
            {
                Assert.Equal(204, (int)made.Status);
                invoices.Add((made.NewId, new() { [1] = first, [2] = second }));
            }
            else
            {
                // A line that is billed up is not offered: its key names nothing, and there is no item to add.
                Assert.Equal(400, (int)made.Status);
            }
        }
        else if (what == 2 && at >= 0)
        {
            Assert.Equal(204, (int)(await account.Patch(
                $"{TestAccount.Record}/invoice/{invoices[at].Id}", $$"""{"item":{"items":[{"line":1,"quantity":{{first}} }]} }""")).Status);
            invoices[at].Billed[1] = first;
        }
        else if (at >= 0)
        {
            Assert.Equal(204, (int)(await account.Delete($"{TestAccount.Record}/invoice/{invoices[at].Id}")).Status);
            invoices.RemoveAt(at);
        }
    }
}
