using System.Management.Automation;

namespace NetSuitePS.Shell.StandIns.Time;

/// <summary>New-TimeSpan.</summary>
[Cmdlet(VerbsCommon.New, "TimeSpan", DefaultParameterSetName = "Date")]
public sealed class NewTimeSpanCommand : PSCmdlet
{
    [Parameter(Position = 0, ParameterSetName = "Date", ValueFromPipeline = true)]
    public DateTime Start { get; set; }

    [Parameter(Position = 1, ParameterSetName = "Date")]
    public DateTime End { get; set; }

    [Parameter(ParameterSetName = "Time")]
    public int Days { get; set; }

    [Parameter(ParameterSetName = "Time")]
    public int Hours { get; set; }

    [Parameter(ParameterSetName = "Time")]
    public int Minutes { get; set; }

    [Parameter(ParameterSetName = "Time")]
    public int Seconds { get; set; }

    [Parameter(ParameterSetName = "Time")]
    public int Milliseconds { get; set; }

    protected override void ProcessRecord() => WriteObject(
        ParameterSetName == "Time" ? new TimeSpan(Days, Hours, Minutes, Seconds, Milliseconds) : Between());

    private TimeSpan Between()
    {
        var now = TimeProvider.System.GetLocalNow().LocalDateTime;
        var bound = MyInvocation.BoundParameters;
        return (bound.ContainsKey(nameof(End)) ? End : now) - (bound.ContainsKey(nameof(Start)) ? Start : now);
    }
}
