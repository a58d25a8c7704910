using System.Management.Automation;
using NetSuite;
using NetSuite.Client;
using NetSuitePS.Abstractions;
using NetSuitePS.Errors;
using NetSuitePS.Output;

namespace NetSuitePS.Commands;

/// <summary>Gets what came of the records of a job that NetSuite worked off in the background.</summary>
/// <remarks>
/// <para>One result comes out for each record, in the order in which they were sent. Each that failed is also an error, as it
/// would have been without a job. The results can be got again as long as NetSuite keeps the job; how long that is, it does
/// not say.</para>
/// <para>The object that a write with -NoWait gave knows what was to be done. Of a job that is given by its id alone NetSuite
/// tells only which record each answer is about: its results say Executed.</para>
/// </remarks>
/// <example>
/// <code>Invoke-NetSuiteRestMethod record/v1/customer/eid:CUST-001 -Headers @{ Prefer = 'respond-async' }
/// Wait-NetSuiteJob 1 | Receive-NetSuiteJob</code>
/// <para>Has a customer read in the background, waits for that, and shows how it ended.</para>
/// </example>
/// <netsuite>The role needs REST Web Services (Full). It sees only the jobs of its own user, role and integration.</netsuite>
/// <seealso cref="GetNetSuiteJobCommand"/>
/// <seealso cref="WaitNetSuiteJobCommand"/>
[Cmdlet(VerbsCommunications.Receive, "NetSuiteJob")]
[OutputType(typeof(RecordWriteResult))]
public sealed class ReceiveNetSuiteJobCommand : NetSuiteCmdlet
{
    /// <summary>The jobs: their ids, or the objects that a write with -NoWait, or Wait-NetSuiteJob, gave. They must be done.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public NetSuiteJob[] Id { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var job in Id)
        {
            Guarded(job, () => Receive(job));
        }
    }

    private void Receive(NetSuiteJob job)
    {
        // Whoever got the object from Wait- knows that it is done.
        var now = job.IsCompleted ? job : job.At(Await(token => Client.Jobs.GetAsync(job.Id, token)));
        if (!now.IsCompleted)
        {
            throw new InputException($"Job {job.Id} is not done yet ({now.Progress ?? now.State.ToString()}).", recommendedAction: "Wait for it with Wait-NetSuiteJob.");
        }

        WriteStream(token => Client.Jobs.OutcomesAsync(now, token), Write);
    }

    private void Write(WriteOutcome outcome)
    {
        var result = new RecordWriteResult
        {
            Action = outcome.Action,
            Type = outcome.Record?.Type,
            Id = outcome.Record?.Id,
            ExternalId = outcome.Record?.ExternalId,
            StatusCode = outcome.StatusCode,
            Error = outcome.Error is { } error ? ErrorRecords.ForResult(ErrorRecords.From(error, null)) : null,
        };
        WriteObject(result);
        if (outcome.Error is { } failure)
        {
            WriteError(ErrorRecords.From(failure, result));
        }
    }
}
