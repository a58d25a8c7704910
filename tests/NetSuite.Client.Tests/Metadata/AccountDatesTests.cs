using System.Globalization;
using CsCheck;

namespace NetSuite.Client.Tests;

public sealed class AccountDatesTests
{
    private static readonly TimeZoneInfo Utc = TimeZoneInfo.Utc;

    private static readonly string[] Zones =
    [
        "America/Los_Angeles", "America/New_York", "America/St_Johns", "America/Sao_Paulo", "America/Phoenix", "Europe/Berlin", "Europe/London", "Europe/Dublin",
        "Africa/Casablanca", "Asia/Kathmandu", "Asia/Calcutta", "Asia/Tehran", "Australia/Lord_Howe", "Australia/Adelaide", "Pacific/Auckland", "Pacific/Apia",
        "Pacific/Kiritimati", "Etc/GMT+12", "US/East-Indiana", "GMT", "+05:45", "-08:00",
    ];

    private static readonly Gen<DateTimeOffset> Instants =
        Gen.Long[new DateTimeOffset(1985, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds(), new DateTimeOffset(2036, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds()]
            .Select(DateTimeOffset.FromUnixTimeSeconds);

    private static readonly Gen<AccountDates> Anywhere = Pick.From(Zones).Select(zone => In(zone));

    [Fact]
    public void Every_day_written_is_read_again_in_every_format_and_language() =>
        Gen.Select(Pick.From(Formats.All), Pick.From(Formats.Months), Gen.Date[new DateTime(1950, 1, 1), new DateTime(2099, 12, 31)]).Sample(sample =>
        {
            var (format, months, day) = sample;
            var dates = new AccountDates(Utc, format.Pattern, months);
            var text = dates.Write(day);
            return dates.Read(text) == day.Date && dates.Read(" " + text + " ") == day.Date && dates.Read(text + "x") is null && dates.ReadWallClock(text) == day.Date;
        });

    [Theory]
    [MemberData(nameof(Formats.Table), MemberType = typeof(Formats))]
    public void A_day_is_written_the_same_in_every_culture(string netSuite, string pattern)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("ar-SA");
            var expected = netSuite.Replace("MONTH", "March", StringComparison.Ordinal).Replace("Mon", "Mar", StringComparison.Ordinal).Replace("YYYY", "2026", StringComparison.Ordinal)
                .Replace("DD", "05", StringComparison.Ordinal).Replace("D", "5", StringComparison.Ordinal);
            expected = expected.Contains("Mar", StringComparison.Ordinal) ? expected : expected.Replace("MM", "03", StringComparison.Ordinal).Replace("M", "3", StringComparison.Ordinal);

            Assert.Equal(expected, new AccountDates(Utc, pattern).Write(new DateTime(2026, 3, 5, 23, 59, 0)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("M/d/yyyy", "03/04/2026", "2026-03-04")]
    [InlineData("MM/dd/yyyy", "3/4/2026", "2026-03-04")]
    [InlineData("M/d/yyyy", "3/4/26", "2026-03-04")]
    [InlineData("M/d/yyyy", "3/4/99", "1999-03-04")]
    [InlineData("d-MMM-yyyy", "4-MAR-2026", "2026-03-04")]
    [InlineData("dd-MMMM-yyyy", "04-march-2026", "2026-03-04")]
    [InlineData("yyyy/M/d", "8/1/2", null)]
    [InlineData("yyyy/M/d", "R8/1/2", null)]
    [InlineData("yyyy/M/d", "令和8/1/2", null)]
    [InlineData("M/d/yyyy", "13/1/2026", null)]
    [InlineData("M/d/yyyy", "2/29/2026", null)]
    [InlineData("M/d/yyyy", "3/4/20261", null)]
    [InlineData("M/d/yyyy", "", null)]
    public void A_day_is_read_as_people_write_it(string pattern, string text, string? day) =>
        Assert.Equal(day, new AccountDates(Utc, pattern).Read(text)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("M/d/yyyy", "11/23/2026 3:04 pm", "2026-11-23 15:04:00")]
    [InlineData("M/d/yyyy", "11/23/2026 12:00 am", "2026-11-23 00:00:00")]
    [InlineData("M/d/yyyy", "11/23/2026 12:30:15 PM", "2026-11-23 12:30:15")]
    [InlineData("M/d/yyyy", "11/23/2026 3-04 pm", "2026-11-23 15:04:00")]
    [InlineData("dd.MM.yyyy", "23.11.2026 15:04", "2026-11-23 15:04:00")]
    [InlineData("dd.MM.yyyy", "23.11.2026 15-04-05", "2026-11-23 15:04:05")]
    [InlineData("yyyy-MM-dd", "2026-11-23T15:04:05", "2026-11-23 15:04:05")]
    [InlineData("dd.MM.yyyy", "23.11.2026", "2026-11-23 00:00:00")]
    [InlineData("dd.MM.yyyy", "23.11.2026 25:00", null)]
    [InlineData("dd.MM.yyyy", "23.11.2026 13:00 pm", null)]
    [InlineData("dd.MM.yyyy", "23.11.2026 noon", null)]
    public void A_time_behind_a_day_is_read_too(string pattern, string text, string? time) =>
        Assert.Equal(time, new AccountDates(Utc, pattern).ReadWallClock(text)?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));

    [Fact]
    public void An_instant_is_found_again_from_the_wall_clock_that_shows_it() => Gen.Select(Anywhere, Instants).Sample(sample =>
    {
        var (dates, instant) = sample;
        var wall = dates.ToWallClock(instant);
        var back = dates.ToInstant(wall);
        return !dates.IsSkipped(wall) && dates.ToWallClock(back) == wall && (dates.IsAmbiguous(wall) ? back <= instant : back == instant);
    });

    [Fact]
    public void A_time_is_skipped_or_the_wall_clock_does_show_it() => Gen.Select(Anywhere, Instants).Sample(sample =>
    {
        var (dates, instant) = sample;
        var wall = instant.DateTime;
        return dates.IsSkipped(wall) ? dates.ToWallClock(dates.ToInstant(wall)) > wall : dates.ToWallClock(dates.ToInstant(wall)) == wall;
    });

    [Theory]
    [InlineData("America/Los_Angeles", "2026-11-01 01:30", true, "2026-11-01 08:30")]
    [InlineData("America/Los_Angeles", "2026-11-01 02:00", false, "2026-11-01 10:00")]
    [InlineData("Australia/Lord_Howe", "2026-04-05 01:45", true, "2026-04-04 14:45")]
    [InlineData("Australia/Lord_Howe", "2026-04-05 01:15", false, "2026-04-04 14:15")]
    [InlineData("Europe/Dublin", "2026-10-25 01:30", true, "2026-10-25 00:30")]
    [InlineData("Asia/Kathmandu", "2026-10-25 01:30", false, "2026-10-24 19:45")]
    public void Of_two_instants_the_wall_clock_means_the_earlier(string zone, string wall, bool isAmbiguous, string utc)
    {
        var dates = In(zone);

        Assert.Equal(isAmbiguous, dates.IsAmbiguous(At(wall)));
        Assert.Equal(At(utc), dates.ToInstant(At(wall)).UtcDateTime, TimeSpan.Zero);
    }

    [Theory]
    [InlineData("America/New_York", "2026-03-08 02:30", "2026-03-08 07:30")]
    [InlineData("Australia/Lord_Howe", "2026-10-04 02:15", "2026-10-03 15:45")]
    [InlineData("Pacific/Apia", "2011-12-30 12:00", "2011-12-30 22:00")]
    [InlineData("Europe/Dublin", "2026-03-29 01:30", "2026-03-29 01:30")]
    public void A_skipped_time_is_that_of_a_clock_which_was_not_set_forward(string zone, string wall, string utc)
    {
        var dates = In(zone);

        Assert.True(dates.IsSkipped(At(wall)));
        Assert.Equal(At(utc), dates.ToInstant(At(wall)).UtcDateTime, TimeSpan.Zero);
    }

    [Theory]
    [InlineData("America/Los_Angeles")]
    [InlineData("Pacific/Kiritimati")]
    public void The_ends_of_the_calendar_are_times_as_others(string zone)
    {
        Assert.True(In(zone).ToInstant(DateTime.MaxValue) > In(zone).ToInstant(DateTime.MinValue));
        Assert.True(In(zone).ToWallClock(DateTimeOffset.MaxValue) > In(zone).ToWallClock(DateTimeOffset.MinValue));
    }

    [Theory]
    [InlineData("Search error occurred: Parse of date/time \"8/5/2026 23:53\" failed with date format \"M/d/yy\" in time zone America/Los_Angeles", "M/d/yyyy", "America/Los_Angeles")]
    [InlineData("Parse of date/time \"x\" failed with date format \"dd.MM.yyyy HH:mm\" in time zone Europe/Berlin.", "dd.MM.yyyy", "Europe/Berlin")]
    [InlineData("Parse of date/time \"x\" failed with date format \"d-MMM-yy\" in time zone Etc/GMT-3", "d-MMM-yyyy", "Etc/GMT-3")]
    [InlineData("Unparseable date: \"8/5/2026 23:53\"", null, null)]
    [InlineData("Parse of date/time \"x\" failed with date format \"GGGGy/M/d\" in time zone Asia/Tokyo", null, null)]
    [InlineData("Parse of date/time \"x\" failed with date format \"M/d/yy\" in time zone Nowhere/Town", null, null)]
    public void A_refused_date_tells_format_and_zone(string detail, string? pattern, string? zone)
    {
        var dates = AccountDates.FromRefusal(new NetSuiteValidationException("Refused.") { Call = new FailedCall { Errors = [new NetSuiteError { Detail = detail }] } });

        Assert.Equal((pattern, zone), (dates?.Pattern, dates?.Zone.Id));
    }

    [Theory]
    [InlineData("America/Los_Angeles", -480)]
    [InlineData("Asia/Calcutta", 330)]
    [InlineData("Asia/Katmandu", 345)]
    [InlineData("US/East-Indiana", -300)]
    [InlineData("Etc/GMT+12", -720)]
    [InlineData("Etc/GMT-3", 180)]
    [InlineData("GMT", 0)]
    [InlineData("+02:00", 120)]
    [InlineData("-08:00", -480)]
    [InlineData("GMT-03:30", -210)]
    public void A_zone_is_found_by_the_names_that_NetSuite_has(string name, int minutes) =>
        Assert.Equal(minutes, ZoneNames.Find(name)?.GetUtcOffset(new DateTime(2026, 1, 15, 0, 0, 0, DateTimeKind.Utc)).TotalMinutes);

    [Theory]
    [InlineData("Nowhere/Town")]
    [InlineData("../../etc/passwd")]
    [InlineData("+99:00")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_zone_is_not_found(string? name) => Assert.Null(ZoneNames.Find(name));

    private static AccountDates In(string zone) => new(ZoneNames.Find(zone)!, "M/d/yyyy");

    private static DateTime At(string text) => DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
