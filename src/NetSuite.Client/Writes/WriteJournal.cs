using System.Text.Json;

namespace NetSuite.Client;

/// <summary>
/// A write-ahead journal: what was to be written, with which key, and what came of it. With it a run that was
/// interrupted goes on where it was.
/// </summary>
/// <remarks>
/// Plans, marks and batches are on the disk before their method returns. Outcomes are with the operating system by then,
/// which is enough for the end of this process; after a loss of power the last of them may be missing, and those writes
/// are repeated. The outcomes of writes that must not be repeated, and of deletions, are on the disk too.
/// After <see cref="DisposeAsync"/> outcomes are dropped, and whoever plans gets a cancelled task.
/// </remarks>
public sealed class WriteJournal : IAsyncDisposable
{
    private const string Outcomeless = "so the outcome of a write is not in it";

    private readonly string path;
    private readonly IJournalDisk disk;
    private readonly JournalLog log;

    private WriteJournal(string path, IJournalDisk disk, JournalIndex index, long length, string? warning)
    {
        this.path = path;
        this.disk = disk;
        Warning = warning;
        log = new JournalLog(disk, index, length);
    }

    /// <summary>What the user should know of the journal, such as that its damaged end was cut; null for nothing.</summary>
    public string? Warning { get; }

    /// <summary>How many inputs it knows.</summary>
    public long Count => log.Look(index => index.Count);

    /// <summary>The batches that were sent, or may have been, and whose outcomes are not all kept; each is read when it is asked for.</summary>
    internal IReadOnlyList<JournalBatch> OpenBatches =>
        new JournalBatchList(log.Look(index => index.OpenBatches), (offset, job) => Read(offset, JournalText.ReadBatch) with { Job = job });

    /// <summary>Opens a journal, or begins one.</summary>
    /// <param name="path">The file; a relative path is one of the process, so resolve it first.</param>
    /// <param name="header">Whose writes it keeps; a journal of another account or command is refused.</param>
    /// <exception cref="WriteJournalException">It can't be used.</exception>
    public static WriteJournal Open(string path, WriteJournalHeader header)
    {
        var file = JournalFile.Open(path);
        try
        {
            return Open(path, file, header);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Opens a journal on another disk.</summary>
    internal static WriteJournal Open(string path, IJournalDisk disk, WriteJournalHeader header)
    {
        try
        {
            var opened = JournalOpening.Open(path, disk, header);
            return new WriteJournal(path, disk, opened.Index, opened.Length, opened.Warning);
        }
        catch (Exception exception) when (JournalFile.IsOfFiles(exception))
        {
            throw new WriteJournalException($"The journal {path} can't be used: {exception.Message}", "Free the disk, or give another path.", exception);
        }
    }

    /// <summary>What is known of an input; null when it is new.</summary>
    /// <param name="number">Its place in the input, from 0.</param>
    /// <param name="digest">What stands there now.</param>
    /// <exception cref="WriteJournalException">Another write stands at this place, and it was done or may have been: the input is another one. A write that failed may be another one now.</exception>
    internal JournalEntry? Find(long number, string digest)
    {
        var (slot, isInBatch) = log.Look(index => (index[number], index.IsInBatch(number)));
        if (slot.IsEmpty)
        {
            return null;
        }

        var entry = Read(slot.Plan, JournalText.ReadPlan);
        if (entry.Digest != digest)
        {
            return slot.IsFailed || (slot is { AwaitsMark: true, IsSent: false, Outcome: 0 } && !isInBatch)
                ? null
                : throw new WriteJournalException(
                    $"Input {number + 1} is not the one that the journal {path} has at this place, and that one was written or may have been.",
                    "Give the same input in the same order; only what failed may be corrected. For another input give another journal.");
        }

        return entry with
        {
            IsSent = slot.IsSent || isInBatch,
            Outcome = slot.IsFailed ? new() { Action = WriteAction.Failed, IsFromJournal = true }
                : slot.Outcome == 0 ? null
                : Read(slot.Outcome, JournalText.ReadOutcome),
        };
    }

    /// <summary>Keeps what is to be sent. When it returns, that is on the disk. A write that failed is planned again before it is sent again.</summary>
    /// <param name="entry">The intent; <see cref="JournalEntry.IsSent"/> and the outcome are not looked at.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <exception cref="WriteJournalException">It can't be kept, e.g. as the disk is full; then the write must not be sent.</exception>
    internal Task PlanAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(entry.Number, nameof(entry));
        return FlushAsync(JournalText.Plan(entry), null, "and nothing was sent", cancellationToken);
    }

    /// <summary>Keeps that a write that must not be repeated is about to be sent. When it returns, that is on the disk.</summary>
    /// <exception cref="WriteJournalException">It can't be kept; then the write must not be sent.</exception>
    internal Task MarkSentAsync(long number, CancellationToken cancellationToken)
    {
        Planned(number);
        return FlushAsync(JournalText.Sent(number), JournalText.Failed(number), "and nothing was sent", cancellationToken);
    }

    /// <summary>Keeps what came of a write. When it returns, the operating system has it; of a write that must not be repeated, and of a deletion, the disk.</summary>
    /// <exception cref="WriteJournalException">It can't be kept; the outcome is true all the same.</exception>
    internal Task KeepAsync(long number, WriteOutcome outcome, CancellationToken cancellationToken)
    {
        var slot = log.Look(index => index[number]);
        if (slot.IsEmpty && outcome.Action == WriteAction.Failed)
        {
            // It was refused before it was planned: on the next run it is as new as it was on this one.
            return Task.CompletedTask;
        }

        Planned(number);
        var line = JournalText.Outcome(number, outcome);
        return (slot.IsSent || outcome.Action == WriteAction.Deleted) && !log.IsDisposed
            ? FlushAsync(line, null, Outcomeless, cancellationToken)
            : Append(line);
    }

    /// <summary>Keeps a batch that is about to be sent, with its whole body. When it returns, that is on the disk.</summary>
    /// <exception cref="WriteJournalException">It can't be kept; then the batch must not be sent.</exception>
    internal Task PlanBatchAsync(JournalBatch batch, CancellationToken cancellationToken) =>
        FlushAsync(JournalText.Batch(batch), null, "and nothing was sent", cancellationToken);

    /// <summary>Keeps the job that NetSuite made of a batch. When it returns, the operating system has it.</summary>
    /// <exception cref="WriteJournalException">It can't be kept; the job is known by its key all the same.</exception>
    internal Task KeepJobAsync(Guid key, string job, CancellationToken cancellationToken) => Append(JournalText.Job(key, job));

    /// <summary>Brings all that was kept onto the disk and lets go of the file.</summary>
    public ValueTask DisposeAsync() => log.DisposeAsync();

    private async Task FlushAsync(byte[] line, byte[]? takenBack, string consequence, CancellationToken cancellationToken)
    {
        try
        {
            await log.FlushAsync(line, takenBack, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (JournalFile.IsOfFiles(exception))
        {
            throw Unwritten(exception, consequence);
        }
    }

    private Task Append(byte[] line)
    {
        try
        {
            log.Append(line);
            return Task.CompletedTask;
        }
        catch (Exception exception) when (JournalFile.IsOfFiles(exception))
        {
            return Task.FromException(Unwritten(exception, Outcomeless));
        }
    }

    private WriteJournalException Unwritten(Exception exception, string consequence) =>
        new($"The journal {path} can't be written, {consequence}: {exception.Message}", "Free the disk and run the same line again.", exception);

    private void Planned(long number)
    {
        if (log.Look(index => index[number]).IsEmpty)
        {
            throw new InvalidOperationException($"Input {number} was not planned.");
        }
    }

    private T Read<T>(long offset, Func<JsonElement, T> read)
    {
        try
        {
            var json = JournalReader.At(disk, offset);
            if (!json.IsEmpty)
            {
                using var line = JsonDocument.Parse(json);
                return read(line.RootElement);
            }
        }
        catch (Exception exception) when (JournalFile.IsOfFiles(exception))
        {
            throw new WriteJournalException($"The journal {path} can't be read: {exception.Message}", null, exception);
        }
        catch (ObjectDisposedException exception)
        {
            throw new OperationCanceledException($"The journal {path} is closed.", exception);
        }

        throw new WriteJournalException($"The journal {path} was changed by somebody else while it was open.", "Keep other programs from writing to it.");
    }
}
