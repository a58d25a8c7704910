using System.Globalization;
using System.Management.Automation;

namespace NetSuitePS.Writing;

/// <summary>Tells how far a run is, from its second second on.</summary>
/// <param name="activity">What is done.</param>
/// <param name="total">How many inputs there are; null when that is not known.</param>
/// <param name="write">Writes a progress record.</param>
/// <param name="time">The clock.</param>
internal sealed class WriteProgress(string activity, long? total, Action<ProgressRecord> write, TimeProvider time)
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly long started = time.GetTimestamp();
    private TimeSpan shown;
    private bool isShown;
    private long count;

    /// <summary>Counts one more input, and tells of it when it is time.</summary>
    public void Advance()
    {
        count++;
        var elapsed = time.GetElapsedTime(started);
        if (elapsed >= Silence && elapsed - shown >= Interval)
        {
            shown = elapsed;
            isShown = true;
            write(Record(elapsed));
        }
    }

    /// <summary>Takes the display away.</summary>
    public void Complete()
    {
        if (isShown)
        {
            isShown = false;
            write(new ProgressRecord(0, activity, "Done") { RecordType = ProgressRecordType.Completed });
        }
    }

    private ProgressRecord Record(TimeSpan elapsed)
    {
        var rate = count / elapsed.TotalSeconds;
        var text = total is { } known && known >= count
            ? string.Create(CultureInfo.CurrentCulture, $"{count:N0} of {known:N0}, {rate:N1} per second")
            : string.Create(CultureInfo.CurrentCulture, $"{count:N0}, {rate:N1} per second");
        var record = new ProgressRecord(0, activity, text);
        if (total is { } all && all >= count)
        {
            record.PercentComplete = (int)(count * 100 / Math.Max(all, 1));
            record.SecondsRemaining = (int)Math.Min((all - count) / rate, int.MaxValue);
        }

        return record;
    }
}
