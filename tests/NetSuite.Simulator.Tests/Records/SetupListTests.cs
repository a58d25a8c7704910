using System.Net;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Records;

public sealed class SetupListTests(TestAccount account) : IClassFixture<TestAccount>
{
    private const string Root = TestAccount.Record;

    [Theory]
    [InlineData("department")]
    [InlineData("classification")]
    [InlineData("location")]
    public async Task A_list_shows_its_path_and_follows_its_parent(string type)
    {
        var top = (await account.Post($"{Root}/{type}", """{"name":"Top"}""")).NewId;
        var middle = (await account.Post($"{Root}/{type}", $$"""{"name":"Middle","parent":"{{top}}"}""")).NewId;
        var low = (await account.Post($"{Root}/{type}", $$"""{"name":"Low","parent":"{{middle}}"}""")).NewId;
        account.Clock.Advance(TimeSpan.FromMinutes(1));

        var before = (await account.Read($"{type}/{low}")).At("lastModifiedDate").GetString();
        await account.Patch($"{Root}/{type}/{top}", """{"name":"Summit"}""");
        var after = await account.Read($"{type}/{low}");

        Assert.Equal(("Low", "Summit : Middle : Low"), (after.At("name").GetString(), after.At("fullName").GetString()));
        Assert.Equal(before, after.At("lastModifiedDate").GetString());
    }

    [Fact]
    public async Task Names_are_unique_below_one_parent()
    {
        var first = (await account.Post($"{Root}/department", """{"name":"North"}""")).NewId;
        var second = (await account.Post($"{Root}/department", """{"name":"South"}""")).NewId;
        await account.Post($"{Root}/department", $$"""{"name":"Desk","parent":"{{first}}"}""");

        var elsewhere = await account.Post($"{Root}/department", $$"""{"name":"Desk","parent":"{{second}}"}""");
        var again = await account.Post($"{Root}/department", $$"""{"name":"desk","parent":"{{first}}"}""");

        Assert.Equal(HttpStatusCode.NoContent, elsewhere.Status);
        Assert.Equal("Error while accessing a resource. This record already exists.", again.Detail);
    }

    [Fact]
    public async Task An_account_number_is_given_once()
    {
        var answer = await account.Post($"{Root}/account", """{"acctName":"Second Till","acctNumber":"1000","acctType":"Bank"}""");

        Assert.Equal(("Error while accessing a resource. The account number you have chosen is already used.", "acctNumber"), (answer.Detail, answer.ErrorPath));
    }

    [Fact]
    public async Task A_renumbered_account_keeps_its_path()
    {
        await account.Patch($"{Root}/account/58", """{"acctName":"Costs"}""");

        var travel = await account.Read("account/223");

        Assert.Equal(("Costs : Travel", "6100 Costs : Travel"), (travel.At("fullName").GetString(), travel.At("accountSearchDisplayName").GetString()));
        Assert.Equal("Expense", travel.At("acctType.refName").GetString());
    }

    [Theory]
    [InlineData("""{"name":"Second Dollar","symbol":"usd"}""")]
    [InlineData("""{"name":"us dollar","symbol":"XXX"}""")]
    public async Task A_currency_exists_once(string body) =>
        Assert.Equal("Error while accessing a resource. This record already exists.", (await account.Post($"{Root}/currency", body)).Detail);

    [Fact]
    public async Task A_bin_number_is_unique_in_its_location()
    {
        var same = await account.Post($"{Root}/bin", """{"binNumber":"A-01","location":"1"}""");
        var other = await account.Post($"{Root}/bin", """{"binNumber":"A-01","location":"2"}""");

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.NoContent), (same.Status, other.Status));
    }

    [Theory]
    [InlineData("currency/4")]
    [InlineData("priceLevel/1")]
    [InlineData("term/1")]
    [InlineData("subsidiary/1")]
    [InlineData("customerStatus/13")]
    [InlineData("supportCaseStatus/1")]
    [InlineData("accountingPeriod/1")]
    [InlineData("partner/171")]
    [InlineData("paymentMethod/1")]
    public async Task What_others_refer_to_cannot_be_deleted(string record)
    {
        await account.Put($"{Root}/customer/eid:REFERS", """{"companyName":"Refers","subsidiary":"1","partner":"171"}""");

        var answer = await account.Delete($"{Root}/{record}");

        Assert.Equal("Error while accessing a resource. This record cannot be deleted because it has dependent records.", answer.Detail);
        Assert.Equal(HttpStatusCode.OK, (await account.Get($"{Root}/{record}")).Status);
    }

    [Fact]
    public async Task The_base_currency_is_the_accounts_to_choose()
    {
        await account.Patch($"{Root}/currency/4", """{"isBaseCurrency":true}""");

        Assert.False((await account.Read("currency/4")).At("isBaseCurrency").GetBoolean());
    }

    [Fact]
    public async Task A_rate_of_exchange_is_above_zero_and_one_for_the_base_currency()
    {
        var negative = await account.Patch($"{Root}/currency/2", """{"exchangeRate":-1}""");
        await account.Patch($"{Root}/currency/1", """{"exchangeRate":2.5}""");

        Assert.Equal(("INVALID_CONTENT", "exchangeRate"), (negative.Code, negative.ErrorPath));
        Assert.Equal(1.0, (await account.Read("currency/1")).At("exchangeRate").GetDouble());
    }

    [Theory]
    [InlineData("Jan 2026", "2026-01-01", "2026-01-31", "Q1 2026", false)]
    [InlineData("Feb 2024", "2024-02-01", "2024-02-29", "Q1 2024", true)]
    public async Task Accounting_periods_reach_over_the_years(string name, string start, string end, string quarter, bool isClosed)
    {
        var id = (await account.List("accountingPeriod", $"periodName IS \"{name}\"")).Ids[0];

        var period = await account.Read($"accountingPeriod/{id}");

        Assert.Equal((start, end, quarter, isClosed), (period.At("startDate").GetString(), period.At("endDate").GetString(), period.At("parent.refName").GetString(), period.At("closed").GetBoolean()));
    }

    [Theory]
    [InlineData("AssemblyItem"), InlineData("BillingSchedule"), InlineData("Classification"), InlineData("Contact"), InlineData("Currency")]
    [InlineData("Customer"), InlineData("Department"), InlineData("Employee"), InlineData("GiftCertificateItem"), InlineData("InventoryItem")]
    [InlineData("ItemGroup"), InlineData("Job"), InlineData("KitItem"), InlineData("Location"), InlineData("NonInventoryPurchaseItem")]
    [InlineData("NonInventoryResaleItem"), InlineData("NonInventorySaleItem"), InlineData("OtherChargePurchaseItem")]
    [InlineData("OtherChargeResaleItem"), InlineData("OtherChargeSaleItem"), InlineData("Partner"), InlineData("PaymentItem")]
    [InlineData("PhoneCall"), InlineData("PriceLevel"), InlineData("ServicePurchaseItem"), InlineData("ServiceResaleItem")]
    [InlineData("ServiceSaleItem"), InlineData("Subsidiary"), InlineData("TimeBill"), InlineData("Vendor")]
    [InlineData("task"), InlineData("calendarEvent"), InlineData("message"), InlineData("supportCase"), InlineData("account"), InlineData("term")]
    [InlineData("unitsType"), InlineData("customerStatus"), InlineData("paymentMethod"), InlineData("taxSchedule"), InlineData("salesTaxItem")]
    [InlineData("bin"), InlineData("inventoryNumber"), InlineData("shipItem"), InlineData("discountItem"), InlineData("expenseCategory")]
    public async Task The_demo_company_has_records_of_the_type(string type) =>
        Assert.InRange((await account.Get($"{Root}/{type}")).At("totalResults").GetInt32(), 3, int.MaxValue);
}
