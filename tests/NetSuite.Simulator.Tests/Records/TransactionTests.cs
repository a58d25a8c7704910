using System.Net;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Records;

public sealed class TransactionTests(TestAccount account) : IClassFixture<TestAccount>
{
    private const string Invoice = TestAccount.Record + "/invoice";

    [Fact]
    public async Task An_invoice_takes_what_it_lacks_from_customer_item_and_day()
    {
        var record = await Create("""{"entity":{"externalId":"CUST-002"},"item":{"items":[{"item":{"externalId":"WIDGET-S"},"quantity":3}]}}""");

        Assert.Equal("2026-06-15", record.At("tranDate").GetString());
        Assert.Equal("2026-07-15", record.At("dueDate").GetString());
        Assert.Equal("1", record.At("subsidiary.id").GetString());
        Assert.Equal("US Dollar", record.At("currency.refName").GetString());
        Assert.Equal("Open", record.At("status.refName").GetString());
        Assert.Equal("Widget, small", record.At("item.items.0.description").GetString());
        Assert.Equal(12.5, record.At("item.items.0.rate").GetDouble());
    }

    [Fact]
    public async Task Amounts_and_totals_are_computed()
    {
        var record = await Create("""
            {"entity":{"id":"101"},"tranDate":"2026-05-05","item":{"items":[
                {"item":{"id":"301"},"quantity":3},{"item":{"id":"303"},"quantity":2,"rate":20},{"item":{"id":"304"},"quantity":4,"amount":10}]},
             "shippingCost":5.5}
            """);

        Assert.Equal([37.5, 40.0, 10.0], record.At("item.items").EnumerateArray().Select(line => line.GetProperty("amount").GetDouble()));
        Assert.Equal(2.5, record.At("item.items.2.rate").GetDouble());
        Assert.Equal(87.5, record.At("subtotal").GetDouble());
        Assert.Equal(93.0, record.At("total").GetDouble());
        Assert.Equal(93.0, record.At("amountRemaining").GetDouble());
    }

    [Fact]
    public async Task Amounts_round_like_money()
    {
        var record = await Create("""{"entity":{"id":"101"},"item":{"items":[{"item":{"id":"301"},"quantity":1,"rate":1.005},{"item":{"id":"301"},"quantity":3,"rate":0.1}]}}""");

        Assert.Equal([1.01, 0.3], record.At("item.items").EnumerateArray().Select(line => line.GetProperty("amount").GetDouble()));
        Assert.Equal("1.31", record.At("total").GetRawText());
    }

    [Fact]
    public async Task A_price_is_taken_in_the_customers_currency()
    {
        var record = await Create("""{"entity":{"externalId":"CUST-004"},"item":{"items":[{"item":{"externalId":"WIDGET-S"},"quantity":2}]}}""");

        Assert.Equal("Euro", record.At("currency.refName").GetString());
        Assert.Equal(23.76, record.At("total").GetDouble());
    }

    [Fact]
    public async Task A_price_level_without_a_price_is_a_discount_on_the_base_price()
    {
        var record = await Create("""{"entity":{"id":"101"},"item":{"items":[{"item":{"id":"310"},"quantity":1,"price":{"id":"3"}}]}}""");

        Assert.Equal(36.0, record.At("item.items.0.rate").GetDouble());
    }

    [Fact]
    public async Task Numbers_run_on_from_the_last_one()
    {
        const string Body = """{"entity":{"id":"101"},"orderStatus":"B","item":{"items":[{"item":{"id":"301"},"quantity":1}]}}""";
        var first = (await account.Post($"{TestAccount.Record}/salesOrder", Body)).NewId;
        var second = (await account.Post($"{TestAccount.Record}/salesOrder", Body)).NewId;

        var numbers = new[] { first, second }.Select(async id => (await account.Read($"salesOrder/{id}")).At("tranId").GetString());
        Assert.Equal("SO1005,SO1006", string.Join(",", await Task.WhenAll(numbers)));
        Assert.Equal("Pending Fulfillment", (await account.Read($"salesOrder/{second}")).At("status.refName").GetString());
    }

    [Theory]
    [InlineData("""{"item":{"items":[{"item":{"id":"301"},"quantity":1}]}}""", "Please enter value(s) for: Customer")]
    [InlineData("""{"entity":{"id":"101"}}""", "You must enter at least one line item for this transaction.")]
    [InlineData("""{"entity":{"id":"101"},"item":{"items":[{"quantity":1}]}}""", "Please enter value(s) for: Item")]
    public async Task An_incomplete_invoice_is_refused(string body, string sentence)
    {
        var answer = await account.Post(Invoice, body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal($"Error while accessing a resource. {sentence}", answer.Detail);
    }

    [Fact]
    public async Task A_vendor_is_no_customer()
    {
        var answer = await account.Post(Invoice, """{"entity":{"id":"151"},"item":{"items":[{"item":{"id":"301"},"quantity":1}]}}""");

        Assert.Equal("INVALID_CONTENT", answer.Code);
    }

    [Theory]
    [InlineData("1e300", "1e300")]
    [InlineData("-9007199254740993", "99999999999")]
    [InlineData("0", "5")]
    [InlineData("0.0000000001", "1e14")]
    public async Task Absurd_numbers_break_nothing(string quantity, string rate)
    {
        var answer = await account.Post(Invoice, $$"""{"entity":{"id":"101"},"exchangeRate":1e300,"item":{"items":[{"item":{"id":"301"},"quantity":{{quantity}},"rate":{{rate}} }] }""");

        Assert.True((int)answer.Status < 500, answer.Text);
    }

    [Fact]
    public async Task An_absurd_amount_is_an_invalid_value()
    {
        var answer = await account.Post(Invoice, """{"entity":{"id":"101"},"item":{"items":[{"item":{"id":"301"},"amount":1e300}]}}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("item.items[0].amount", answer.ErrorPath);
    }

    [Theory]
    [InlineData("-99999999")]
    [InlineData("9223372036854775807")]
    public async Task Terms_that_lead_out_of_the_calendar_give_no_due_date(string days)
    {
        var term = (await account.Post(TestAccount.Record + "/term", $$"""{"name":"Days {{days}}","daysUntilNetDue":{{days}}}""")).NewId;

        var record = await Create($$"""{"entity":{"id":"101"},"terms":{"id":"{{term}}"},"item":{"items":[{"item":{"id":"301"} }] } }""");

        Assert.False(record.Json.TryGetProperty("dueDate", out _));
    }

    private async Task<Answer> Create(string body)
    {
        var created = await account.Post(Invoice, body);
        Assert.Equal(HttpStatusCode.NoContent, created.Status);
        return await account.Read($"invoice/{created.NewId}");
    }
}
