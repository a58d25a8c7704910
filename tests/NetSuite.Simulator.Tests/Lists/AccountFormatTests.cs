using System.Net;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Lists;

/// <summary>Filters in an account of other preferences: SO-SEED-2 was last changed 2026-02-04 07:59:59 UTC.</summary>
public sealed class AccountFormatTests
{
    [Theory]
    [InlineData("D.M.YYYY", "Europe/Berlin", "4.2.2026", "d.M.yy")]
    [InlineData("DD/MM/YYYY", "Asia/Calcutta", "4/2/26", "d/M/yy")]
    [InlineData("YYYY-MM-DD", "UTC", "2026-02-04", "yy-M-d")]
    [InlineData("D-Mon-YYYY", "Europe/Berlin", "4-Feb-2026", "d-MMM-yy")]
    public async Task Literals_and_messages_follow_the_accounts_format_and_zone(string format, string zone, string literal, string named)
    {
        await using var account = new TestAccount
        {
            SetUp = options => options with { DateFormat = format, TimeZone = TimeZoneInfo.FindSystemTimeZoneById(zone) },
        };
        await account.InitializeAsync();

        Assert.Contains("502", (await account.List("salesOrder", $"lastModifiedDate ON \"{literal}\"")).Ids);

        var refused = await account.List("salesOrder", "lastModifiedDate ON \"13/13/2026\"");
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains($"failed with date format \"{named}\" in time zone {zone}", refused.Detail, StringComparison.Ordinal);
    }
}
