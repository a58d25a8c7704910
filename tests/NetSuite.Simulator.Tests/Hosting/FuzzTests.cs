using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Hosting;

/// <summary>Bounded, seeded noise: whatever comes, the answer is never a 500 and the simulator lives on.</summary>
public sealed class FuzzTests(TestAccount account) : IClassFixture<TestAccount>
{
    private static readonly string[] Methods = ["GET", "POST", "PATCH", "PUT", "DELETE"];
    private static readonly string[] Types = ["customer", "contact", "invoice", "salesOrder", "inventoryItem", "currency", "purchaseOrder", "vendorBill", "vendorPayment", "journalEntry", "inventoryAdjustment", "transferOrder", "itemReceipt", "expenseReport", "x", "metadata-catalog"];
    private static readonly string[] Ids = ["", "/101", "/601", "/eid:CUST-001", "/-1", "/%00", "/eid:%27%22", "/101/addressBook", "/601/item/1", "/701", "/721", "/761/line/1", "/771", "/781/!transform/itemFulfillment", "/701/!transform/itemReceipt", "/1/2/3/4"];
    private static readonly string[] Names =
        ["companyName", "entity", "item", "isPerson", "creditLimit", "terms", "addressBook", "dateCreated", "startDate", "id", "links", "\\u0000", "subsidiary", "price", "tranId", "externalId", "line", "inventory", "expense", "apply", "account", "location", "transferLocation", "shipStatus", "approvalStatus"];
    private static readonly string[] Values =
        ["null", "1", "-1e308", "\"\"", "\"x\"", "{}", "[]", "{\"id\":1}", "{\"id\":{}}", "{\"externalId\":\"CUST-001\"}", "{\"items\":[{}]}", "{\"items\":[{\"item\":301,\"quantity\":1e30}]}",
         "{\"items\":[null,1]}", "true", "\"0001-01-01\"", "\"9999-12-31T23:59:59-14:00\"", "\"\\ud800\"", "{\"items\":[{\"addressBookAddress\":{\"country\":\"US\"}}]}", "{\"refName\":\"Net 30\"}",
         "{\"items\":[{\"account\":58,\"debit\":1e14},{\"account\":1,\"credit\":-1e14}]}", "{\"items\":[{\"item\":301,\"location\":1,\"adjustQtyBy\":-9e14,\"unitCost\":9e14}]}", "{\"items\":[{\"orderLine\":1,\"quantity\":1e-9,\"itemReceive\":\"x\"}]}", "{\"items\":[{\"doc\":721,\"apply\":true,\"amount\":1e14}]}"];
    private static readonly string[] Filters =
        ["id", "companyName", "dateCreated", "EQUAL", "IS", "ON", "AND", "OR", "(", ")", "[", "]", ",", "\"1/1/2026\"", "1", "'", "\"", "\\", "EMPTY", "ANY_OF", "BETWEEN", "%", "é"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Noise_is_never_answered_with_500(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 300; i++)
        {
            var method = Pick(random, Methods);
            var path = $"{TestAccount.Record}/{Pick(random, Types)}{Pick(random, Ids)}?q={Uri.EscapeDataString(Noise(random))}{(random.Next(4) == 0 ? "&replace=" + Pick(random, Names) : "")}";
            var body = method is "GET" or "DELETE" ? null : Body(random);

            var answer = await account.Send(method, path, body);

            Assert.True((int)answer.Status < 500, $"{method} {path} {body} -> {answer.Text}");
        }
        Assert.Equal(200, (int)(await account.Get($"{TestAccount.Record}/subsidiary/1")).Status);
    }

    private static string Noise(Random random) => string.Join(' ', Enumerable.Range(0, random.Next(8)).Select(_ => Pick(random, Filters)));

    private static string Body(Random random)
    {
        var text = "{" + string.Join(',', Enumerable.Range(0, random.Next(6)).Select(_ => $"\"{Pick(random, Names)}\":{Pick(random, Values)}")) + "}";
        return random.Next(10) == 0 ? text[..random.Next(text.Length)] : text;
    }

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
