using System.Net;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Lists;

/// <summary>SO-SEED-2 was last changed 2026-02-04 07:59:59 UTC: one second before the fourth begins in Los Angeles.</summary>
public sealed class FilterDateTests(TestAccount account) : IClassFixture<TestAccount>
{
    [Theory]
    [InlineData("lastModifiedDate ON \"2/3/2026\"", true)]
    [InlineData("lastModifiedDate ON \"2/4/2026\"", false)]
    [InlineData("lastModifiedDate ON_OR_AFTER \"2/3/2026\" AND lastModifiedDate ON_OR_BEFORE \"2/3/2026\"", false)]
    [InlineData("lastModifiedDate ON_OR_AFTER \"2/3/2026\" AND lastModifiedDate ON_OR_BEFORE \"2/4/2026\"", true)]
    [InlineData("lastModifiedDate AFTER \"2/3/2026\" AND lastModifiedDate BEFORE \"2/4/2026\"", true)]
    [InlineData("lastModifiedDate AFTER \"2/4/2026\"", false)]
    [InlineData("lastModifiedDate BEFORE_NOT \"2/4/2026\"", false)]
    [InlineData("lastmodifieddate on_or_after \"02/03/26\" and lastmodifieddate before \"02/04/26\"", true)]
    public async Task A_literal_is_midnight_in_the_accounts_time_zone(string q, bool isFound) =>
        Assert.Equal(isFound, (await account.List("salesOrder", q)).Ids.Contains("502"));

    [Theory]
    [InlineData("tranDate ON \"1/14/2026\"", "501")]
    [InlineData("tranDate ON_OR_BEFORE \"1/14/2026\"", "501")]
    [InlineData("tranDate BEFORE \"1/14/2026\"", "")]
    [InlineData("tranDate AFTER \"4/1/2026\"", "504")]
    [InlineData("tranDate ON_OR_AFTER_NOT \"1/15/2026\"", "501")]
    public async Task A_date_has_no_zone(string q, string ids) =>
        Assert.Equal(ids.Split(' ', StringSplitOptions.RemoveEmptyEntries), (await account.List("salesOrder", q)).Ids);

    [Theory]
    [InlineData("8/5/2026 23:53")]
    [InlineData("2026-08-05")]
    [InlineData("31/12/2026")]
    [InlineData("yesterday")]
    public async Task A_literal_in_another_format_is_refused_naming_format_and_zone(string literal)
    {
        var answer = await account.List("salesOrder", $"lastModifiedDate AFTER \"{literal}\"");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("INVALID_PARAMETER", answer.Code);
        Assert.Contains($"Parse of date/time \"{literal}\" failed with date format \"M/d/yy\" in time zone America/Los_Angeles", answer.Detail, StringComparison.Ordinal);
    }
}
