using System.Management.Automation;
using NetSuite;
using NetSuite.Client;
using NetSuitePS.Abstractions;
using NetSuitePS.Errors;
using NetSuitePS.Writing;

namespace NetSuitePS.Commands;

/// <summary>Deletes records from NetSuite.</summary>
/// <remarks>
/// <para>Each record is read first, so that the question names it truly, and is deleted when you agree. With
/// -Confirm:$false nothing is asked and nothing is read.</para>
/// <para>NetSuite has no waste basket. It refuses to delete a record that others depend on.</para>
/// </remarks>
/// <example>
/// <code>Remove-NetSuiteRecord contact eid:SEED-CONT-001 -WhatIf</code>
/// <para>Shows which contact would be deleted.</para>
/// </example>
/// <example>
/// <code>Get-NetSuiteRecord contact eid:SEED-CONT-001 | Remove-NetSuiteRecord -Confirm:$false</code>
/// <para>Deletes a contact without a question.</para>
/// </example>
/// <example>
/// <code>Remove-NetSuiteRecord contact eid:SEED-CONT-001 -Asynchronous -NoWait -Confirm:$false | Wait-NetSuiteJob | Receive-NetSuiteJob</code>
/// <para>Hands the deletion over as a job, and asks later what came of it.</para>
/// </example>
/// <netsuite>The role needs REST Web Services (Full) and the full permission of the record type.</netsuite>
/// <seealso cref="GetNetSuiteRecordCommand"/>
[Cmdlet(VerbsCommon.Remove, "NetSuiteRecord", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(RecordWriteResult), typeof(NetSuiteJob))]
public sealed class RemoveNetSuiteRecordCommand : RecordTargetCmdlet
{
    private int taken;

    /// <summary>The most records that may be deleted, as a guard against a mistake: when more come, the command ends with an error.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int MaxDelete { get; set; } = int.MaxValue;

    /// <summary>Gives a result for each record. Without it nothing comes out.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>A file that keeps what is sent and what came of it. Interrupted, the same line with the same file goes on where it was.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? JournalPath { get; set; }

    /// <summary>Sends the ids in batches that NetSuite works off by itself, with far fewer requests. The results are the same.</summary>
    [Parameter]
    public SwitchParameter Asynchronous { get; set; }

    /// <summary>Gives the jobs of -Asynchronous, one for each batch, instead of waiting for them. One batch is handed over after the other.</summary>
    [Parameter]
    public SwitchParameter NoWait { get; set; }

    private protected override WriteOperation Operation => WriteOperation.Delete;

    private protected override ConfirmImpact Impact => ConfirmImpact.High;

    private protected override bool? GivesResults => PassThru;

    private protected override WriteRunOptions RunOptions => base.RunOptions with
    {
        Asynchronous = Asynchronous,
        NoWait = NoWait,
        JournalPath = JournalPath,
        Parameters = Type?.ToLowerInvariant() ?? string.Empty,
    };

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        JobRun.Check(this, NoWait, Asynchronous, JournalPath, PassThru, hasLineKey: false);
        base.BeginProcessing();
    }

    private protected override IReadOnlyList<RecordWrite> Writes(RecordWrite write) => [write];

    private protected override string Question(RecordWrite write) => "Delete";

    private protected override void Ask(PendingWrite pending)
    {
        if (taken == MaxDelete)
        {
            Run.Finish();
            ThrowTerminatingError(ErrorRecords.LimitReached(MaxDelete, Run.Deleted, NoWait, pending.Input));
        }

        base.Ask(pending);
        taken += pending.Kind == PendingKind.Write || Lookup.IsWhatIf ? 1 : 0;
    }
}
