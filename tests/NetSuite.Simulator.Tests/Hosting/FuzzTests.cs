using System.Net;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Hosting;

/// <summary>Bounded, seeded noise: whatever comes, the answer is never a 500 and the simulator lives on.</summary>
public sealed class FuzzTests(PatientAccount patient) : IClassFixture<PatientAccount>
{
    private readonly TestAccount account = patient.Account;
    private static readonly string[] Methods = ["GET", "POST", "PATCH", "PUT", "DELETE"];
    private static readonly string[] Types = ["customer", "contact", "invoice", "salesOrder", "inventoryItem", "currency", "timeBill", "vendorPayment", "purchaseOrder",
         "vendorBill", "journalEntry", "inventoryAdjustment", "transferOrder", "itemReceipt", "expenseReport", "x", "metadata-catalog"];
    private static readonly string[] Ids =
        ["", "/101", "/601", "/501", "/eid:CUST-001", "/-1", "/%00", "/eid:%27%22", "/101/addressBook", "/601/item/1", "/701", "/721", "/761", "/771", "/781", "/1/2/3/4", "/1%3BDROP%20TABLE%20lock", "/1'%20OR%20'1'='1", "/eid:x'--", "/9223372036854775808"];
    private static readonly string[] Below =
        ["", "", "", "/!attach/contact/201", "/!detach/contact/201", "/!attach/file/1", "/!attach", "/!attach/contact/%00", "/!attach/x/1", "/!transform/invoice", "/!transform/itemFulfillment", "/!transform/itemReceipt", "/!transform/vendorBill", "/!transform/vendorPayment",
         "/!transform/x", "/!transform", "/!", "/@", "/@submit", "/@markforgrouping", "/@confirm", "/@%00", "/@'%20--", "/item/1/inventoryDetail/inventoryAssignment/1", "/entity/terms", "/item/eid:x"];
    private static readonly string[] Forms =
        ["", "", "application/json", "application/vnd.oracle.resource+json; type=create-form", "application/vnd.oracle.resource+json; type=edit-form",
         "application/vnd.oracle.resource+json; type=select-options", "application/vnd.oracle.resource+json; type=", "text/html", ";;;", "*/*;q=x"];
    private static readonly string[] Queries =
        ["", "", "&expandSubResources=true", "&fields=terms,entity,item.item", "&fields=terms&limit=2&offset=2", "&expand=item", "&fields=,", "&limit=-1", "&replaceSelectedFields=true&replace=item",
         "&simpleEnumFormat=true", "&fields=%00", "&offset=99999999999999999999", "&fields=" + "a.b.c"];
    private static readonly string[] Names =
        ["companyName", "entity", "item", "isPerson", "creditLimit", "terms", "addressBook", "dateCreated", "startDate", "id", "links", "\\u0000", "subsidiary", "price", "tranId", "externalId", "role",
         "confirmationDate", "exchangeRate", "contactRoles", "contactList", "@locked",
          "line", "inventory", "expense", "apply", "account", "location", "transferLocation", "shipStatus", "approvalStatus"];
    private static readonly string[] Values =
        ["null", "1", "-1e308", "\"\"", "\"x\"", "{}", "[]", "{\"id\":1}", "{\"id\":{}}", "{\"externalId\":\"CUST-001\"}", "{\"items\":[{}]}", "{\"items\":[{\"item\":301,\"quantity\":1e30}]}",
         "{\"items\":[null,1]}", "true", "\"0001-01-01\"", "\"9999-12-31T23:59:59-14:00\"", "\"\\ud800\"", "{\"items\":[{\"addressBookAddress\":{\"country\":\"US\"}}]}", "{\"refName\":\"Net 30\"}",
         "{\"items\":[{\"line\":9223372036854775807},{\"orderLine\":1},{\"internalId\":-1}]}", "\"2026-1-31\"", "{\"items\":[{\"contact\":201}]}", "\"'; DROP TABLE space_entity; --\"",
          "{\"items\":[{\"account\":58,\"debit\":1e14},{\"account\":1,\"credit\":-1e14}]}", "{\"items\":[{\"item\":301,\"location\":1,\"adjustQtyBy\":-9e14,\"unitCost\":9e14}]}",
          "{\"items\":[{\"orderLine\":1,\"quantity\":1e-9,\"itemReceive\":\"x\"}]}", "{\"items\":[{\"doc\":721,\"apply\":true,\"amount\":1e14}]}"];
    private static readonly string[] Filters =
        ["id", "companyName", "dateCreated", "quantity", "terms", "EQUAL", "IS", "ON", "START_WITH", "AND", "OR", "(", ")", "[", "]", ",", "\"1/1/2026\"", "1", "'", "\"", "\\", "EMPTY", "ANY_OF", "BETWEEN", "%", "é",
         "'; DROP TABLE lock; --", "1=1", "\"\" OR 1=1", "\0"];
    private static readonly string[] Query =
        ["SELECT", "*", "id", "FROM", "customer", "transaction", "WHERE", "=", "'", "''", "\"", ";", "--", "/*", "DROP TABLE lock", "UNION", "(", ")", "1", "sqlite_master", "pragma_table_info('lock')", "ATTACH", ",", "\0", "ORDER BY", "?"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Noise_is_never_answered_with_500(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 300; i++)
        {
            var method = Pick(random, Methods);
            var below = Pick(random, Below);
            method = below.StartsWith("/!", StringComparison.Ordinal) || below.StartsWith("/@", StringComparison.Ordinal) ? (random.Next(5) == 0 ? method : "POST") : method;
            var path = $"{TestAccount.Record}/{Pick(random, Types)}{Pick(random, Ids)}{below}?q={Uri.EscapeDataString(Noise(random, Filters))}{Pick(random, Queries)}{(random.Next(4) == 0 ? "&replace=" + Pick(random, Names) : "")}";
            var body = method is "GET" or "DELETE" ? null : Body(random);
            var form = Pick(random, Forms);

            var answer = form.Length == 0 ? await account.Send(method, path, body) : await account.Send(method, path, body, ("Accept", form));

            Assert.True((int)answer.Status < 500, $"{method} {path} {body} -> {answer.Text}");
        }
        Assert.Equal(HttpStatusCode.OK, (await account.Get($"{TestAccount.Record}/subsidiary/1")).Status);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public async Task What_only_shows_changes_nothing(int seed)
    {
        var random = new Random(seed);
        var before = await Everything();
        for (var i = 0; i < 150; i++)
        {
            var isNew = random.Next(2) == 0;
            var form = isNew ? Pick(random, ["create-form", "select-options"]) : Pick(random, ["edit-form", "select-options"]);
            var path = Pick(random, isNew ? ["customer", "invoice", "salesOrder", "contact"] : ["customer/101", "invoice/601", "salesOrder/501", "contact/201"]);
            path = form == "create-form" && random.Next(3) == 0 ? "salesOrder/501/!transform/invoice" : path;

            var answer = await account.Send(
                isNew ? "POST" : "PATCH", $"{TestAccount.Record}/{path}?fields=terms,item&expand=item", Body(random), ("Accept", $"application/vnd.oracle.resource+json; type={form}"));

            Assert.True((int)answer.Status < 500, $"{form} {path} -> {answer.Text}");
        }
        for (var i = 0; i < 150; i++)
        {
            Assert.True((int)(await account.SuiteQl(Noise(random, Query))).Status < 500);
            Assert.True((int)(await account.List("customer", Noise(random, Filters))).Status < 500);
            Assert.True((int)(await account.Get($"{TestAccount.Record}/invoice/601/item?q={Uri.EscapeDataString(Noise(random, Filters))}")).Status < 500);
        }
        Assert.Equal(before, await Everything());
    }

    [Fact]
    public async Task A_refused_request_changes_nothing()
    {
        var random = new Random(7);
        for (var i = 0; i < 100; i++)
        {
            var before = await Everything();
            var path = Pick(random, ["customer/101", "customer/102?replace=addressBook", "invoice/601?replace=item", "salesOrder/501/!attach/contact/201", "customer/101/!attach/contact/999", "invoice/602/@unmarkforgrouping"]);
            var method = path.Contains('!', StringComparison.Ordinal) || path.Contains('@', StringComparison.Ordinal) ? "POST" : "PATCH";

            var answer = await account.Send(method, $"{TestAccount.Record}/{path}", Body(random), ("X-NetSuite-PropertyNameValidation", "Error"));

            if ((int)answer.Status >= 400)
            {
                Assert.Equal(before, await Everything());
            }
        }
    }

    [Theory]
    [InlineData(8)]
    public async Task A_broken_login_is_refused_whatever_it_is(int seed)
    {
        var random = new Random(seed);
        // Signed with another secret: no change of a byte makes it right.
        var header = (account.Signer with { TokenSecret = "wrong" }).Header("GET", $"{account.Origin}{TestAccount.Record}/customer/101", [], account.Clock.GetUtcNow());
        for (var i = 0; i < 200; i++)
        {
            var broken = header.ToCharArray();
            for (var j = random.Next(1, 6); j > 0; j--)
            {
                broken[random.Next(broken.Length)] = (char)random.Next(32, 127);
            }
            var text = new string(broken);
            text = random.Next(4) == 0 ? text[..random.Next(text.Length)] : text;

            var answer = await account.SendWith("GET", $"{TestAccount.Record}/customer/101", null, text);

            Assert.True(answer.Status is HttpStatusCode.Unauthorized or HttpStatusCode.BadRequest, $"{text} -> {answer.Status}");
        }
    }

    // The records that the requests aim at, as a reader sees them.
    private async Task<string> Everything()
    {
        // One after the other: all at once they would be beyond the account's limit.
        var seen = new List<string>();
        foreach (var record in new[] { "customer/101", "customer/102", "invoice/601", "invoice/602", "salesOrder/501", "contact/201" })
        {
            seen.Add((await account.Read(record)).Text);
        }
        foreach (var type in new[] { "customer", "contact", "invoice", "salesOrder" })
        {
            seen.Add((await account.Get($"{TestAccount.Record}/{type}?limit=1")).At("totalResults").GetRawText());
        }
        return string.Join('\n', seen);
    }

    private static string Noise(Random random, string[] words) => string.Join(' ', Enumerable.Range(0, random.Next(8)).Select(_ => Pick(random, words)));

    private static string Body(Random random)
    {
        var text = "{" + string.Join(',', Enumerable.Range(0, random.Next(6)).Select(_ => $"\"{Pick(random, Names)}\":{Pick(random, Values)}")) + "}";
        return random.Next(10) == 0 ? text[..random.Next(text.Length)] : text;
    }

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
