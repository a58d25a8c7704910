using System.Management.Automation;
using NetSuite;
using NetSuitePS.Abstractions;
using NetSuitePS.Output;

namespace NetSuitePS.Commands;

/// <summary>Shows how far jobs are that NetSuite works off in the background.</summary>
/// <remarks>
/// <para>A job comes from a write with -NoWait, or from any request with the header Prefer: respond-async. NetSuite has no
/// list of jobs: keep the object that the write gave, or its id.</para>
/// <para>What NetSuite does not tell of a job, such as the record type, is kept from the object that is piped in.</para>
/// </remarks>
/// <example>
/// <code>Invoke-NetSuiteRestMethod record/v1/customer/eid:CUST-001 -Headers @{ Prefer = 'respond-async' } -Verbose
/// Get-NetSuiteJob 1</code>
/// <para>Has a customer read in the background, and shows how far that is.</para>
/// </example>
/// <netsuite>The role needs REST Web Services (Full). It sees only the jobs of its own user, role and integration.</netsuite>
/// <seealso cref="WaitNetSuiteJobCommand"/>
/// <seealso cref="ReceiveNetSuiteJobCommand"/>
[Cmdlet(VerbsCommon.Get, "NetSuiteJob")]
[OutputType(typeof(NetSuiteJob))]
public sealed class GetNetSuiteJobCommand : NetSuiteCmdlet
{
    /// <summary>The jobs: their ids, or the objects that a write with -NoWait gave.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public NetSuiteJob[] Id { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var job in Id)
        {
            Guarded(job, () => WriteObject(job.At(Await(token => Client.Jobs.GetAsync(job.Id, token)))));
        }
    }
}
