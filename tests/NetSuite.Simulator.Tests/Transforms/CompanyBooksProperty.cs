using CsCheck;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Transforms;

/// <summary>
/// Whatever becomes of an order of a customer with another subsidiary's currency, in whatever order: what the records
/// show of each other always adds up, and the books balance.
/// </summary>
public sealed class CompanyBooksProperty(TestAccount account) : IClassFixture<TestAccount>
{
    private const int Ordered = 10;
    private const int Stock = 100;

    private static readonly string[] Types = ["invoice", "creditMemo", "customerPayment", "customerDeposit", "customerRefund", "itemFulfillment", "itemReceipt", "returnAuthorization"];

    private static readonly Gen<(int What, int Which, int Size)[]> Steps = Gen.Select(Gen.Int[0, 11], Gen.Int[0, 9], Gen.Int[1, 12]).Array[4, 16];

    [Fact]
    public Task Records_that_refer_to_each_other_always_agree() => Steps.SampleAsync(
        async steps =>
        {
            var run = new Run(account, Types.ToDictionary(type => type, _ => new List<string>()));
            await run.Begin();
            foreach (var (what, which, size) in steps)
            {
                await run.Take(what, which, size);
                await run.Check();
            }
        },
        iter: 12,
        threads: 1);

    private sealed class Run(TestAccount account, Dictionary<string, List<string>> made)
    {
        private string item = "";
        private string customer = "";
        private string order = "";

        public async Task Begin()
        {
            item = await account.Item($"BOOKS-{Guid.NewGuid():N}", stock: Stock, location: 2);
            customer = await account.Create("customer", $$"""{"companyName":"Books {{Guid.NewGuid():N}}","subsidiary":"2"}""");
            order = await account.Create(
                "salesOrder", $$"""{"entity":{{customer}},"orderStatus":"B","location":2,"item":{"items":[{"item":{{item}},"quantity":{{Ordered}},"rate":7.5}]} }""");
        }

        public Task Take(int what, int which, int size) => what switch
        {
            0 or 1 => Make("itemFulfillment", $"salesOrder/{order}", $$"""{"shipStatus":"{{(which % 3 == 0 ? "A" : "C")}}",{{Line(size)}} }"""),
            2 or 3 => Make("invoice", $"salesOrder/{order}", $$"""{ {{Line(size)}} }"""),
            4 => Add("customerPayment", $$"""{"customer":{{customer}},"payment":{{size * 5}},"autoApply":true}"""),
            5 => Make("returnAuthorization", At("invoice", which), $$"""{"orderStatus":"B",{{Line(size)}} }"""),
            6 => Make("itemReceipt", At("returnAuthorization", which), $$"""{ {{Line(size)}} }"""),
            7 => Make("creditMemo", At("returnAuthorization", which), $$"""{ {{Line(size)}} }"""),
            8 => Add("customerDeposit", $$"""{"customer":{{customer}},"salesOrder":{{order}},"payment":{{size}} }"""),
            9 => Make("customerRefund", At(which % 2 == 0 ? "customerDeposit" : "creditMemo", which), """{"account":1}"""),
            10 => Change(which, size),
            _ => Delete(which),
        };

        public async Task Check()
        {
            var shown = await account.Read($"salesOrder/{order}");
            Assert.Equal(await Quantity("itemFulfillment", "salesOrder", order, shippedOnly: true), shown.At("item.items.0.quantityFulfilled").GetDecimal());
            Assert.Equal(await Quantity("invoice", "salesOrder", order), shown.At("item.items.0.quantityBilled").GetDecimal());

            var owed = await Sum("invoice", "amountRemaining") - await Sum("creditMemo", "unapplied") - await Sum("customerPayment", "unapplied");
            var balances = await account.Read($"customer/{customer}");
            Assert.Equal(owed, balances.At("balance").GetDecimal());
            foreach (var invoice in made["invoice"])
            {
                var record = await account.Read($"invoice/{invoice}");
                Assert.InRange(record.At("amountRemaining").GetDecimal(), 0, record.At("total").GetDecimal());
            }

            var left = Stock - await Moved("itemFulfillment", shippedOnly: true) + await Moved("itemReceipt");
            Assert.Equal(left, (decimal)await account.Amount($"inventoryItem/{item}", "quantityOnHand"));

            var books = (await account.SuiteQl("SELECT ROUND(SUM(NVL(debit, 0)) - SUM(NVL(credit, 0)), 2) AS gap FROM transactionaccountingline WHERE posting = 'T'")).At("items.0.gap");
            Assert.Equal("0", books.GetString());
        }

        private static string Line(int quantity) => $$""" "item":{"items":[{"orderLine":1,"quantity":{{quantity}} }]} """;

        private string? At(string type, int which) => made[type].Count == 0 ? null : $"{type}/{made[type][which % made[type].Count]}";

        private async Task Make(string target, string? source, string body)
        {
            if (source is not null)
            {
                Keep(target, await account.Transform(source, target, body));
            }
        }

        private async Task Add(string type, string body) => Keep(type, await account.Post($"{TestAccount.Record}/{type}", body));

        private void Keep(string type, Answer answer)
        {
            // What does not fit any more is refused, and must change nothing.
            if ((int)answer.Status == 204)
            {
                made[type].Add(answer.NewId);
            }
            else
            {
                Assert.Equal(400, (int)answer.Status);
            }
        }

        private async Task Change(int which, int size)
        {
            var type = Types[which % 2 == 0 ? 0 : 5];
            if (At(type, which) is { } address)
            {
                Assert.True((int)(await account.Patch($"{TestAccount.Record}/{address}", $$"""{"item":{"items":[{"line":1,"quantity":{{size}} }]} }""")).Status is 204 or 400);
            }
        }

        private async Task Delete(int which)
        {
            var type = Types[which % Types.Length];
            if (At(type, which) is { } address && (int)(await account.Delete($"{TestAccount.Record}/{address}")).Status == 204)
            {
                made[type].Remove(address.Split('/')[1]);
            }
        }

        private async Task<decimal> Sum(string type, string field)
        {
            var sum = 0m;
            foreach (var id in made[type])
            {
                sum += (await account.Read($"{type}/{id}")).At(field).GetDecimal();
            }
            return sum;
        }

        private async Task<decimal> Quantity(string type, string source, string id, bool shippedOnly = false)
        {
            var sum = 0m;
            foreach (var document in made[type])
            {
                var record = await account.Read($"{type}/{document}");
                if (record.At("createdFrom.id").GetString() == id && (!shippedOnly || record.At("shipStatus.id").GetString() == "C"))
                {
                    sum += record.At("item.items.0.quantity").GetDecimal();
                }
            }
            return sum;
        }

        private async Task<decimal> Moved(string type, bool shippedOnly = false)
        {
            var sum = 0m;
            foreach (var document in made[type])
            {
                var record = await account.Read($"{type}/{document}");
                sum += shippedOnly && record.At("shipStatus.id").GetString() != "C" ? 0 : record.At("item.items.0.quantity").GetDecimal();
            }
            return sum;
        }
    }
}
