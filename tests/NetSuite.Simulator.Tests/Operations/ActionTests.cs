using System.Net;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Operations;

public sealed class ActionTests(TestAccount account) : IClassFixture<TestAccount>
{
    private const string Invoice = TestAccount.Record + "/invoice";

    [Fact]
    public async Task An_action_answers_200_with_its_result()
    {
        var answer = await account.Send("POST", $"{Invoice}/601/@markforgrouping", null);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal($$"""{"links":[{"rel":"self","href":"{{account.Origin}}{{Invoice}}/601"}],"result":true}""", answer.Text);
        Assert.True((await account.Read("invoice/601")).At("forInvoiceGrouping").GetBoolean());
    }

    [Fact]
    public async Task A_refused_action_is_told_flat()
    {
        var answer = await account.Post($"{Invoice}/602/@unmarkforgrouping", "{}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(
            """{"type":"https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.1","title":"Bad Request","status":400,"detail":"Error while accessing a resource. The invoice is not marked for grouping.","o:errorCode":"USER_ERROR"}""",
            answer.Text);
        Assert.Equal("application/vnd.oracle.resource; type=error; charset=UTF-8", answer.Header("Content-Type"));
    }

    [Fact]
    public async Task A_time_bill_goes_from_open_to_approved_and_not_further()
    {
        var id = await TimeBill();

        Assert.Equal(HttpStatusCode.BadRequest, (await Run(id, "approve")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Run(id, "submit")).Status);
        Assert.Equal("2", await Approval(id));
        Assert.Equal(HttpStatusCode.OK, (await Run(id, "approve")).Status);
        Assert.Equal("3", await Approval(id));
        Assert.Equal(HttpStatusCode.BadRequest, (await Run(id, "retract")).Status);
        Assert.Equal("3", await Approval(id));
    }

    [Fact]
    public async Task A_rejected_time_bill_can_be_submitted_again_and_retracted()
    {
        var id = await TimeBill();

        await Run(id, "submit");
        await Run(id, "reject");
        Assert.Equal("4", await Approval(id));
        await Run(id, "SUBMIT");
        await Run(id, "retract");
        Assert.Equal("1", await Approval(id));
    }

    [Fact]
    public async Task A_payment_in_transit_is_confirmed_on_a_day_that_need_not_be_padded()
    {
        var id = await Payment();

        var answer = await account.Post($"{TestAccount.Record}/vendorPayment/{id}/@confirm", """{"confirmationDate":"2026-1-31","exchangeRate":"1.1"}""");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var payment = await account.Read($"vendorPayment/{id}");
        Assert.False(payment.At("isInTransitPayment").GetBoolean());
        Assert.Equal("2026-01-31", payment.At("clearedDate").GetString());
        Assert.Equal(HttpStatusCode.BadRequest, (await account.Post($"{TestAccount.Record}/vendorPayment/{id}/@decline", "{}")).Status);
    }

    [Theory]
    [InlineData("""{"confirmationDate":"soon"}""")]
    [InlineData("""{"exchangeRate":"-1"}""")]
    [InlineData("""{"exchangeRate":{}}""")]
    [InlineData("[]")]
    [InlineData("{")]
    public async Task Parameters_that_mean_nothing_are_invalid_content(string body)
    {
        var id = await Payment();

        var answer = await account.Post($"{TestAccount.Record}/vendorPayment/{id}/@confirm", body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("INVALID_CONTENT", answer.At("o:errorCode").GetString());
        Assert.True((await account.Read($"vendorPayment/{id}")).At("isInTransitPayment").GetBoolean());
    }

    [Theory]
    [InlineData("salesOrder/501")]
    [InlineData("invoice/601")]
    [InlineData("customer/101")]
    public async Task Orders_and_bills_have_no_approve(string record)
    {
        var answer = await account.Post($"{TestAccount.Record}/{record}/@approve", "{}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.StartsWith("Error while accessing a resource. The record action 'approve' does not exist", answer.At("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_action_on_nothing_is_told_flat_too()
    {
        var answer = await account.Post($"{Invoice}/999999/@markforgrouping", "{}");

        Assert.Equal("Error while accessing a resource. Transaction type specified is incorrect.", answer.At("detail").GetString());
        Assert.False(answer.Json.TryGetProperty("o:errorDetails", out _));
    }

    [Fact]
    public async Task An_action_is_a_POST()
    {
        var answer = await account.Get($"{Invoice}/601/@markforgrouping");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.Status);
        Assert.Equal("POST", answer.Header("Allow"));
    }

    private Task<Answer> Run(string id, string action) => account.Post($"{TestAccount.Record}/timeBill/{id}/@{action}", "{}");

    private async Task<string?> Approval(string id) => (await account.Read($"timeBill/{id}")).At("approvalStatus.id").GetString();

    private async Task<string> TimeBill() =>
        (await account.Post($"{TestAccount.Record}/timeBill", """{"employee":{"id":"11"},"hours":"1:30","tranDate":"2026-06-15","approvalStatus":{"id":"1"}}""")).NewId;

    private async Task<string> Payment() =>
        (await account.Post($"{TestAccount.Record}/vendorPayment", """{"entity":{"id":"151"},"account":{"id":"1"},"isInTransitPayment":true}""")).NewId;
}
