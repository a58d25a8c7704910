using System.Net;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Records;

/// <summary>The periods of 2024 and 2025 are closed; today is in June 2026.</summary>
public sealed class PostingPeriodTests(TestAccount account) : IClassFixture<TestAccount>
{
    private const string Refusal = "Error while accessing a resource. The transaction date you specified is not within the date range of your accounting period.";
    private const string Opening = "inventoryAdjustment/771";

    [Fact]
    public async Task A_transaction_is_posted_to_the_period_of_its_date()
    {
        var today = await account.Document("invoice");
        var march = await account.Document("invoice", "\"tranDate\":\"2026-03-31\",");

        Assert.Equal("Jun 2026", (await account.Read($"invoice/{today}")).At("postingPeriod.refName").GetString());
        Assert.Equal("Mar 2026", (await account.Read($"invoice/{march}")).At("postingPeriod.refName").GetString());
    }

    [Fact]
    public async Task Another_date_moves_it_to_another_period()
    {
        var invoice = await account.Document("invoice");

        await account.Patch($"{TestAccount.Record}/invoice/{invoice}", """{"tranDate":"2026-05-02"}""");

        Assert.Equal("May 2026", (await account.Read($"invoice/{invoice}")).At("postingPeriod.refName").GetString());
    }

    [Theory]
    [InlineData("\"tranDate\":\"2025-12-31\",")]
    [InlineData("\"tranDate\":\"2026-01-31\",\"postingPeriod\":34,")]
    [InlineData("\"tranDate\":\"2026-01-31\",\"postingPeriod\":38,")]
    public async Task A_date_outside_of_an_open_period_is_refused(string dates)
    {
        var answer = await account.Post(
            $"{TestAccount.Record}/invoice", $$"""{"entity":"101",{{dates}}"item":{"items":[{"item":"301"}]} }""");

        Assert.Equal((HttpStatusCode.BadRequest, "USER_ERROR", Refusal), (answer.Status, answer.Code, answer.Detail));
    }

    [Fact]
    public async Task A_change_into_a_closed_period_is_refused()
    {
        var invoice = await account.Document("invoice");

        var answer = await account.Patch($"{TestAccount.Record}/invoice/{invoice}", """{"tranDate":"2025-05-02"}""");

        Assert.Equal(Refusal, answer.Detail);
        Assert.Equal("2026-06-15", (await account.Read($"invoice/{invoice}")).At("tranDate").GetString());
    }

    [Fact]
    public async Task What_never_posts_may_have_any_date() =>
        Assert.Equal("2025-01-02", (await account.Read($"salesOrder/{await account.Document("salesOrder", "\"tranDate\":\"2025-01-02\",")}")).At("tranDate").GetString());

    [Fact]
    public async Task A_transaction_of_a_closed_period_stays_as_it_is_but_can_be_read()
    {
        var changed = await account.Patch($"{TestAccount.Record}/{Opening}", """{"memo":"Changed"}""");
        var deleted = await account.Delete($"{TestAccount.Record}/{Opening}");

        Assert.Equal((Refusal, Refusal), (changed.Detail, deleted.Detail));
        Assert.Equal("Opening stock", (await account.Read(Opening)).At("memo").GetString());
    }

    [Fact]
    public Task A_period_can_allow_changes_beside_the_ledger() => TestAccount.With(new SimulatorOptions(), async own =>
    {
        await own.Patch($"{TestAccount.Record}/accountingPeriod/4", """{"allowNonGLChanges":true}""");

        Assert.Equal(HttpStatusCode.NoContent, (await own.Patch($"{TestAccount.Record}/{Opening}", """{"memo":"Changed"}""")).Status);
        Assert.Equal(Refusal, (await own.Patch($"{TestAccount.Record}/{Opening}", """{"account":58}""")).Detail);
    });

    [Fact]
    public Task A_lock_of_receivables_leaves_payables_open() => TestAccount.With(new SimulatorOptions(), async own =>
    {
        var invoice = await own.Document("invoice", "\"tranDate\":\"2026-05-15\",");
        await own.Patch($"{TestAccount.Record}/accountingPeriod/42", """{"arLocked":true}""");

        await own.Create("vendorBill", """{"entity":"151","tranDate":"2026-05-15","expense":{"items":[{"account":58,"amount":12}]}}""");
        var refused = await own.Post($"{TestAccount.Record}/customerPayment", """{"customer":"101","payment":5,"tranDate":"2026-05-15"}""");
        await own.Make($"invoice/{invoice}", "customerPayment");

        Assert.Equal(Refusal, refused.Detail);
        Assert.Equal("Paid In Full", await own.Status($"invoice/{invoice}"));
    });

    [Fact]
    public Task Dates_may_leave_the_period_where_the_account_says_so() =>
        TestAccount.With(new SimulatorOptions { Behaviour = new() { DatesMayLeaveThePostingPeriod = true } }, async own =>
        {
            var invoice = await own.Read($"invoice/{await own.Document("invoice", "\"tranDate\":\"2025-12-31\",")}");

            Assert.Equal("2025-12-31", invoice.At("tranDate").GetString());
            Assert.Equal("Jan 2026", invoice.At("postingPeriod.refName").GetString());
        });

    [Fact]
    public Task Reading_opens_the_record_too_where_the_account_says_so() =>
        TestAccount.With(new SimulatorOptions { Behaviour = new() { ClosedPeriodsAreReadable = false } }, async own =>
        {
            Assert.Equal(Refusal, (await own.Get($"{TestAccount.Record}/{Opening}")).Detail);
            Assert.Equal(Refusal, (await own.Get($"{TestAccount.Record}/{Opening}/inventory")).Detail);
            Assert.Equal(["771"], (await own.List("inventoryAdjustment", "id EQUAL 771")).Ids);
        });

    [Fact]
    public Task An_older_transaction_that_names_no_period_lies_in_that_of_its_date() => TestAccount.With(new SimulatorOptions(), async own =>
    {
        own.Host.Account.Store.Write(session =>
        {
            session.Execute("UPDATE space_transaction SET postingperiod = NULL");
            return true;
        });

        Assert.Equal(Refusal, (await own.Delete($"{TestAccount.Record}/{Opening}")).Detail);
        Assert.Equal(Refusal, (await own.Patch($"{TestAccount.Record}/{Opening}", """{"memo":"Changed"}""")).Detail);
    });
}
