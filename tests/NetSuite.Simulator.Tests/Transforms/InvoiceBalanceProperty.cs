using CsCheck;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Transforms;

/// <summary>Whatever is paid, credited, changed and taken back: an invoice owes its total less what is applied to it now.</summary>
public sealed class InvoiceBalanceProperty(TestAccount account) : IClassFixture<TestAccount>
{
    private const decimal Total = 142;

    private static readonly Gen<(int What, int Which, int Cents)[]> Steps =
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 9], Gen.Int[-500, 16_000]).Array[1, 12];

    [Fact]
    public Task An_invoice_always_owes_its_total_less_what_is_applied_to_it() => Steps.SampleAsync(
        async steps =>
        {
            var invoice = await account.Document("invoice");
            var applied = new List<(string Address, decimal Amount)>();
            foreach (var (what, which, cents) in steps)
            {
                await Take(invoice, applied, what, which, cents / 100m);
                var record = await account.Read($"invoice/{invoice}");
                var remaining = record.At("amountRemaining").GetDecimal();
                Assert.Equal(Total - applied.Sum(one => one.Amount), remaining);
                Assert.Equal(Total - remaining, record.At("amountPaid").GetDecimal());
                Assert.Equal(remaining > 0 ? "Open" : "Paid In Full", record.At("status.refName").GetString());
            }
        },
        iter: 25,
        threads: 1);

    private async Task Take(string invoice, List<(string Address, decimal Amount)> applied, int what, int which, decimal amount)
    {
        var at = applied.Count == 0 ? -1 : which % applied.Count;
        var fits = amount > 0 && amount <= Total - applied.Where((_, i) => what < 2 || i != at).Sum(one => one.Amount);
        var apply = FormattableString.Invariant($$"""{"apply":{"items":[{"doc":{"id":"{{invoice}}"},"line":0,"apply":true,"amount":{{amount}} }]} }""");
        switch (what)
        {
            case 0:
                await Add(await account.Post($"{TestAccount.Record}/customerPayment", $$"""{"customer":{"id":"101"},{{apply[1..]}}"""), "customerPayment");
                break;
            case 1:
                await Add(await account.Post(
                    $"{TestAccount.Record}/creditMemo", $$"""{"entity":{"id":"101"},"item":{"items":[{"item":{"id":"301"},"quantity":1,"rate":1000}]},{{apply[1..]}}"""), "creditMemo");
                break;
            case 2 or 3 when at >= 0:
                // A payment is only as much as it was made for: more needs more payment.
                var body = applied[at].Address.StartsWith("customerPayment", StringComparison.Ordinal)
                    ? FormattableString.Invariant($$"""{"payment":{{Math.Abs(amount)}},{{apply[1..]}}""")
                    : apply;
                var changed = await account.Patch($"{TestAccount.Record}/{applied[at].Address}", body);
                Assert.Equal(fits, (int)changed.Status == 204);
                applied[at] = fits ? (applied[at].Address, amount) : applied[at];
                break;
            case 4 when at >= 0:
                await account.Patch($"{TestAccount.Record}/{applied[at].Address}?replace=apply", """{"apply":{"items":[]}}""");
                applied.RemoveAt(at);
                break;
            case 5 when at >= 0:
                Assert.Equal(204, (int)(await account.Delete($"{TestAccount.Record}/{applied[at].Address}")).Status);
                applied.RemoveAt(at);
                break;
            default:
                break;
        }

        Task Add(Answer made, string type)
        {
            Assert.True(fits == ((int)made.Status == 204), made.Text);
            if (fits)
            {
                applied.Add(($"{type}/{made.NewId}", amount));
            }
            return Task.CompletedTask;
        }
    }
}
