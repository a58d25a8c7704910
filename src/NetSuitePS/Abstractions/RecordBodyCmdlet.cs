using System.Collections;
using System.Management.Automation;
using NetSuite;
using NetSuite.Client;
using NetSuitePS.Binding;
using NetSuitePS.Binding.Bodies;
using NetSuitePS.Completion;
using NetSuitePS.Errors;
using NetSuitePS.Output;
using NetSuitePS.Writing;

namespace NetSuitePS.Abstractions;

/// <summary>A cmdlet that writes records from objects: it makes the bodies, asks, and runs the writes.</summary>
public abstract class RecordBodyCmdlet : NetSuiteCmdlet, IDynamicParameters
{
    private readonly FieldValues fields = new();
    private BodyComposer? composer;
    private RowGroups? groups;
    private object? groupKey;
    private bool isInGroup;
    private IRecordRun? run;

    /// <summary>Begins it.</summary>
    protected RecordBodyCmdlet() => Lookup = new RecordLookup(this);

    /// <summary>The record type as in NetSuite's REST API, for example customer, salesOrder or customrecord_asset. Records from the pipeline know their own.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RecordTypeCompleter))]
    public string? Type { get; set; }

    /// <summary>What becomes of the lines that a record has: Merge changes those that match and adds the others, Append adds all, Replace leaves only those that are sent. By default Merge.</summary>
    [Parameter]
    public SublistMode SublistMode { get; set; }

    /// <summary>The columns by which lines are matched to those the record has, such as item.sku, or sku for every sublist that has it. By default NetSuite's own keys.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SublistCompleter))]
    public string[] LineKey { get; set; } = [];

    /// <summary>Makes one record of all rows that have the same value here: a column, or a script block. Columns such as item.quantity become its lines. Rows of one record must follow each other.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public object? GroupBy { get; set; }

    /// <summary>Lets NetSuite ignore fields it does not know, with a warning, instead of refusing them.</summary>
    [Parameter]
    public SwitchParameter IgnoreUnknownField { get; set; }

    /// <summary>Shows which fields would change, those that NetSuite computes included, and saves nothing.</summary>
    [Parameter]
    public SwitchParameter Preview { get; set; }

    /// <summary>Gives the record as NetSuite stored it.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>How many writes may be under way at once, 1 to 100. By default as many as the connection allows.</summary>
    [Parameter]
    [ValidateRange(1, 100)]
    public int ThrottleLimit { get; set; }

    /// <summary>A file that keeps what is sent and what came of it. Interrupted, the same line with the same file goes on where it was, and writes nothing twice.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? JournalPath { get; set; }

    /// <summary>Sends the records in batches that NetSuite works off by itself, with far fewer requests. The results are the same.</summary>
    [Parameter]
    public SwitchParameter Asynchronous { get; set; }

    /// <summary>Gives the jobs of -Asynchronous, one for each batch, instead of waiting for their results. One batch is handed over after the other.</summary>
    [Parameter]
    public SwitchParameter NoWait { get; set; }

    /// <summary>What the command does.</summary>
    private protected abstract WriteOperation Operation { get; }

    /// <summary>The present input, with what names its record.</summary>
    private protected abstract WriteInput Given { get; }

    private protected RecordLookup Lookup { get; }

    private protected bool HasFields => fields.Any;

    private IRecordRun Run => run ??= WriteRunOptions.Start(this, Lookup, new WriteRunOptions
    {
        ThrottleLimit = ThrottleLimit,
        Asynchronous = Asynchronous,
        NoWait = NoWait,
        JournalPath = JournalPath,
        PassThru = PassThru,
        Parameters = string.Join(' ', new[]
        {
            Type?.ToLowerInvariant(),
            WrittenType == Type ? null : WrittenType?.ToLowerInvariant(),
            SublistMode == SublistMode.Merge ? null : $"-SublistMode {SublistMode}",
            LineKey.Length == 0 ? null : $"-LineKey {string.Join(',', LineKey)}",
            GroupBy is null ? null : $"-GroupBy {GroupBy}",
        }.OfType<string>()),
    });

    /// <summary>A parameter for each field that can be written: its value goes into every record.</summary>
    public object? GetDynamicParameters() => fields.Offer(GetType(), WrittenType, Connection);

    /// <summary>The type whose fields are written, as far as it was given.</summary>
    private protected virtual string? WrittenType => Type;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        JobRun.Check(this, NoWait, Asynchronous, JournalPath, PassThru, LineKey.Length > 0);
        base.BeginProcessing();
        groups = GroupBy is null ? null : new RowGroups(GroupBy);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var given = Given;
        given = given.Value is null && given.Earlier is null ? given with { Value = fields.Input(null) } : given;
        IReadOnlyList<WriteInput> inputs = [];
        if (Guard.Refusal(() => inputs = Grouped(given), StopToken) is { } refusal)
        {
            Run.Add(new PendingWrite(given.Value) { Write = NewWrite(null) }, _ => throw refusal);
        }

        Take(inputs);
    }

    /// <inheritdoc/>
    protected override void CompleteProcessing()
    {
        if (isInGroup)
        {
            Take([.. groups!.Finish().Select(record => new WriteInput(record, groupKey))]);
        }

        run?.Finish();
    }

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

    /// <summary>The write of an input, without its body: which record it is about.</summary>
    /// <exception cref="InputException">It can't be told, or the input is not for this command.</exception>
    private protected abstract RecordWrite Identify(WriteInput input);

    /// <summary>Whether the input only names a record, and the fields come from elsewhere.</summary>
    private protected virtual bool IsReference(WriteInput input) => false;

    /// <summary>Refuses a call that says too little.</summary>
    /// <exception cref="InputException">It does.</exception>
    private protected virtual void CheckGiven(WriteInput input) => FieldValues.Required(input.Value);

    /// <summary>The object that has the fields of an input.</summary>
    private protected virtual PSObject FieldsOf(WriteInput input) => IsReference(input) ? PSObject.AsPSObject(new Hashtable()) : input.Value!;

    /// <summary>The write with what its body says of the record.</summary>
    private protected virtual RecordWrite Complete(RecordWrite write, WriteInput input) => write;

    /// <summary>What the user is asked: the record, and what is done to it.</summary>
    private protected abstract (string Target, string Action) Question(WriteInput input, RecordWrite write);

    /// <summary>The write of this command to a record.</summary>
    private protected RecordWrite NewWrite(RecordRef? target, string? type = null) => new() { Operation = Operation, Type = target?.Type ?? type ?? Type ?? string.Empty, Target = target };

    private IReadOnlyList<WriteInput> Grouped(WriteInput given)
    {
        if (groups is null || given.Value is null || given.Value.BaseObject is GroupedRows)
        {
            return [given];
        }

        if (given.Earlier is not null)
        {
            // Written by itself it would be taken for the whole record.
            throw new InputException("It is one row of a record, which can't be written without the others. Nothing was sent.", recommendedAction: "Pipe all rows of the record again.");
        }

        WriteInput[] complete = [.. groups.Add(given.Value).Select(record => new WriteInput(record, groupKey))];
        if (complete.Length > 0 || !isInGroup)
        {
            // The parameters have the values of the row that is at hand, which begins a record.
            groupKey = given.Key;
            isInGroup = true;
        }

        return complete;
    }

    private void Take(IReadOnlyList<WriteInput> inputs)
    {
        foreach (var input in inputs)
        {
            // Something made of a record saves none of its changes: they are still to be sent.
            var changed = Operation == WriteOperation.Transform ? null : input.Value?.BaseObject as Record;
            Run.Add(new PendingWrite(input.Value) { Changed = changed, Write = NewWrite(input.EarlierTarget) }, pending => Prepare(input, pending));
        }
    }

    private void Prepare(WriteInput input, PendingWrite pending)
    {
        input.CheckEarlier(IsRepeatable);
        CheckGiven(input);
        var write = pending.Write = Identify(input);
        composer ??= new BodyComposer(new BodyOptions { SublistMode = SublistMode, LineKey = LineKey, IgnoreUnknownField = IgnoreUnknownField, KeyColumns = [.. KeyColumns.Of(input.Key), .. KeyColumns.Of(GroupBy)] }, new BodySchemas(this));
        var body = composer.Compose(FieldsOf(input), fields, write.ResultType, write.Operation);
        pending.Warnings = body.Warnings;
        pending.Told = composer.Told;
        write = pending.Write = Complete(write with { Body = body.Body, Options = body.Options, LineKeys = body.LineKeys, Seen = body.Seen }, input);
        if (write.Operation == WriteOperation.Update && write.Body.Count == 0)
        {
            pending.Kind = PendingKind.Unchanged;
            return;
        }

        if (Preview)
        {
            pending.Kind = PendingKind.Shown;
            pending.Shown = [.. FieldChanges.Of(Await(token => Client.Records.PreviewAsync(write, token)), Client.AccountMetadata.Known(write.ResultType))];
            return;
        }

        var (target, action) = Question(input, write);
        if (!ShouldProcess(target, action))
        {
            pending.Kind = PendingKind.Declined;
            return;
        }

        pending.Sent = SentChanges.Of(pending.Changed);
    }

    // Lines that are added, and records without a key of ours, would be there twice.
    private bool IsRepeatable => Operation is WriteOperation.Update or WriteOperation.Upsert && SublistMode != SublistMode.Append;
}
