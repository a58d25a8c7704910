using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Tests.Lists;

public sealed class AccountClockTests
{
    [Theory]
    [InlineData("America/Havana", 2026, 11, 1, "2026-11-01 04:00:00")]
    [InlineData("America/Havana", 2026, 3, 8, "2026-03-08 05:00:00")]
    [InlineData("America/Los_Angeles", 2026, 3, 8, "2026-03-08 08:00:00")]
    [InlineData("Asia/Katmandu", 2026, 3, 8, "2026-03-07 18:15:00")]
    public void A_day_begins_with_its_first_midnight_where_the_clocks_change_there(string zone, int year, int month, int day, string instant)
    {
        var clock = new AccountClock(TimeProvider.System, TimeZoneInfo.FindSystemTimeZoneById(zone));

        Assert.Equal(instant, clock.InstantOf(new DateTime(year, month, day)));
    }
}
