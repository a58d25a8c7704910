using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Transforms;

/// <summary>Absurd payments, credits and transforms: refused or taken, never a 500, and the books still add up.</summary>
public sealed class SalesNoiseTests(TestAccount account) : IClassFixture<TestAccount>
{
    private static readonly string[] Paths =
    [
        "customerPayment", "creditMemo", "customerRefund", "customerDeposit", "opportunity", "customerPayment/481", "customerPayment/482", "creditMemo/461", "invoice/602",
        "salesOrder/501/!transform/invoice", "salesOrder/422/!transform/cashSale", "invoice/602/!transform/customerPayment", "invoice/602/!transform/creditMemo",
        "customer/102/!transform/customerPayment", "customerPayment/482/!transform/customerRefund", "customer/102/!transform", "invoice/602/!transform/x/y",
    ];

    private static readonly string[] Names = ["customer", "entity", "payment", "apply", "credit", "deposit", "item", "autoApply", "currency", "taxDetails", "orderStatus", "account"];

    private static readonly string[] Values =
    [
        "null", "{\"id\":\"102\"}", "102", "-9e14", "1e14", "0.001", "true", "\"B\"", "[]", "{}", "{\"items\":[]}", "{\"items\":[null,1]}",
        "{\"items\":[{\"doc\":602,\"apply\":true,\"amount\":1e14}]}", "{\"items\":[{\"doc\":602,\"apply\":true,\"amount\":0.004}]}", "{\"items\":[{\"doc\":602,\"apply\":\"T\"},{\"doc\":602,\"line\":7,\"apply\":true}]}",
        "{\"items\":[{\"doc\":{\"id\":\"481\"},\"apply\":true}]}", "{\"items\":[{\"item\":301,\"quantity\":-1e14,\"rate\":1e14}]}", "{\"items\":[{\"item\":301,\"quantity\":1}]}",
        "{\"items\":[{\"orderLine\":1,\"quantity\":-1e14},{\"orderLine\":9223372036854775807}]}", "{\"items\":[{\"taxAmount\":9e14},{\"taxAmount\":9e14}]}",
    ];

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public async Task Noise_is_never_answered_with_500(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 250; i++)
        {
            var resource = Pick(random, Paths);
            var path = $"{TestAccount.Record}/{resource}{(random.Next(4) == 0 ? "?replace=apply" : "")}";
            var method = char.IsAsciiDigit(resource[^1]) ? "PATCH" : "POST";
            var body = "{" + string.Join(',', Enumerable.Range(0, random.Next(5)).Select(_ => $"\"{Pick(random, Names)}\":{Pick(random, Values)}")) + "}";

            var answer = await account.Send(method, path, body);

            Assert.True((int)answer.Status < 500, $"{method} {path} {body} -> {answer.Text}");
        }
        var invoice = await account.Read("invoice/602");
        Assert.Equal(invoice.At("total").GetDecimal(), invoice.At("amountPaid").GetDecimal() + invoice.At("amountRemaining").GetDecimal());
    }

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
