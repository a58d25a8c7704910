using NetSuite.Simulator.Query;

namespace NetSuite.Simulator.Tests.Query;

/// <summary>The clock stands at 2026-03-15 18:30 UTC: 11:30 in Los Angeles, 19:30 in Berlin.</summary>
public sealed class Dates : IDisposable
{
    private readonly Company _company = new();
    private readonly Company _berlin = new(new SuiteQlSettings { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), DateFormat = "d.M.yyyy" });

    public void Dispose()
    {
        _company.Dispose();
        _berlin.Dispose();
    }

    [Theory]
    [InlineData("TO_CHAR(TO_DATE('2026-05-04', 'YYYY-MM-DD'), 'DD/MM/YY')", "04/05/26")]
    [InlineData("TO_CHAR(TO_DATE('04-MAY-26', 'DD-MON-RR'), 'YYYY-MM-DD')", "2026-05-04")]
    [InlineData("TO_CHAR(TO_DATE('2026-05-14 03:04:05', 'YYYY-MM-DD HH24:MI:SS'), 'HH:MI:SS am')", "03:04:05 am")]
    [InlineData("TO_CHAR(TO_DATE('5/4/2026 9:07 PM', 'MM/DD/YYYY HH:MI AM'), 'YYYY-MM-DD\"T\"HH24:MI')", "2026-05-04T21:07")]
    [InlineData("TO_CHAR(TO_TIMESTAMP('2026-05-14 03:00:00.250000000', 'YYYY-MM-DD HH24:MI:SSxFF'), 'SS.FF3')", "00.250")]
    [InlineData("TO_CHAR(TO_DATE('2026-11-02', 'YYYY-MM-DD'), 'Day|DY|Dy|Month|MON|Mon|mon')", "Monday   |MON|Mon|November |NOV|Nov|nov")]
    [InlineData("TO_CHAR(TO_DATE('2026-11-02', 'YYYY-MM-DD'), 'FMMonth DD, YYYY')", "November 2, 2026")]
    [InlineData("TO_CHAR(TO_DATE('2026-11-02', 'YYYY-MM-DD'), 'Q WW IW W D DDD J')", "4 44 45 1 2 306 2461347")]
    [InlineData("TO_CHAR(TO_DATE('2026-05-14', 'YYYY-MM-DD'), 'HH24:MI:SS')", "00:00:00")]
    [InlineData("TO_CHAR(TO_DATE('2026-05-14 00:30:00', 'YYYY-MM-DD HH24:MI:SS'), 'HH12:MI PM')", "12:30 AM")]
    [InlineData("TO_CHAR(CURRENT_DATE, 'YYYY-MM-DD\"T\"HH24:MI:SS')", "2026-03-15T11:30:00")]
    [InlineData("TO_CHAR(SYSDATE, 'YYYY-MM-DD HH24:MI:SS')", "2026-03-15 11:30:00")]
    [InlineData("SESSIONTIMEZONE", "America/Los_Angeles")]
    [InlineData("CURRENT_DATE", "3/15/2026")]
    [InlineData("TO_DATE('2026-05-04', 'YYYY-MM-DD')", "5/4/2026")]
    [InlineData("'on ' || TO_DATE('2026-05-04', 'YYYY-MM-DD')", "on 5/4/2026")]
    [InlineData("TO_CHAR(TO_DATE('2026-01-31','YYYY-MM-DD') + 1, 'YYYY-MM-DD')", "2026-02-01")]
    [InlineData("TO_CHAR(TO_DATE('2026-01-31','YYYY-MM-DD') - 1/24, 'YYYY-MM-DD HH24:MI')", "2026-01-30 23:00")]
    [InlineData("TO_DATE('2026-03-01','YYYY-MM-DD') - TO_DATE('2026-02-01','YYYY-MM-DD')", "28")]
    [InlineData("TO_DATE('2026-03-01 12','YYYY-MM-DD HH24') - TO_DATE('2026-03-01','YYYY-MM-DD')", "0.5")]
    [InlineData("ADD_MONTHS(TO_DATE('2026-01-31','YYYY-MM-DD'), 1)", "2/28/2026")]
    [InlineData("ADD_MONTHS(TO_DATE('2026-02-28','YYYY-MM-DD'), 1)", "3/31/2026")]
    [InlineData("ADD_MONTHS(TO_DATE('2026-03-15','YYYY-MM-DD'), -13)", "2/15/2025")]
    [InlineData("LAST_DAY(TO_DATE('2024-02-10','YYYY-MM-DD'))", "2/29/2024")]
    [InlineData("NEXT_DAY(TO_DATE('2026-11-02','YYYY-MM-DD'), 'MONDAY')", "11/9/2026")]
    [InlineData("MONTHS_BETWEEN(TO_DATE('2026-03-15','YYYY-MM-DD'), TO_DATE('2026-01-15','YYYY-MM-DD'))", "2")]
    [InlineData("MONTHS_BETWEEN(TO_DATE('2026-02-28','YYYY-MM-DD'), TO_DATE('2026-01-31','YYYY-MM-DD'))", "1")]
    [InlineData("TRUNC(SYSDATE)", "3/15/2026")]
    [InlineData("TRUNC(SYSDATE, 'MM')", "3/1/2026")]
    [InlineData("TRUNC(SYSDATE, 'Q')", "1/1/2026")]
    [InlineData("TRUNC(SYSDATE, 'YYYY')", "1/1/2026")]
    [InlineData("TRUNC(SYSDATE, 'IW')", "3/9/2026")]
    [InlineData("TRUNC(SYSDATE, 'D')", "3/15/2026")]
    [InlineData("TO_CHAR(TRUNC(SYSDATE, 'HH'), 'HH24:MI')", "11:00")]
    [InlineData("EXTRACT(YEAR FROM SYSDATE) * 100 + EXTRACT(MONTH FROM SYSDATE)", "202603")]
    [InlineData("EXTRACT(DAY FROM TO_DATE('2026-05-04','YYYY-MM-DD'))", "4")]
    [InlineData("TO_CHAR(SYS_EXTRACT_UTC(FROM_TZ(CAST(CURRENT_DATE AS TIMESTAMP), SESSIONTIMEZONE)), 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')", "2026-03-15T18:30:00Z")]
    [InlineData("BUILTIN.RELATIVE_RANGES('LM', 'START')", "2/1/2026")]
    [InlineData("BUILTIN.RELATIVE_RANGES('LM', 'END')", "3/1/2026")]
    [InlineData("BUILTIN.RELATIVE_RANGES('DAGO30', 'START')", "2/13/2026")]
    [InlineData("BUILTIN.RELATIVE_RANGES('LFYTD', 'END')", "3/16/2025")]
    [InlineData("NVL(TO_DATE(NULL, 'YYYY'), SYSDATE)", "3/15/2026")]
    [InlineData("GREATEST(TO_DATE('2026-05-04','YYYY-MM-DD'), SYSDATE)", "5/4/2026")]
    public void Expressions_of_dates(string expression, string expected) => Assert.Equal(expected, _company.Value(expression));

    [Theory]
    [InlineData("datecreated >= '1/31/2026'", "2; 3; 4")]
    [InlineData("datecreated >= '01/31/2026' AND datecreated < '02/01/2026'", "2; 3")]
    [InlineData("TRUNC(datecreated) = TO_DATE('2026-01-31', 'YYYY-MM-DD')", "2; 3")]
    [InlineData("datecreated BETWEEN TO_DATE('2026-01-31', 'YYYY-MM-DD') AND TO_DATE('2026-01-31 15:15:00', 'YYYY-MM-DD HH24:MI:SS')", "2")]
    [InlineData("TO_CHAR(datecreated, 'YYYY-MM-DD HH24:MI:SS') = '2026-01-31 23:59:59'", "3")]
    [InlineData("datecreated = TO_TIMESTAMP('2026-01-10 00:30:00', 'YYYY-MM-DD HH24:MI:SS')", "1")]
    [InlineData("lastmodifieddate > TO_TIMESTAMP('2026-03-08 01:59:58', 'YYYY-MM-DD HH24:MI:SS')", "1; 2; 4")]
    [InlineData("lastmodifieddate >= TO_TIMESTAMP('2026-03-08 03:00:00', 'YYYY-MM-DD HH24:MI:SS')", "2; 4")]
    [InlineData("COALESCE(lastmodifieddate, datecreated) < '2/15/2026'", "3")]
    [InlineData("birthday = '1/10/2026'", "1")]
    [InlineData("birthday = TO_DATE('2026-02-28', 'YYYY-MM-DD')", "2")]
    [InlineData("birthday > SYSDATE", "4")]
    [InlineData("birthday BETWEEN '1/1/2026' AND '2/28/2026'", "1; 2")]
    [InlineData("birthday IN ('1/10/2026', TO_DATE('2026-12-31', 'YYYY-MM-DD'))", "1; 4")]
    [InlineData("birthday = TRUNC(datecreated)", "1")]
    [InlineData("birthday > datecreated", "2; 4")]
    [InlineData("birthday + 21 > datecreated + 20", "1; 2; 4")]
    [InlineData("birthday = ?", "1")]
    [InlineData("datecreated >= SYSDATE - 50", "2; 3; 4")]
    [InlineData("datecreated >= SYSDATE - 42", "4")]
    [InlineData("datecreated > birthday - 0.1", "1")]
    [InlineData("(SYSDATE - datecreated) * 24 < 1100 AND SYSDATE > datecreated", "2; 3")]
    [InlineData("EXTRACT(MONTH FROM datecreated) = 1", "1; 2; 3")]
    public void Filters_by_date(string condition, string expected) =>
        Assert.Equal(expected, _company.Line($"SELECT id FROM customer WHERE {condition} ORDER BY id", condition.Contains('?') ? ["01/10/2026"] : []));

    [Fact]
    public void A_date_time_prints_as_the_date_in_the_sessions_zone()
    {
        const string Query = "SELECT datecreated FROM customer ORDER BY id";
        Assert.Equal("1/10/2026; 1/31/2026; 1/31/2026; 6/30/2026", _company.Line(Query));
        Assert.Equal("10.1.2026; 1.2.2026; 1.2.2026; 1.7.2026", _berlin.Line(Query));
    }

    [Fact]
    public void A_date_time_prints_its_time_when_the_settings_say_so()
    {
        using var timed = new Company(new SuiteQlSettings { DateTimesShowTime = true });
        Assert.Equal("1/10/2026 12:30 am", timed.Line("SELECT datecreated FROM customer WHERE id = 1"));
        Assert.Equal("1/15/2026", timed.Line("SELECT trandate FROM transaction WHERE id = 100"));
    }

    [Fact]
    public void Date_times_compare_in_the_sessions_zone()
    {
        Assert.Equal("4", _berlin.Line("SELECT id FROM customer WHERE datecreated >= '1.7.2026'"));
        Assert.Equal("1", _berlin.Line("SELECT id FROM customer WHERE datecreated < TO_DATE('2026-02-01', 'YYYY-MM-DD')"));
    }

    [Fact]
    public void SYSDATE_is_the_servers_clock_and_CURRENT_DATE_the_sessions() =>
        Assert.Equal("19:30|11:30", _berlin.Line("SELECT TO_CHAR(CURRENT_DATE,'HH24:MI') c, TO_CHAR(SYSDATE,'HH24:MI') s FROM DUAL"));

    [Fact]
    public void A_day_in_the_autumn_overlap_is_read_whole_and_once()
    {
        // 2026-11-01 01:30 happens twice in Los Angeles; the record was changed at the first.
        string Between(string from, string to) => _company.Line(
            $"SELECT id FROM customer WHERE lastmodifieddate >= TO_TIMESTAMP('{from}', 'YYYY-MM-DD HH24:MI:SS') AND lastmodifieddate < TO_TIMESTAMP('{to}', 'YYYY-MM-DD HH24:MI:SS')");
        Assert.Equal("4", Between("2026-11-01 00:00:00", "2026-11-02 00:00:00"));
        Assert.Equal("4", Between("2026-11-01 01:30:00", "2026-11-02 00:00:00"));
        Assert.Equal("", Between("2026-10-31 00:00:00", "2026-11-01 01:30:00"));
    }

    [Theory]
    [InlineData("2026-01-10")]
    [InlineData("13/1/2026")]
    [InlineData("yesterday")]
    public void A_bare_string_that_is_no_date_names_format_and_zone(string text) =>
        Assert.Contains(
            $"Parse of date/time \"{text}\" failed with date format \"M/d/yyyy\" in time zone America/Los_Angeles",
            _company.Refusal($"SELECT id FROM customer WHERE birthday = '{text}'"));

    [Theory]
    [InlineData("TO_DATE('2026-13-01', 'YYYY-MM-DD')")]
    [InlineData("TO_DATE('2026-02-30', 'YYYY-MM-DD')")]
    [InlineData("TO_DATE('2026-01-01 10:00', 'YYYY-MM-DD')")]
    [InlineData("TO_DATE('x', 'YYYY')")]
    [InlineData("ADD_MONTHS(SYSDATE, 999999)")]
    [InlineData("SYSDATE + 99999999")]
    [InlineData("SYSDATE * 2")]
    public void Wrong_dates_are_refused(string expression) =>
        Assert.Equal(Refusals.Unsupported, _company.Refusal($"SELECT {expression} FROM DUAL"));
}
