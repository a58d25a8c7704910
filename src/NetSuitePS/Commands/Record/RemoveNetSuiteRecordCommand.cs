using System.Management.Automation;
using NetSuite;
using NetSuite.Client;
using NetSuitePS.Abstractions;
using NetSuitePS.Binding;
using NetSuitePS.Completion;
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
public sealed class RemoveNetSuiteRecordCommand : RecordCmdlet
{
    private IRecordRun? run;
    private int taken;

    /// <summary>The records: internal ids, external ids as eid:VALUE, or objects with an id.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [RecordReference]
    [ArgumentCompleter(typeof(RecordIdCompleter))]
    public RecordRef[] Id { get; set; } = [];

    /// <summary>The most records that may be deleted, as a guard against a mistake: when more come, the command ends with an error.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int MaxDelete { get; set; } = int.MaxValue;

    /// <summary>Gives a result for each record. Without it nothing comes out.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>How many writes may be under way at once, 1 to 100. By default as many as the connection allows.</summary>
    [Parameter]
    [ValidateRange(1, 100)]
    public int ThrottleLimit { get; set; }

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

    private IRecordRun Run => run ??= WriteRunOptions.Start(this, Lookup, new WriteRunOptions
    {
        ThrottleLimit = ThrottleLimit,
        Asynchronous = Asynchronous,
        NoWait = NoWait,
        JournalPath = JournalPath,
        Parameters = Type?.ToLowerInvariant() ?? string.Empty,
        PassThru = PassThru,
        ResultsOnRequest = true,
        Total = MyInvocation.ExpectingInput ? null : Id.Length,
    });

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        JobRun.Check(this, NoWait, Asynchronous, JournalPath, PassThru, hasLineKey: false);
        base.BeginProcessing();
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var id in Id)
        {
            Run.Add(
                new PendingWrite(id) { Write = new RecordWrite { Operation = WriteOperation.Delete, Type = id.Type ?? Type ?? string.Empty, Target = id } },
                pending => Prepare(id, pending));
        }
    }

    /// <inheritdoc/>
    protected override void CompleteProcessing() => run?.Finish();

    /// <inheritdoc/>
    protected override void BeforeStop() => run?.TellUnderWay();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            run?.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Prepare(RecordRef id, PendingWrite pending)
    {
        if (taken == MaxDelete)
        {
            Run.Finish();
            ThrowTerminatingError(ErrorRecords.LimitReached(MaxDelete, Run.Deleted, NoWait, id));
        }

        var type = TypeFor(id.Type);
        pending.Write = pending.Write! with { Type = type, Target = id with { Type = type } };
        var isAgreed = ShouldProcess(Lookup.Describe(pending.Write.Target, ConfirmImpact.High), "Delete");
        pending.Kind = isAgreed ? PendingKind.Write : PendingKind.Declined;
        taken += isAgreed || Lookup.IsWhatIf ? 1 : 0;
    }
}
