using System.Diagnostics;
using System.Management.Automation;
using NetSuite;
using NetSuitePS.Abstractions;
using NetSuitePS.Output;

namespace NetSuitePS.Commands;

/// <summary>Waits until jobs are done that NetSuite works off in the background.</summary>
/// <remarks>
/// <para>Each job comes out when it is done, however it ended. Receive-NetSuiteJob then gives what came of its records.</para>
/// <para>NetSuite is asked twice a second at first, later every five seconds.</para>
/// </remarks>
/// <example>
/// <code>Invoke-NetSuiteRestMethod record/v1/customer/eid:CUST-001 -Headers @{ Prefer = 'respond-async' }
/// Wait-NetSuiteJob 1 -TimeoutSec 60</code>
/// <para>Has a customer read in the background, and waits for that, a minute at most.</para>
/// </example>
/// <netsuite>The role needs REST Web Services (Full). It sees only the jobs of its own user, role and integration.</netsuite>
/// <seealso cref="GetNetSuiteJobCommand"/>
/// <seealso cref="ReceiveNetSuiteJobCommand"/>
[Cmdlet(VerbsLifecycle.Wait, "NetSuiteJob")]
[OutputType(typeof(NetSuiteJob))]
public sealed class WaitNetSuiteJobCommand : NetSuiteCmdlet
{
    private const int MaxSeconds = 7 * 24 * 60 * 60;
    private static readonly TimeSpan BeforeProgress = TimeSpan.FromSeconds(1);

    private readonly Stopwatch time = Stopwatch.StartNew();

    /// <summary>The jobs: their ids, or the objects that a write with -NoWait gave.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public NetSuiteJob[] Id { get; set; } = [];

    /// <summary>How many seconds to wait for all of them together; 0, the default, is as long as it takes. A job that is not done by then is an error, and goes on.</summary>
    [Parameter]
    [ValidateRange(0, MaxSeconds)]
    public int TimeoutSec { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var job in Id)
        {
            Guarded(job, () => WriteObject(job.At(Await(token => WaitAsync(job, token)))));
        }
    }

    private async Task<NetSuiteJob> WaitAsync(NetSuiteJob job, CancellationToken token)
    {
        var progress = new ProgressRecord(1, $"Waiting for job {job.Id}", job.ToString());
        var left = TimeSpan.FromSeconds(TimeoutSec) - time.Elapsed;
        try
        {
            return await Client.Jobs.WaitAsync(job.Id, TimeoutSec == 0 ? null : left, asked => Tell(progress, asked), token).ConfigureAwait(false);
        }
        finally
        {
            progress.RecordType = ProgressRecordType.Completed;
            Post(cmdlet => cmdlet.WriteProgress(progress));
        }
    }

    private void Tell(ProgressRecord progress, NetSuiteJob asked)
    {
        if (time.Elapsed >= BeforeProgress && !asked.IsCompleted)
        {
            progress.StatusDescription = asked.Progress ?? asked.State.ToString();
            Post(cmdlet => cmdlet.WriteProgress(progress));
        }
    }
}
