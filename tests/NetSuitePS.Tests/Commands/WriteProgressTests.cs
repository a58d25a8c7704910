using System.Management.Automation;
using NetSuitePS.Writing;

namespace NetSuitePS.Tests.Commands;

public sealed class WriteProgressTests
{
    private readonly List<ProgressRecord> written = [];
    private readonly HandTime time = new();

    [Fact]
    public void The_first_second_shows_nothing()
    {
        var progress = new WriteProgress("Set-NetSuiteRecord", 10, written.Add, time);
        time.Seconds = 0.9;
        progress.Advance();
        progress.Complete();

        Assert.Empty(written);
    }

    [Fact]
    public void Then_it_tells_count_rate_and_the_time_left_and_goes_away_at_the_end()
    {
        var progress = new WriteProgress("Set-NetSuiteRecord", 10, written.Add, time);
        time.Seconds = 2;
        progress.Advance();
        progress.Advance();
        time.Seconds = 4;
        progress.Advance();
        progress.Advance();
        progress.Complete();

        Assert.Equal(3, written.Count);
        Assert.Equal("3 of 10, 0.8 per second", written[1].StatusDescription.Replace(',', '.').Replace("10.", "10,", StringComparison.Ordinal));
        Assert.Equal((30, 9), (written[1].PercentComplete, written[1].SecondsRemaining));
        Assert.Equal(ProgressRecordType.Completed, written[2].RecordType);
    }

    [Fact]
    public void Without_a_total_it_promises_no_end()
    {
        var progress = new WriteProgress("Set-NetSuiteRecord", null, written.Add, time);
        time.Seconds = 2;
        progress.Advance();

        Assert.Equal((-1, -1), (written[0].PercentComplete, written[0].SecondsRemaining));
    }

    private sealed class HandTime : TimeProvider
    {
        public double Seconds { get; set; }

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => (long)(Seconds * 1000);
    }
}
