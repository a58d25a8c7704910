using System.Management.Automation;
using NetSuite;
using NetSuite.Client;
using NetSuitePS.Binding;
using NetSuitePS.Completion;
using NetSuitePS.Errors;
using NetSuitePS.Writing;

namespace NetSuitePS.Abstractions;

/// <summary>A cmdlet that does something to records without writing their fields: it asks, and runs the writes.</summary>
public abstract class RecordTargetCmdlet : NetSuiteCmdlet
{
    private IRecordRun? run;

    /// <summary>Begins it.</summary>
    protected RecordTargetCmdlet() => Lookup = new RecordLookup(this);

    /// <summary>The record type as in NetSuite's REST API, for example customer, salesOrder or customrecord_asset. Records from the pipeline know their own.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RecordTypeCompleter))]
    public string? Type { get; set; }

    /// <summary>The records: internal ids, external ids as eid:VALUE, or objects with an id.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [RecordReference]
    [ArgumentCompleter(typeof(RecordIdCompleter))]
    public virtual RecordRef[] Id { get; set; } = [];

    /// <summary>How many writes may be under way at once, 1 to 100. By default as many as the connection allows.</summary>
    [Parameter]
    [ValidateRange(1, 100)]
    public int ThrottleLimit { get; set; }

    private protected RecordLookup Lookup { get; }

    /// <summary>How much the command does, for the question whether to do it.</summary>
    private protected virtual ConfirmImpact Impact => ConfirmImpact.Medium;

    /// <summary>Whether results come out on request only: then, whether they are asked for. Null when they always do.</summary>
    private protected virtual bool? GivesResults => null;

    /// <summary>How the command writes.</summary>
    private protected virtual WriteRunOptions RunOptions => new()
    {
        ThrottleLimit = ThrottleLimit,
        PassThru = GivesResults == true,
        ResultsOnRequest = GivesResults is not null,
        Total = MyInvocation.ExpectingInput ? null : Id.Length,
    };

    private protected IRecordRun Run => run ??= WriteRunOptions.Start(this, Lookup, RunOptions);

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var id in Id)
        {
            IReadOnlyList<RecordWrite> writes = [NewWrite(id with { Type = id.Type ?? Type ?? string.Empty })];
            if (Guard.Refusal(() => writes = Writes(NewWrite(id with { Type = RecordLookup.TypeFor(Type, id.Type) })), StopToken) is { } refusal)
            {
                Run.Add(new PendingWrite(id) { Write = writes[0] }, _ => throw refusal);
                continue;
            }

            foreach (var write in writes)
            {
                Run.Add(new PendingWrite(id) { Write = write }, Ask);
            }
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

    /// <summary>What the command does.</summary>
    private protected abstract WriteOperation Operation { get; }

    /// <summary>What is done to a record.</summary>
    /// <param name="write">The write as far as it is the same for all.</param>
    /// <exception cref="InputException">It can't be told.</exception>
    private protected abstract IReadOnlyList<RecordWrite> Writes(RecordWrite write);

    /// <summary>What the user is asked to agree to.</summary>
    private protected abstract string Question(RecordWrite write);

    /// <summary>Asks whether to do it.</summary>
    private protected virtual void Ask(PendingWrite pending) =>
        pending.Kind = ShouldProcess(Lookup.Describe(pending.Write!.Target!, Impact), Question(pending.Write)) ? PendingKind.Write : PendingKind.Declined;

    private RecordWrite NewWrite(RecordRef record) => new() { Operation = Operation, Type = record.Type!, Target = record };
}
