using NetSuite;
using NetSuite.Client;
using NetSuitePS.Abstractions;
using NetSuitePS.Errors;

namespace NetSuitePS.Writing;

/// <summary>
/// The writes of one command. They go on beside the pipeline thread, a bounded number ahead of what has come out, and
/// come out in the order of their inputs.
/// </summary>
/// <param name="cmdlet">The command.</param>
/// <param name="lookup">What the command knows of records.</param>
/// <param name="options">How to write.</param>
internal sealed class WriteRun(NetSuiteCmdlet cmdlet, RecordLookup lookup, WriteRunOptions options) : IRecordRun
{
    // Inputs that need no request wait behind one that does; they are small, but not nothing.
    private const int WaitingPerWrite = 4;

    private readonly Queue<PendingWrite> queue = new();
    private readonly HashSet<Record> changed = new(ReferenceEqualityComparer.Instance);
    private readonly WriteOutput output = new(cmdlet, lookup, options);
    private CancellationTokenSource? ended;
    private WriteJournal? journal;
    private RecordWriter? writer;
    private WriteProgress? progress;
    private bool isTold;
    private bool isWarned;
    private int waiting;
    private int skipped;

    /// <summary>How many records were deleted so far.</summary>
    public long Deleted => output.Deleted;

    /// <summary>Takes an input. What it is refused with comes out in its turn.</summary>
    /// <param name="pending">The input.</param>
    /// <param name="prepare">Finds out what to write, on this thread.</param>
    public void Add(PendingWrite pending, Action<PendingWrite> prepare)
    {
        cmdlet.CheckOpen();
        Guarded(() =>
        {
            if (pending.Changed is { } record)
            {
                // What it sends depends on what came of the write before.
                Take(() => changed.Contains(record));
            }

            pending.Refusal = Guard.Refusal(
                () =>
                {
                    prepare(pending);
                    Start(pending);
                },
                cmdlet.StopToken);
            if (pending.Outcome is null)
            {
                Skip();
            }

            queue.Enqueue(pending);
            Take(pending.Refusal is { } refusal && Guard.IsFinal(refusal) ? () => true : IsFull);
        });
    }

    /// <summary>Waits for all, and writes what came of them.</summary>
    public void Finish() => Guarded(() =>
    {
        Take(() => true);
        progress?.Complete();
    });

    /// <summary>Tells through the host what is under way; from any thread.</summary>
    public void TellUnderWay()
    {
        if (!isTold && writer is { } running && UnderWayNotice.Of(running.UnderWay, journal is not null) is { } notice)
        {
            isTold = true;
            cmdlet.Host.UI.WriteWarningLine(notice);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // After an error, or for a consumer that has enough, writes may be under way too.
        TellUnderWay();
        ended?.Cancel();
        if (writer is not null)
        {
            cmdlet.Close(writer);
        }

        if (journal is not null)
        {
            cmdlet.Close(journal);
        }

        ended?.Dispose();
        (writer, journal, ended) = (null, null, null);
    }

    private void Guarded(Action work)
    {
        var isDone = false;
        try
        {
            work();
            isDone = true;
        }
        finally
        {
            if (!isDone && !cmdlet.StopToken.IsCancellationRequested)
            {
                progress?.Complete();
            }
        }
    }

    private void Start(PendingWrite pending)
    {
        if (pending is not { Kind: PendingKind.Write, Write: { } write })
        {
            return;
        }

        var running = Writer();
        WarnOfWhatCanNotGoOn(write);
        pending.Outcome = AsyncCmdlet.InCore(() => running.WriteAsync(write, ended!.Token));
        waiting++;
        if (pending.Changed is { } record)
        {
            changed.Add(record);
        }
    }

    private RecordWriter Writer()
    {
        if (writer is not null)
        {
            return writer;
        }

        if (options.JournalPath is { } path)
        {
            journal = JournalFile.Open(cmdlet, path, options.Parameters);
            if (journal.Warning is { } warning)
            {
                cmdlet.WriteWarning(warning);
            }
        }

        ended = CancellationTokenSource.CreateLinkedTokenSource(cmdlet.StopToken);
        progress = new WriteProgress(cmdlet.MyInvocation.MyCommand.Name, options.Total, cmdlet.WriteProgress, TimeProvider.System);
        writer = new RecordWriter(cmdlet.WritingClient, new RecordWriterOptions
        {
            ThrottleLimit = options.ThrottleLimit == 0 ? null : options.ThrottleLimit,
            Asynchronous = options.Asynchronous,
            ReadBack = options is { PassThru: true, ResultsOnRequest: false },
            Journal = journal,
        });
        for (; skipped > 0; skipped--)
        {
            writer.Skip();
        }

        return writer;
    }

    private void Skip()
    {
        if (writer is null)
        {
            skipped++;
        }
        else
        {
            writer.Skip();
        }
    }

    private void WarnOfWhatCanNotGoOn(RecordWrite write)
    {
        if (journal is not null && !isWarned && !write.GenerateExternalId
            && (write.Operation == WriteOperation.Transform || write is { Operation: WriteOperation.Create, Target: null }))
        {
            isWarned = true;
            cmdlet.WriteWarning("A record without an external id can't be found again when the answer to its creation is lost; the journal then ends with an unknown outcome. With -GenerateExternalId it could go on.");
        }
    }

    private bool IsFull() => writer is not null && (waiting >= writer.Window || queue.Count >= writer.Window * WaitingPerWrite);

    private void Take(Func<bool> mustWait)
    {
        while (queue.TryPeek(out var head) && (head.IsReady || mustWait()))
        {
            if (!head.IsReady)
            {
                writer!.Flush();
            }

            queue.Dequeue();
            waiting -= head.Outcome is null ? 0 : 1;
            output.Write(head);
            if (head.Changed is { } record)
            {
                changed.Remove(record);
            }

            progress?.Advance();
        }
    }
}
