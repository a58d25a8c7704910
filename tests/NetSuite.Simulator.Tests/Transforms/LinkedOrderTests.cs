using System.Net;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Transforms;

/// <summary>What an order has become is a promise: its customer and its processed lines stay.</summary>
public sealed class LinkedOrderTests(TestAccount account) : IClassFixture<TestAccount>
{
    [Fact]
    public async Task A_processed_line_is_neither_removed_nor_replaced()
    {
        var order = await Order();

        var removed = await account.Patch($"{TestAccount.Record}/salesOrder/{order}?replace=item", """{"item":{"items":[{"line":2}]}}""");
        var replaced = await account.Patch($"{TestAccount.Record}/salesOrder/{order}", """{"item":{"items":[{"line":1,"item":{"id":"304"}}]}}""");

        Assert.All([removed, replaced], answer => Assert.Equal(
            ("USER_ERROR", "Error while accessing a resource. This line item cannot be removed or replaced because it has been linked to other transactions."),
            (answer.Code, answer.Detail)));
        Assert.Equal("Pending Billing/Partially Fulfilled", await account.Status($"salesOrder/{order}"));
    }

    [Fact]
    public async Task A_line_keeps_at_least_the_quantity_that_was_processed()
    {
        var order = await Order();

        var below = await account.Patch($"{TestAccount.Record}/salesOrder/{order}", """{"item":{"items":[{"line":1,"quantity":3}]}}""");
        var equal = await account.Patch($"{TestAccount.Record}/salesOrder/{order}", """{"item":{"items":[{"line":1,"quantity":4}]}}""");

        Assert.Equal("item.items[0].quantity", below.ErrorPath);
        Assert.Equal(HttpStatusCode.NoContent, equal.Status);
    }

    [Fact]
    public async Task An_untouched_line_may_still_go()
    {
        var order = await Order();

        await account.Patch($"{TestAccount.Record}/salesOrder/{order}?replace=item", """{"item":{"items":[{"line":1}]}}""");

        Assert.Equal(1, (await account.Read($"salesOrder/{order}")).At("item.totalResults").GetInt32());
    }

    [Fact]
    public async Task The_customer_of_a_processed_order_stays()
    {
        var answer = await account.Patch($"{TestAccount.Record}/salesOrder/{await Order()}", """{"entity":{"id":"102"}}""");

        Assert.Equal(("INVALID_CONTENT", "entity"), (answer.Code, answer.ErrorPath));
    }

    [Fact]
    public async Task Without_its_fulfilment_the_order_is_free_again()
    {
        var order = await account.Order();
        var shipment = await account.Make($"salesOrder/{order}", "itemFulfillment", """{"shipStatus":"C"}""");
        await account.Delete($"{TestAccount.Record}/itemFulfillment/{shipment}");

        Assert.Equal(HttpStatusCode.NoContent, (await account.Patch(
            $"{TestAccount.Record}/salesOrder/{order}?replace=item", """{"entity":{"id":"102"},"item":{"items":[{"line":2}]}}""")).Status);
    }

    // Four of the ten small widgets have left; the brackets have not.
    private async Task<string> Order()
    {
        var order = await account.Order();
        await account.Make($"salesOrder/{order}", "itemFulfillment", """{"shipStatus":"C","item":{"items":[{"orderLine":1,"quantity":4},{"orderLine":2,"itemReceive":false}]}}""");
        return order;
    }
}
