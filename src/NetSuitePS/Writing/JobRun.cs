using System.Management.Automation;
using NetSuite;
using NetSuite.Client;
using NetSuitePS.Abstractions;
using NetSuitePS.Errors;

namespace NetSuitePS.Writing;

/// <summary>The writes of one command that are handed over as jobs, whose results nobody waits for.</summary>
/// <param name="cmdlet">The command.</param>
/// <param name="lookup">What the command knows of records.</param>
/// <param name="options">How to write.</param>
internal sealed class JobRun(NetSuiteCmdlet cmdlet, RecordLookup lookup, WriteRunOptions options) : IRecordRun
{
    // One request looks up so many.
    private const int Portion = 200;

    private readonly JobBatches batches = new();
    private readonly WriteOutput output = new(cmdlet, lookup, options);
    private readonly List<Taken> taken = [];
    private readonly Dictionary<RecordWrite, Taken> batched = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, long> numbers = new(StringComparer.OrdinalIgnoreCase);
    private readonly HandOverNotice notice = new();
    private long count;
    private bool isTold;

    /// <inheritdoc/>
    public long Deleted { get; private set; }

    /// <summary>Refuses -NoWait together with what it can't be together with.</summary>
    public static void Check(PSCmdlet cmdlet, bool noWait, bool asynchronous, string? journalPath, bool passThru, bool hasLineKey)
    {
        var reason = !noWait ? null
            : !asynchronous ? "-NoWait needs -Asynchronous: only jobs go on by themselves."
            : journalPath is not null ? "-NoWait can't be together with -JournalPath: nobody would learn the outcomes that the journal is to keep."
            : passThru ? "-NoWait can't be together with -PassThru: what comes out are the jobs, before there is anything else to give."
            : hasLineKey ? "-NoWait can't be together with -LineKey: lines are matched to those a record has now, and a job that was handed over before may still change them."
            : null;
        if (reason is not null)
        {
            cmdlet.ThrowTerminatingError(ErrorRecords.Refused(new InputException(reason), null));
        }
    }

    /// <inheritdoc/>
    public void Add(PendingWrite pending, Action<PendingWrite> prepare)
    {
        cmdlet.CheckOpen();
        var number = ++count;
        pending.Refusal = Guard.Refusal(
            () =>
            {
                prepare(pending);
                if (pending is { Kind: PendingKind.Write, Write: { } write })
                {
                    Once(write, number);
                }
            },
            cmdlet.StopToken);
        if (pending.Refusal is not null || pending.Kind != PendingKind.Write)
        {
            output.Write(pending);
            return;
        }

        foreach (var warning in pending.Warnings)
        {
            cmdlet.WriteWarning(warning);
        }

        taken.Add(new Taken(number, pending));
        notice.Took();
        if (taken.Count == Portion)
        {
            HandOver(isLast: false);
        }
    }

    /// <inheritdoc/>
    public void Finish() => HandOver(isLast: true);

    /// <inheritdoc/>
    public void TellUnderWay()
    {
        if (!isTold && notice.Text() is { } text)
        {
            isTold = true;
            cmdlet.Host.UI.WriteWarningLine(text);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => TellUnderWay();

    // NetSuite works jobs off in any order, so the second might be done first.
    private void Once(RecordWrite write, long number)
    {
        var key = write.Target switch
        {
            { Id: { Length: > 0 } id } when write.Operation is not (WriteOperation.Create or WriteOperation.Upsert) => $"{write.Type} {id}",
            { ExternalId: { Length: > 0 } externalId } => $"{write.Type} eid:{externalId}",
            _ => null,
        };
        if (key is not null && !numbers.TryAdd(key, number))
        {
            throw new InputException(
                $"Input {numbers[key]} of this command is about the same record ({key}). NetSuite may work jobs off in any order, so this one was not sent.",
                recommendedAction: "Write it after the job of that input is done, or leave -NoWait away: then writes of the same record wait for one another.");
        }
    }

    private void HandOver(bool isLast)
    {
        Taken[] portion = [.. taken];
        taken.Clear();
        if (portion.Length > 0)
        {
            var client = cmdlet.WritingClient;
            IReadOnlyList<PreparedWrite> prepared = [];
            if (Guard.Refusal(() => prepared = cmdlet.Await(token => client.Jobs.PrepareAsync([.. portion.Select(input => input.Pending.Write!)], token)), cmdlet.StopToken) is { } refusal)
            {
                Guard.Tell(cmdlet, portion.Select(input => input.Pending.Input).ToArray(), refusal);
                notice.Left(portion.Length);
                prepared = [];
            }

            for (var i = 0; i < prepared.Count; i++)
            {
                Take(portion[i], prepared[i]);
            }
        }

        if (isLast)
        {
            Submit(batches.Drain());
        }
    }

    private void Take(Taken input, PreparedWrite prepared)
    {
        input.Pending.Write = prepared.Write;
        if (prepared.Refusal is { } refusal)
        {
            input.Pending.Refusal = refusal;
            notice.Left(1);
            output.Write(input.Pending);
            return;
        }

        batched[prepared.Write] = input;
        Submit(batches.Add(prepared.Write));
    }

    private void Submit(IReadOnlyList<IReadOnlyList<RecordWrite>> ready)
    {
        foreach (var batch in ready)
        {
            Taken[] inputs = [.. batch.Select(write => batched[write])];
            foreach (var write in batch)
            {
                batched.Remove(write);
            }

            NetSuiteJob? job = null;
            notice.Begin(batch);
            var client = cmdlet.WritingClient;
            var refusal = Guard.Refusal(() => job = cmdlet.Await(token => client.Jobs.SubmitAsync(batch, Guid.NewGuid(), token)), cmdlet.StopToken);
            notice.End(job?.Id);
            if (refusal is not null)
            {
                Tell(batch, inputs, refusal);
                continue;
            }

            Deleted += batch[0].Operation == WriteOperation.Delete ? batch.Count : 0;
            cmdlet.WriteObject(job);
        }
    }

    private void Tell(IReadOnlyList<RecordWrite> batch, Taken[] inputs, Exception refusal)
    {
        object?[] values = [.. inputs.Select(input => input.Pending.Input)];
        if (refusal is not NetSuiteException failure || Guard.IsFinal(refusal))
        {
            Guard.Tell(cmdlet, values, refusal);
            return;
        }

        // An answer without a job is one that was given because the work was done at once.
        var isUnknown = failure is NetSuiteOutcomeUnknownException || failure.Call.WasLostBefore || (failure is NetSuiteProtocolException && failure.StatusCode is >= 200 and < 300);
        var records = $"{(batch.Count == 1 ? "1 record" : $"{batch.Count} records")} of type {batch[0].ResultType}, the first of input {inputs[0].Number} ({UnderWayNotice.Name(batch[0])}),";
        var verb = batch.Count == 1 ? "was" : "were";
        if (isUnknown)
        {
            var message = $"It is not known whether {records} {verb} written, and as which job: {failure.Message}";
            var unknown = new NetSuiteOutcomeUnknownException(message, failure) { Call = failure.Call, RecommendedAction = "See in NetSuite before you write them again." };
            cmdlet.WriteError(ErrorRecords.NotHandedOver(unknown, message, values));
            return;
        }

        cmdlet.WriteError(ErrorRecords.NotHandedOver(failure, $"{records} {verb} not handed over, and nothing was written of them: {failure.Message}", values));
    }

    private sealed record Taken(long Number, PendingWrite Pending);
}
