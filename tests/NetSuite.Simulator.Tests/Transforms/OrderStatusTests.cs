using System.Net;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Transforms;

public sealed class OrderStatusTests(TestAccount account) : IClassFixture<TestAccount>
{
    private const string Service = """{"itemId":"Service @","subsidiary":{"items":[{"id":"1"}]},"price":{"items":[{"priceLevel":"1","currencyPage":"1","price":80}]}}""";

    [Fact]
    public async Task An_order_is_approved_by_its_orderStatus_and_set_back_by_it()
    {
        var order = await account.Document("salesOrder");
        Assert.Equal("Pending Approval", await account.Status($"salesOrder/{order}"));

        await account.Patch($"{TestAccount.Record}/salesOrder/{order}", """{"orderStatus":"B"}""");
        Assert.Equal("Pending Fulfillment", await account.Status($"salesOrder/{order}"));

        await account.Patch($"{TestAccount.Record}/salesOrder/{order}", """{"orderStatus":{"id":"A"}}""");
        Assert.Equal("Pending Approval", await account.Status($"salesOrder/{order}"));
    }

    [Fact]
    public async Task An_order_over_services_has_nothing_to_ship_and_is_billed_at_once()
    {
        var order = await ServiceOrder();
        Assert.Equal("Pending Billing", await account.Status($"salesOrder/{order}"));

        await account.Make($"salesOrder/{order}", "invoice", """{"item":{"items":[{"orderLine":1,"quantity":1}]}}""");
        Assert.Equal("Pending Billing", await account.Status($"salesOrder/{order}"));
        Assert.Equal(1.0, await account.Amount($"salesOrder/{order}", "item.items.0.quantityBilled"));

        await account.Make($"salesOrder/{order}", "cashSale");
        Assert.Equal("Billed", await account.Status($"salesOrder/{order}"));
    }

    [Fact]
    public async Task Goods_billed_in_advance_still_wait_to_be_shipped()
    {
        var order = await account.Order();

        await account.Make($"salesOrder/{order}", "invoice");

        Assert.Equal("Pending Fulfillment", await account.Status($"salesOrder/{order}"));
        Assert.Equal(10.0, await account.Amount($"salesOrder/{order}", "item.items.0.quantityBilled"));
    }

    [Fact]
    public async Task A_deleted_invoice_opens_its_order_again()
    {
        var order = await ServiceOrder();
        var invoice = await account.Make($"salesOrder/{order}", "invoice");
        account.Clock.Advance(TimeSpan.FromMinutes(1));

        await account.Delete($"{TestAccount.Record}/invoice/{invoice}");

        var record = await account.Read($"salesOrder/{order}");
        Assert.Equal("Pending Billing", record.At("status.refName").GetString());
        Assert.Equal(0.0, record.At("item.items.0.quantityBilled").GetDouble());
        Assert.Equal(account.Clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", null), record.At("lastModifiedDate").GetString());
    }

    [Fact]
    public async Task A_smaller_invoice_leaves_more_of_its_order_to_be_billed()
    {
        var order = await ServiceOrder();
        var invoice = await account.Make($"salesOrder/{order}", "invoice");

        await account.Patch($"{TestAccount.Record}/invoice/{invoice}", """{"item":{"items":[{"line":1,"quantity":1}]}}""");

        Assert.Equal(1.0, await account.Amount($"salesOrder/{order}", "item.items.0.quantityBilled"));
        Assert.Equal("Pending Billing", await account.Status($"salesOrder/{order}"));
    }

    [Fact]
    public async Task An_order_is_closed_line_by_line_and_opened_again()
    {
        var order = await account.Order();

        await account.Patch($"{TestAccount.Record}/salesOrder/{order}", """{"item":{"items":[{"line":1,"isclosed":true}]}}""");
        Assert.Equal("Pending Fulfillment", await account.Status($"salesOrder/{order}"));

        await account.Patch($"{TestAccount.Record}/salesOrder/{order}", """{"item":{"items":[{"line":2,"isclosed":true}]}}""");
        Assert.Equal("Closed", await account.Status($"salesOrder/{order}"));
        Assert.EndsWith($"invalid reference {order}.", (await account.Transform($"salesOrder/{order}", "invoice")).Detail, StringComparison.Ordinal);

        await account.Patch($"{TestAccount.Record}/salesOrder/{order}", """{"item":{"items":[{"line":2,"isclosed":false}]}}""");
        Assert.Equal("Pending Fulfillment", await account.Status($"salesOrder/{order}"));
    }

    [Fact]
    public async Task A_closed_line_is_not_billed()
    {
        var order = await account.Order();
        await account.Patch($"{TestAccount.Record}/salesOrder/{order}", """{"item":{"items":[{"line":1,"isclosed":true}]}}""");

        var invoice = await account.Read($"invoice/{await account.Make($"salesOrder/{order}", "invoice")}");

        Assert.Equal(17.0, invoice.At("total").GetDouble());
    }

    [Theory]
    [InlineData("salesOrder")]
    [InlineData("invoice")]
    [InlineData("cashSale")]
    public async Task An_estimate_is_processed_while_something_was_made_of_it(string target)
    {
        var estimate = await account.Document("estimate");
        Assert.Equal("Open", await account.Status($"estimate/{estimate}"));

        var made = await account.Make($"estimate/{estimate}", target);
        Assert.Equal("Processed", await account.Status($"estimate/{estimate}"));

        await account.Delete($"{TestAccount.Record}/{target}/{made}");
        Assert.Equal("Open", await account.Status($"estimate/{estimate}"));
    }

    [Fact]
    public async Task An_opportunity_follows_the_documents_made_of_it()
    {
        var opportunity = await account.Create("opportunity", """{"entity":{"id":"101"},"title":"New store","projectedTotal":500}""");
        Assert.Equal("In Progress", await account.Status($"opportunity/{opportunity}"));

        var estimate = await account.Make($"opportunity/{opportunity}", "estimate", """{"item":{"items":[{"item":{"id":"301"},"quantity":1}]}}""");
        Assert.Equal("Issued Estimate", await account.Status($"opportunity/{opportunity}"));

        var order = await account.Make($"estimate/{estimate}", "salesOrder");
        Assert.Equal("Closed - Won", await account.Status($"opportunity/{opportunity}"));
        Assert.Equal(opportunity, (await account.Read($"salesOrder/{order}")).At("opportunity.id").GetString());

        await account.Delete($"{TestAccount.Record}/salesOrder/{order}");
        Assert.Equal("Issued Estimate", await account.Status($"opportunity/{opportunity}"));
    }

    [Fact]
    public async Task A_return_waits_for_approval_then_for_the_goods_and_its_refund()
    {
        var order = await account.Order();
        var authorization = await account.Make($"salesOrder/{order}", "returnAuthorization");
        Assert.Equal("Pending Approval", await account.Status($"returnAuthorization/{authorization}"));
        Assert.Equal(HttpStatusCode.BadRequest, (await account.Transform($"returnAuthorization/{authorization}", "creditMemo")).Status);

        await account.Patch($"{TestAccount.Record}/returnAuthorization/{authorization}", """{"orderStatus":"B"}""");
        Assert.Equal("Pending Receipt", await account.Status($"returnAuthorization/{authorization}"));

        await account.Make($"returnAuthorization/{authorization}", "creditMemo");
        Assert.Equal(10.0, await account.Amount($"returnAuthorization/{authorization}", "item.items.0.quantityBilled"));
        Assert.Equal(HttpStatusCode.BadRequest, (await account.Transform($"returnAuthorization/{authorization}", "cashRefund")).Status);
    }

    [Theory]
    [InlineData("salesOrder", "invoice")]
    [InlineData("estimate", "salesOrder")]
    [InlineData("cashSale", "cashRefund")]
    public async Task A_record_something_was_made_of_can_not_be_deleted(string source, string target)
    {
        var id = source == "salesOrder" ? await account.Order() : await account.Document(source);
        var made = await account.Make($"{source}/{id}", target);

        var answer = await account.Delete($"{TestAccount.Record}/{source}/{id}");
        Assert.Equal("Error while accessing a resource. This record cannot be deleted because it has dependent records.", answer.Detail);

        await account.Delete($"{TestAccount.Record}/{target}/{made}");
        Assert.Equal(HttpStatusCode.NoContent, (await account.Delete($"{TestAccount.Record}/{source}/{id}")).Status);
    }

    [Fact]
    public async Task A_prospect_gets_no_invoice_and_a_lead_no_order()
    {
        var prospect = await account.Create("customer", $$"""{"companyName":"Prospect {{Guid.NewGuid()}}","subsidiary":{"id":"1"},"entityStatus":{"id":"7"} }""");
        var lead = await account.Create("customer", $$"""{"companyName":"Lead {{Guid.NewGuid()}}","subsidiary":{"id":"1"},"entityStatus":{"id":"6"} }""");

        Assert.Equal($"Error while accessing a resource. You can not initialize invoice: invalid reference {prospect}.", (await account.Transform($"customer/{prospect}", "invoice")).Detail);
        Assert.Equal(HttpStatusCode.BadRequest, (await account.Transform($"customer/{lead}", "salesOrder")).Status);
        await account.Make($"customer/{lead}", "opportunity");
    }

    private async Task<string> ServiceOrder()
    {
        var item = await account.Create("serviceSaleItem", Service.Replace("@", Guid.NewGuid().ToString("N"), StringComparison.Ordinal));
        return await account.Create("salesOrder", $$"""{"entity":{"id":"101"},"orderStatus":"B","item":{"items":[{"item":{"id":"{{item}}"},"quantity":3,"rate":80}]} }""");
    }
}
