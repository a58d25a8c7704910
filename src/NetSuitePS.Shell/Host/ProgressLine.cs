using System.Globalization;
using System.Management.Automation;

namespace NetSuitePS.Shell.Host;

/// <summary>Shows the latest running activity as one line that is redrawn in place.</summary>
internal sealed class ProgressLine(Terminal terminal, TimeProvider time)
{
    private static readonly TimeSpan Redraw = TimeSpan.FromMilliseconds(100);
    private readonly List<(long Source, ProgressRecord Record)> _running = [];
    private long _drawn;

    public void Update(long source, ProgressRecord record)
    {
        if (!terminal.SupportsVirtualTerminal)
        {
            return;
        }
        _running.RemoveAll(r => r.Source == source && r.Record.ActivityId == record.ActivityId);
        if (record.RecordType == ProgressRecordType.Completed)
        {
            terminal.ShowProgress(_running.Count > 0 ? Line(_running[^1].Record) : null);
            return;
        }
        _running.Add((source, record));
        // A loop may report thousands of times a second; the eye needs ten.
        if (_drawn == 0 || time.GetElapsedTime(_drawn) >= Redraw)
        {
            terminal.ShowProgress(Line(record));
            _drawn = time.GetTimestamp();
        }
    }

    /// <summary>A pipeline has ended, maybe without completing what it reported.</summary>
    public void Clear()
    {
        if (_running.Count > 0)
        {
            _running.Clear();
            terminal.ShowProgress(null);
        }
    }

    private static string Line(ProgressRecord record)
    {
        var line = $"{record.Activity}: {record.StatusDescription}";
        if (record.PercentComplete >= 0)
        {
            var filled = record.PercentComplete / 5;
            line += $" [{new string('#', filled)}{new string(' ', 20 - filled)}] {record.PercentComplete.ToString(CultureInfo.InvariantCulture)} %";
        }
        if (record.SecondsRemaining >= 0)
        {
            line += $" {TimeSpan.FromSeconds(record.SecondsRemaining):c} left";
        }
        if (!string.IsNullOrEmpty(record.CurrentOperation))
        {
            line += $" {record.CurrentOperation}";
        }
        // Escape sequences or line ends in a status would break the line out of its place.
        return string.Concat(line.Select(c => char.IsControl(c) ? ' ' : c));
    }
}
