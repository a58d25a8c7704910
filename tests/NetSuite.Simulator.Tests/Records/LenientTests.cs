using System.Net;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Records;

/// <summary>The other side of what the record service does where no source settles it.</summary>
public sealed class LenientTests(LenientAccount lenient) : IClassFixture<LenientAccount>
{
    private const string Customer = TestAccount.Record + "/customer";

    private TestAccount Account => lenient.Account;

    [Fact]
    public async Task Numbers_and_booleans_may_come_as_text()
    {
        await Account.Patch($"{Customer}/105", """{"creditLimit":"100.5","reminderDays":"5","taxable":"true"}""");

        var record = await Account.Read("customer/105");
        Assert.Equal(100.5, record.At("creditLimit").GetDouble());
        Assert.Equal(5, record.At("reminderDays").GetInt32());
        Assert.True(record.At("taxable").GetBoolean());
    }

    [Theory]
    [InlineData("2026-03-01", "2026-03-01T08:00:00Z")]
    [InlineData("2026-07-01T00:00:00", "2026-07-01T07:00:00Z")]
    public async Task A_time_without_a_zone_is_one_of_the_accounts_wall_clock(string given, string kept)
    {
        await Account.Patch($"{Customer}/106", $$"""{"firstVisit":"{{given}}"}""");

        Assert.Equal(kept, (await Account.Read("customer/106")).At("firstVisit").GetString());
    }

    [Fact]
    public async Task A_line_by_a_number_that_is_not_there_is_appended()
    {
        await Account.Patch($"{TestAccount.Record}/invoice/603", """{"item":{"items":[{"line":9,"item":{"id":"308"},"quantity":1}]}}""");

        Assert.Equal(3, (await Account.Read("invoice/603")).At("item.totalResults").GetInt32());
    }

    [Fact]
    public async Task Detaching_the_unattached_comes_to_nothing() =>
        Assert.Equal(HttpStatusCode.NoContent, (await Account.Post($"{Customer}/103/!detach/contact/208", "{}")).Status);

    [Theory]
    [InlineData("lastModifiedDate ON_OR_AFTER \"02/03/2026 11:59 PM\" AND lastModifiedDate BEFORE \"2/4/2026 12:00 am\"", true)]
    [InlineData("lastModifiedDate AFTER \"2/4/2026 12:00 AM\"", false)]
    [InlineData("lastModifiedDate ON_OR_AFTER \"2/4/26 12:00 AM\"", false)]
    [InlineData("lastModifiedDate ON \"2/3/2026\"", true)]
    [InlineData("tranDate ON \"2/3/2026 11:00 PM\"", true)]
    public async Task A_date_literal_may_carry_a_time_of_the_12_hour_clock(string q, bool isFound) =>
        Assert.Equal(isFound, (await Account.List("salesOrder", q)).Ids.Contains("502"));

    [Theory]
    [InlineData("8/5/2026 23:53")]
    [InlineData("8/5/2026 ")]
    [InlineData("2026-08-05T23:53:00Z")]
    public async Task A_time_of_another_form_is_refused_all_the_same(string literal) =>
        Assert.Contains(
            $"Parse of date/time \"{literal}\" failed with date format \"M/d/yy\" in time zone America/Los_Angeles",
            (await Account.List("salesOrder", $"lastModifiedDate AFTER \"{literal}\"")).Detail,
            StringComparison.Ordinal);

    [Fact]
    public async Task Links_are_those_of_the_help()
    {
        var links = (await Account.Get($"{Customer}?limit=4&offset=4")).At("links").EnumerateArray()
            .ToDictionary(link => link.GetProperty("rel").GetString()!, link => link.GetProperty("href").GetString()!);

        Assert.EndsWith("?limit=4&offset=0", links["prev"], StringComparison.Ordinal);
        Assert.EndsWith("?limit=4&offset=12", links["last"], StringComparison.Ordinal);
    }
}
