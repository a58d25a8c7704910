using System.Net;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Transforms;

public sealed class PaymentTests(TestAccount account) : IClassFixture<TestAccount>
{
    private const string Payments = TestAccount.Record + "/customerPayment";

    [Fact]
    public async Task An_invoice_is_paid_in_full_by_its_transform()
    {
        var invoice = await account.Document("invoice");

        var payment = await account.Read($"customerPayment/{await account.Make($"invoice/{invoice}", "customerPayment")}");

        Assert.Equal("101", payment.At("customer.id").GetString());
        Assert.Equal((142.0, 142.0, 142.0, 0.0), Amounts(payment));
        Assert.Equal(1, payment.At("apply.totalResults").GetInt32());
        Assert.Equal(invoice, payment.At("apply.items.0.doc.id").GetString());
        Assert.Equal("Not Deposited", payment.At("status.refName").GetString());
        await Shows(invoice, paid: 142, remaining: 0, "Paid In Full");
    }

    [Fact]
    public async Task A_partial_payment_leaves_the_rest_open()
    {
        var invoice = await account.Document("invoice");

        await account.Make($"invoice/{invoice}", "customerPayment", Apply(invoice, 42));

        await Shows(invoice, paid: 42, remaining: 100, "Open");
    }

    [Fact]
    public async Task A_payment_without_applications_is_all_unapplied()
    {
        var payment = await account.Read($"customerPayment/{await account.Create("customerPayment", """{"customer":{"id":"105"},"payment":75.5,"account":{"id":"1"}}""")}");

        Assert.Equal((75.5, 75.5, 0.0, 75.5), Amounts(payment));
        Assert.Equal("Deposited", payment.At("status.refName").GetString());
        Assert.StartsWith("PYMT", payment.At("tranId").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_amount_left_out_takes_what_payment_and_invoice_allow()
    {
        var invoice = await account.Document("invoice");

        var id = await account.Create("customerPayment", $$"""{"customer":{"id":"101"},"payment":100,"apply":{"items":[{"doc":{"id":"{{invoice}}"},"apply":true}]} }""");

        Assert.Equal((100.0, 100.0, 100.0, 0.0), Amounts(await account.Read($"customerPayment/{id}")));
        await Shows(invoice, paid: 100, remaining: 42, "Open");
    }

    [Fact]
    public async Task Auto_apply_pays_the_oldest_invoices_first()
    {
        var customer = await account.Create("customer", $$"""{"companyName":"Auto {{Guid.NewGuid()}}","subsidiary":{"id":"1"},"currency":{"id":"1"} }""");
        async Task<string> Invoice(string date) => await account.Create(
            "invoice", $$"""{"entity":{"id":"{{customer}}"},"tranDate":"{{date}}","item":{"items":[{"item":{"id":"301"},"quantity":1,"rate":60}]} }""");
        var (late, early) = (await Invoice("2026-05-05"), await Invoice("2026-03-03"));

        await account.Create("customerPayment", $$"""{"customer":{"id":"{{customer}}"},"payment":90,"autoApply":true}""");

        await Shows(early, paid: 60, remaining: 0, "Paid In Full");
        await Shows(late, paid: 30, remaining: 30, "Open");
    }

    [Fact]
    public async Task A_changed_application_moves_the_money()
    {
        var (first, second) = (await account.Document("invoice"), await account.Document("invoice"));
        var payment = await account.Make($"invoice/{first}", "customerPayment");

        var answer = await account.Patch(
            $"{Payments}/{payment}", $$"""{"apply":{"items":[{"doc":{"id":"{{first}}"},"line":0,"amount":12},{"doc":{"id":"{{second}}"},"apply":true,"amount":130}]} }""");

        Assert.True(answer.Status == HttpStatusCode.NoContent, answer.Text);
        await Shows(first, paid: 12, remaining: 130, "Open");
        await Shows(second, paid: 130, remaining: 12, "Open");
    }

    [Fact]
    public async Task An_application_taken_back_opens_the_invoice()
    {
        var invoice = await account.Document("invoice");
        var payment = await account.Make($"invoice/{invoice}", "customerPayment");

        await account.Patch($"{Payments}/{payment}", $$"""{"apply":{"items":[{"doc":{"id":"{{invoice}}"},"apply":false}]} }""");

        await Shows(invoice, paid: 0, remaining: 142, "Open");
        Assert.Equal((142.0, 142.0, 0.0, 142.0), Amounts(await account.Read($"customerPayment/{payment}")));
    }

    [Fact]
    public async Task A_deleted_payment_opens_its_invoices()
    {
        var invoice = await account.Document("invoice");
        var payment = await account.Make($"invoice/{invoice}", "customerPayment");
        account.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(HttpStatusCode.BadRequest, (await account.Delete($"{TestAccount.Record}/invoice/{invoice}")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await account.Delete($"{Payments}/{payment}")).Status);

        await Shows(invoice, paid: 0, remaining: 142, "Open");
        Assert.Equal(
            account.Clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", null),
            (await account.Read($"invoice/{invoice}")).At("lastModifiedDate").GetString());
        Assert.Equal(HttpStatusCode.NoContent, (await account.Delete($"{TestAccount.Record}/invoice/{invoice}")).Status);
    }

    [Fact]
    public async Task A_paid_invoice_can_not_be_made_smaller_than_what_was_paid()
    {
        var invoice = await account.Document("invoice");
        await account.Make($"invoice/{invoice}", "customerPayment");

        var answer = await account.Patch($"{TestAccount.Record}/invoice/{invoice}", """{"item":{"items":[{"line":1,"quantity":1}]}}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        await Shows(invoice, paid: 142, remaining: 0, "Paid In Full");
    }

    [Theory]
    [InlineData("""{"payment":10}""", "Please enter value(s) for: Customer", "customer")]
    [InlineData("""{"customer":{"id":"101"}}""", "Please enter value(s) for: Payment Amount", "payment")]
    [InlineData("""{"customer":{"id":"101"},"payment":-5}""", "Please enter value(s) for: Payment Amount", "payment")]
    public async Task A_payment_needs_a_customer_and_an_amount(string body, string sentence, string path)
    {
        var answer = await account.Post(Payments, body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal($"Error while accessing a resource. {sentence}", answer.Detail);
        Assert.Equal(path, answer.ErrorPath);
    }

    [Theory]
    [InlineData(142.01, 200.0)]
    [InlineData(0.0, 200.0)]
    [InlineData(0.004, 200.0)]
    [InlineData(-1.0, 200.0)]
    [InlineData(120.0, 100.0)]
    public async Task More_than_is_due_or_than_was_paid_is_refused(double amount, double payment)
    {
        var invoice = await account.Document("invoice");

        var answer = await account.Post(Payments, FormattableString.Invariant(
            $$"""{"customer":{"id":"101"},"payment":{{payment}},"apply":{"items":[{"doc":{"id":"{{invoice}}"},"apply":true,"amount":{{amount}} }]} }"""));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("USER_ERROR", answer.Code);
        await Shows(invoice, paid: 0, remaining: 142, "Open");
    }

    [Fact]
    public async Task One_invoice_named_twice_is_not_paid_twice()
    {
        var invoice = await account.Document("invoice");

        var answer = await account.Post(Payments, $$"""
            {"customer":{"id":"101"},"payment":200,"apply":{"items":[
                {"doc":{"id":"{{invoice}}"},"apply":true,"amount":100},{"doc":{"id":"{{invoice}}"},"apply":true,"amount":100}]} }
            """);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("apply.items[1].amount", answer.ErrorPath);
    }

    [Theory]
    [InlineData("602")]
    [InlineData("604")]
    [InlineData("501")]
    [InlineData("99999")]
    public async Task An_invoice_of_another_customer_an_order_and_nothing_can_not_be_paid(string document)
    {
        var answer = await account.Post(Payments, $$"""{"customer":{"id":"101"},"payment":10,"apply":{"items":[{"doc":{"id":"{{document}}"},"apply":true,"amount":5}]} }""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("INVALID_CONTENT", answer.Code);
        Assert.Equal("apply.items[0].doc", answer.ErrorPath);
    }

    [Fact]
    public async Task A_paid_invoice_is_no_longer_offered()
    {
        var invoice = await account.Document("invoice");
        await account.Make($"invoice/{invoice}", "customerPayment");

        Assert.EndsWith($"invalid reference {invoice}.", (await account.Transform($"invoice/{invoice}", "customerPayment")).Detail, StringComparison.Ordinal);
        Assert.Equal("apply.items[0].doc", (await account.Post(Payments, $$"""{"customer":{"id":"101"},{{Apply(invoice, 1)[1..]}}""")).ErrorPath);
    }

    [Fact]
    public async Task The_customer_of_a_transform_is_fixed()
    {
        var invoice = await account.Document("invoice");

        var answer = await account.Transform($"invoice/{invoice}", "customerPayment", """{"customer":{"id":"102"}}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("customer", answer.ErrorPath);
    }

    [Fact]
    public async Task A_customers_payment_pays_what_the_body_picks()
    {
        var (first, second) = (await account.Document("invoice"), await account.Document("invoice"));

        var id = await account.Make("customer/101", "customerPayment", Apply(second, 142));

        Assert.Equal((142.0, 142.0, 142.0, 0.0), Amounts(await account.Read($"customerPayment/{id}")));
        await Shows(first, paid: 0, remaining: 142, "Open");
        await Shows(second, paid: 142, remaining: 0, "Paid In Full");
    }

    [Fact]
    public async Task A_credit_memo_of_an_invoice_is_applied_to_it()
    {
        var invoice = await account.Document("invoice");

        var id = await account.Make($"invoice/{invoice}", "creditMemo", $$"""{"item":{"items":[{"orderLine":1,"quantity":2}]},{{Apply(invoice, 42)[1..]}}""");

        var credit = await account.Read($"creditMemo/{id}");
        Assert.Equal((42.0, 42.0, 0.0), (credit.At("total").GetDouble(), credit.At("applied").GetDouble(), credit.At("unapplied").GetDouble()));
        Assert.Equal("Fully Applied", credit.At("status.refName").GetString());
        await Shows(invoice, paid: 42, remaining: 100, "Open");
    }

    [Fact]
    public async Task A_credit_memo_of_an_open_invoice_must_say_what_it_is_applied_to()
    {
        var answer = await account.Transform($"invoice/{await account.Document("invoice")}", "creditMemo");

        Assert.Equal("Error while accessing a resource. Please enter value(s) for: Apply", answer.Detail);
    }

    [Fact]
    public async Task A_credit_is_not_applied_beyond_its_total()
    {
        var invoice = await account.Document("invoice");

        var answer = await account.Post(
            $"{TestAccount.Record}/creditMemo", $$"""{"entity":{"id":"101"},"item":{"items":[{"item":{"id":"301"},"quantity":1}]},{{Apply(invoice, 50)[1..]}}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        await Shows(invoice, paid: 0, remaining: 142, "Open");
    }

    [Fact]
    public async Task A_payment_may_use_a_credit_and_a_deposit_too()
    {
        var invoice = await account.Document("invoice");
        var credit = await account.Create("creditMemo", """{"entity":{"id":"101"},"item":{"items":[{"item":{"id":"301"},"quantity":4}]}}""");
        var deposit = await account.Create("customerDeposit", """{"customer":{"id":"101"},"payment":30}""");

        var id = await account.Create("customerPayment", $$"""
            {"customer":{"id":"101"},"payment":62,
             "credit":{"items":[{"doc":{"id":"{{credit}}"},"apply":true,"amount":50}]},
             "deposit":{"items":[{"doc":{"id":"{{deposit}}"},"apply":true,"amount":30}]},
             "apply":{"items":[{"doc":{"id":"{{invoice}}"},"apply":true,"amount":142}]} }
            """);

        Assert.Equal((62.0, 62.0, 142.0, 0.0), Amounts(await account.Read($"customerPayment/{id}")));
        await Shows(invoice, paid: 142, remaining: 0, "Paid In Full");
        Assert.Equal("Fully Applied", await account.Status($"creditMemo/{credit}"));
        Assert.Equal("Fully Applied", await account.Status($"customerDeposit/{deposit}"));
    }

    [Theory]
    [InlineData("customerDeposit", """{"customer":{"id":"111"},"payment":40}""")]
    [InlineData("customerPayment", """{"customer":{"id":"111"},"payment":40}""")]
    [InlineData("creditMemo", """{"entity":{"id":"111"},"item":{"items":[{"item":{"id":"301"},"quantity":1,"rate":40}]}}""")]
    public async Task What_a_customer_has_to_his_credit_is_refunded_once(string type, string body)
    {
        var source = await account.Create(type, body);

        var refund = await account.Make($"{type}/{source}", "customerRefund");

        Assert.Equal(40.0, await account.Amount($"customerRefund/{refund}", "total"));
        Assert.EndsWith($"invalid reference {source}.", (await account.Transform($"{type}/{source}", "customerRefund")).Detail, StringComparison.Ordinal);
        if (type != "customerDeposit")
        {
            Assert.Equal(0.0, await account.Amount($"{type}/{source}", "unapplied"));
        }
        await account.Delete($"{TestAccount.Record}/customerRefund/{refund}");
        await account.Make($"{type}/{source}", "customerRefund");
    }

    [Fact]
    public async Task A_refund_of_nothing_is_refused()
    {
        var answer = await account.Post($"{TestAccount.Record}/customerRefund", """{"customer":{"id":"101"}}""");

        Assert.Equal("Error while accessing a resource. Please enter value(s) for: Apply", answer.Detail);
    }

    [Fact]
    public async Task The_customer_shows_what_is_owed_and_paid_in_advance()
    {
        var customer = await account.Create("customer", $$"""{"companyName":"Balance {{Guid.NewGuid()}}","subsidiary":{"id":"1"},"currency":{"id":"1"} }""");
        string Of(string lines) => $$"""{"entity":{"id":"{{customer}}"},"orderStatus":"B","item":{"items":[{{lines}}]} }""";
        var before = (await account.Read($"customer/{customer}")).At("lastModifiedDate").GetString();
        account.Clock.Advance(TimeSpan.FromMinutes(1));

        var invoice = await account.Create("invoice", Of("""{"item":{"id":"301"},"quantity":1,"rate":100}"""));
        await account.Create("salesOrder", Of("""{"item":{"id":"301"},"quantity":1,"rate":70}"""));
        await account.Create("customerDeposit", $$"""{"customer":{"id":"{{customer}}"},"payment":25}""");
        var payment = await account.Make($"invoice/{invoice}", "customerPayment", Apply(invoice, 40));

        var record = await account.Read($"customer/{customer}");
        Assert.Equal((60.0, 25.0, 70.0), (record.At("balance").GetDouble(), record.At("depositBalance").GetDouble(), record.At("unbilledOrders").GetDouble()));
        Assert.Equal(before, record.At("lastModifiedDate").GetString());

        await account.Delete($"{Payments}/{payment}");
        Assert.Equal(100.0, await account.Amount($"customer/{customer}", "balance"));
    }

    [Fact]
    public async Task A_paid_invoice_keeps_its_customer_and_currency()
    {
        var invoice = await account.Document("invoice");
        await account.Make($"invoice/{invoice}", "customerPayment");

        Assert.Equal("entity", (await account.Patch($"{TestAccount.Record}/invoice/{invoice}", """{"entity":{"id":"102"}}""")).ErrorPath);
        Assert.Equal("currency", (await account.Patch($"{TestAccount.Record}/invoice/{invoice}", """{"currency":{"id":"2"}}""")).ErrorPath);
        await Shows(invoice, paid: 142, remaining: 0, "Paid In Full");
    }

    [Fact]
    public async Task SuiteQL_finds_payments_by_their_entity_and_shows_what_is_unpaid()
    {
        var invoice = await account.Document("invoice");
        var payment = await account.Make($"invoice/{invoice}", "customerPayment", Apply(invoice, 42));

        var rows = await account.SuiteQl(
            $"SELECT id, entity, foreigntotal, foreignamountunpaid, BUILTIN.DF(status) AS state FROM transaction WHERE entity = 101 AND id IN ({invoice}, {payment}) ORDER BY id");

        Assert.Equal(["101", "101"], rows.At("items").EnumerateArray().Select(row => row.GetProperty("entity").GetString()));
        Assert.Equal(("100", "Invoice : Open"), (rows.At("items.0.foreignamountunpaid").GetString(), rows.At("items.0.state").GetString()));
        Assert.Equal(("42", "Customer Payment : Not Deposited"), (rows.At("items.1.foreigntotal").GetString(), rows.At("items.1.state").GetString()));
        Assert.Contains(payment, (await account.List("customerPayment", "customer ANY_OF [101]")).Ids);
    }

    private static string Apply(string invoice, double amount) => FormattableString.Invariant(
        $$"""{"apply":{"items":[{"doc":{"id":"{{invoice}}"},"apply":true,"amount":{{amount}},"line":0}]} }""");

    private static (double Payment, double Total, double Applied, double Unapplied) Amounts(Answer payment) => (
        payment.At("payment").GetDouble(), payment.At("total").GetDouble(), payment.At("applied").GetDouble(), payment.At("unapplied").GetDouble());

    private async Task Shows(string invoice, double paid, double remaining, string status)
    {
        var record = await account.Read($"invoice/{invoice}");
        Assert.Equal((paid, remaining), (record.At("amountPaid").GetDouble(), record.At("amountRemaining").GetDouble()));
        Assert.Equal(status, record.At("status.refName").GetString());
    }
}
