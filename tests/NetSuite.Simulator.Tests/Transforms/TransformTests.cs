using System.Net;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Transforms;

public sealed class TransformTests(TestAccount account) : IClassFixture<TestAccount>
{
    /// <summary>Every pair on the sales side whose two types are there.</summary>
    public static TheoryData<string, string> Pairs() => new()
    {
        { "customer", "cashSale" }, { "customer", "customerPayment" }, { "customer", "estimate" }, { "customer", "invoice" },
        { "customer", "opportunity" }, { "customer", "salesOrder" }, { "customer", "vendor" },
        { "job", "cashSale" }, { "job", "estimate" }, { "job", "invoice" }, { "job", "salesOrder" },
        { "opportunity", "cashSale" }, { "opportunity", "estimate" }, { "opportunity", "invoice" }, { "opportunity", "salesOrder" },
        { "estimate", "cashSale" }, { "estimate", "invoice" }, { "estimate", "salesOrder" },
        { "salesOrder", "cashSale" }, { "salesOrder", "invoice" }, { "salesOrder", "returnAuthorization" },
        { "invoice", "creditMemo" }, { "invoice", "customerPayment" }, { "invoice", "returnAuthorization" },
        { "cashSale", "cashRefund" }, { "cashSale", "returnAuthorization" }, { "cashRefund", "creditMemo" },
        { "returnAuthorization", "cashRefund" }, { "returnAuthorization", "creditMemo" },
        { "customerDeposit", "customerRefund" }, { "customerPayment", "customerRefund" }, { "creditMemo", "customerRefund" },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task Each_pair_makes_a_record_of_the_target(string source, string target)
    {
        var id = await Source(source);

        var answer = await account.Transform($"{source}/{id}", target, Body(source, target, id));

        Assert.True(answer.Status == HttpStatusCode.NoContent, answer.Text);
        Assert.StartsWith($"{account.Origin}{TestAccount.Record}/{target.ToLowerInvariant()}/", answer.Location, StringComparison.Ordinal);
        var made = await account.Read($"{target}/{answer.NewId}");
        Assert.Equal(HttpStatusCode.OK, made.Status);
        if (made.Json.TryGetProperty("createdFrom", out var from))
        {
            Assert.Equal(id, from.GetProperty("id").GetString());
        }
    }

    [Fact]
    public void The_table_of_pairs_is_what_the_catalog_offers()
    {
        var catalog = RecordCatalog.BuiltIn();
        string[] sources = ["customer", "job", "opportunity", "estimate", "salesOrder", "invoice", "cashSale", "cashRefund", "returnAuthorization", "customerDeposit", "customerPayment", "creditMemo"];
        // Made by the warehouse.
        string[] others = ["itemFulfillment", "itemReceipt"];

        var offered = sources.SelectMany(source => catalog.Find(source)!.Transforms
            .Where(target => catalog.Find(target) is not null && !others.Contains(target))
            .Select(target => $"{source} {target}"));

        Assert.Equal(offered.Order(), Pairs().Select(pair => $"{pair[0]} {pair[1]}").Order());
    }

    [Fact]
    public async Task An_invoice_takes_head_and_lines_of_its_order()
    {
        var order = await account.Document("salesOrder", """ "orderStatus":"B","memo":"As agreed","otherRefNum":"PO-7","shippingCost":8,"location":{"id":"1"},""");
        await account.Patch($"{TestAccount.Record}/salesOrder/{order}", """{"item":{"items":[{"line":1,"rate":11}]}}""");

        var invoice = await account.Read($"invoice/{await account.Make($"salesOrder/{order}", "invoice", null)}");

        Assert.Equal("As agreed", invoice.At("memo").GetString());
        Assert.Equal("PO-7", invoice.At("otherRefNum").GetString());
        Assert.Equal("1", invoice.At("location.id").GetString());
        Assert.Equal("2026-06-15", invoice.At("tranDate").GetString());
        Assert.Equal(order, invoice.At("createdFrom.id").GetString());
        Assert.Equal([(1, 1, 10, 11, 110.0), (2, 2, 4, 4.25, 17.0)], invoice.At("item.items").EnumerateArray().Select(line => (
            line.GetProperty("line").GetInt32(), line.GetProperty("orderLine").GetInt32(), line.GetProperty("quantity").GetDouble(),
            line.GetProperty("rate").GetDouble(), line.GetProperty("amount").GetDouble())));
        Assert.Equal(135.0, invoice.At("total").GetDouble());
    }

    [Theory]
    [InlineData("orderLine")]
    [InlineData("line")]
    public async Task A_line_named_by_its_key_is_changed_and_the_others_keep_their_defaults(string key)
    {
        var order = await account.Order();

        var id = await account.Make($"salesOrder/{order}", "invoice", $$"""{"memo":"Part","item":{"items":[{"{{key}}":2,"quantity":1}]} }""");

        var invoice = await account.Read($"invoice/{id}");
        Assert.Equal("Part", invoice.At("memo").GetString());
        Assert.Equal([10.0, 1.0], invoice.At("item.items").EnumerateArray().Select(line => line.GetProperty("quantity").GetDouble()));
        Assert.Equal(129.25, invoice.At("total").GetDouble());
    }

    [Fact]
    public async Task An_amount_given_for_a_line_makes_its_rate()
    {
        var id = await account.Make($"salesOrder/{await account.Order()}", "invoice", """{"item":{"items":[{"orderLine":1,"amount":100}]}}""");

        Assert.Equal(10.0, await account.Amount($"invoice/{id}", "item.items.0.rate"));
    }

    [Fact]
    public async Task Replace_makes_the_lines_of_the_body_the_whole_list()
    {
        var order = await account.Order();

        var answer = await account.Post($"{TestAccount.Record}/salesOrder/{order}/!transform/invoice?replace=item", """{"item":{"items":[{"orderLine":2}]}}""");

        var invoice = await account.Read($"invoice/{answer.NewId}");
        Assert.Equal(17.0, invoice.At("total").GetDouble());
        Assert.Equal(1, invoice.At("item.totalResults").GetInt32());
    }

    [Fact]
    public async Task A_line_without_a_key_is_added()
    {
        var id = await account.Make($"salesOrder/{await account.Order()}", "invoice", """{"item":{"items":[{"item":{"id":"308"},"quantity":2}]}}""");

        var invoice = await account.Read($"invoice/{id}");
        Assert.Equal(3, invoice.At("item.totalResults").GetInt32());
        Assert.False(invoice.At("item.items.2").TryGetProperty("orderLine", out _));
    }

    [Fact]
    public async Task The_second_invoice_bills_what_the_first_left()
    {
        var order = await account.Order();
        await account.Make($"salesOrder/{order}", "invoice", """{"item":{"items":[{"orderLine":1,"quantity":4}]}}""");

        var second = await account.Read($"invoice/{await account.Make($"salesOrder/{order}", "invoice")}");

        Assert.Equal(6.0, second.At("item.items.0.quantity").GetDouble());
        Assert.Equal(1, second.At("item.totalResults").GetInt32());
        var third = await account.Transform($"salesOrder/{order}", "invoice");
        Assert.Equal($"Error while accessing a resource. You can not initialize invoice: invalid reference {order}.", third.Detail);
    }

    [Fact]
    public async Task The_source_may_be_named_by_its_external_id()
    {
        var order = await account.Document("salesOrder", """ "orderStatus":"B","externalId":"EXT-ORDER-1",""");

        var id = await account.Make("salesOrder/eid:EXT-ORDER-1", "invoice");

        Assert.Equal(order, (await account.Read($"invoice/{id}")).At("createdFrom.id").GetString());
    }

    [Theory]
    [InlineData("salesOrder/501", "customerPayment", 400, "That type of record transformation is not allowed. Please see the documentation for a list of supported transformation types.")]
    [InlineData("salesOrder/501", "fulfillmentRequest", 404, "Record type 'fulfillmentRequest' does not exist.")]
    [InlineData("salesOrder/501", "nothing", 404, "Record type 'nothing' does not exist.")]
    [InlineData("salesOrder/99999", "invoice", 400, "Transaction type specified is incorrect.")]
    [InlineData("salesOrder/601", "invoice", 400, "Transaction type specified is incorrect.")]
    [InlineData("salesOrder/eid:NOT-THERE", "invoice", 400, "Transaction type specified is incorrect.")]
    [InlineData("customer/99999", "invoice", 404, "The record instance does not exist. Provide a valid record instance ID.")]
    [InlineData("salesOrder/503", "invoice", 400, "You can not initialize invoice: invalid reference 503.")]
    public async Task What_can_not_be_transformed_is_refused(string source, string target, int status, string sentence)
    {
        var answer = await account.Transform(source, target);

        Assert.Equal(status, (int)answer.Status);
        Assert.EndsWith(sentence, answer.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "salesOrder/501/!transform/invoice", 405)]
    [InlineData("PATCH", "salesOrder/501/!transform/invoice", 405)]
    [InlineData("POST", "salesOrder/501/!transform", 404)]
    [InlineData("POST", "salesOrder/501/!transform/invoice/1", 404)]
    public async Task Only_a_post_to_one_target_transforms(string method, string path, int status)
    {
        var answer = await account.Send(method, $"{TestAccount.Record}/{path}", method == "GET" ? null : "{}");

        Assert.Equal(status, (int)answer.Status);
    }

    [Theory]
    [InlineData("{", "INVALID_CONTENT", null)]
    [InlineData("[]", "INVALID_CONTENT", null)]
    [InlineData("""{"bogus":1}""", "INVALID_CONTENT", "bogus")]
    [InlineData("""{"item":{"items":[{"orderLine":1,"quantity":"many"}]}}""", "INVALID_CONTENT", "item.items[0].quantity")]
    [InlineData("""{"location":{"id":"999"}}""", "INVALID_CONTENT", "location")]
    [InlineData("""{"item":{"items":[{"orderLine":9,"item":{"id":"301"}}]}}""", "INVALID_CONTENT", "item.items[2].orderLine")]
    [InlineData("""{"entity":{"id":"102"}}""", "INVALID_CONTENT", "entity")]
    public async Task A_bad_body_makes_nothing(string body, string code, string? path)
    {
        var order = await account.Order();
        var before = await account.List("invoice", $"entity ANY_OF [101]");

        var answer = await account.Post($"{TestAccount.Record}/salesOrder/{order}/!transform/invoice", body, ("X-NetSuite-PropertyNameValidation", "Error"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(code, answer.Code);
        Assert.Equal(path, answer.ErrorPath);
        Assert.Equal(before.Ids, (await account.List("invoice", $"entity ANY_OF [101]")).Ids);
        Assert.Equal("Pending Fulfillment", await account.Status($"salesOrder/{order}"));
    }

    [Fact]
    public async Task An_unknown_name_is_only_warned_about_unless_asked_for_more()
    {
        var answer = await account.Transform($"salesOrder/{await account.Order()}", "invoice", """{"bogus":1}""");

        Assert.Equal(HttpStatusCode.NoContent, answer.Status);
        Assert.Contains("bogus", answer.Header("X-NetSuite-Warning"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_billed_line_stays_in_its_order()
    {
        var order = await account.Order();
        await account.Make($"salesOrder/{order}", "invoice", """{"item":{"items":[{"orderLine":1,"quantity":1}]}}""");

        var answer = await account.Patch($"{TestAccount.Record}/salesOrder/{order}?replace=item", """{"item":{"items":[{"line":2}]}}""");

        Assert.Equal((HttpStatusCode.BadRequest, "item"), (answer.Status, answer.ErrorPath));
        Assert.Equal(2, (await account.Read($"salesOrder/{order}")).At("item.totalResults").GetInt32());
    }

    [Fact]
    public async Task A_link_without_an_order_is_none()
    {
        var id = await account.Create("invoice", """{"entity":{"id":"101"},"item":{"items":[{"item":{"id":"301"},"orderLine":1}]}}""");

        Assert.False((await account.Read($"invoice/{id}")).At("item.items.0").TryGetProperty("orderLine", out _));
    }

    private async Task<string> Source(string type)
    {
        switch (type)
        {
            case "customer":
                return "101";
            case "job":
                return await account.Create("job", $$"""{"companyName":"Project {{Guid.NewGuid():N}}","entityId":"Project {{Guid.NewGuid():N}}"}""");
            case "salesOrder" or "returnAuthorization":
                return await account.Document(type, "\"orderStatus\":\"B\",");
            case "customerDeposit" or "customerPayment":
                return await account.Create(type, """{"customer":{"id":"101"},"payment":50}""");
            default:
                return await account.Document(type);
        }
    }

    private static string Body(string source, string target, string id) => (source, target) switch
    {
        ("customer", "customerPayment") => """{"payment":10}""",
        ("customer" or "job", "cashSale" or "estimate" or "invoice" or "salesOrder") => """{"item":{"items":[{"item":{"id":"301"},"quantity":1}]}}""",
        ("customer", "vendor") => """{"entityId":"Birchwood as a vendor"}""",
        ("invoice", "creditMemo") => $$"""{"apply":{"items":[{"doc":{"id":"{{id}}"},"apply":true,"amount":142,"line":0}]} }""",
        _ => "{}",
    };
}
