namespace NetSuite.Client;

/// <summary>
/// A write-ahead journal: what was to be written, with which key, and what came of it. With it a run that was
/// interrupted goes on where it was.
/// </summary>
public sealed class WriteJournal : IAsyncDisposable
{
    private WriteJournal()
    {
    }

    /// <summary>Opens a journal, or begins one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="header">Whose writes it keeps; a journal of another account or command is refused.</param>
    /// <exception cref="WriteJournalException">It can't be used.</exception>
    public static WriteJournal Open(string path, WriteJournalHeader header) => throw new NotImplementedException($"{path} {header}");

    /// <summary>What the user should know of the journal, such as that its damaged end was cut; null for nothing.</summary>
    public string? Warning { get; }

    /// <summary>How many inputs it knows.</summary>
    public long Count { get; }

    /// <summary>The batches that were sent, or may have been, and whose outcomes are not all kept.</summary>
    internal IReadOnlyList<JournalBatch> OpenBatches => throw new NotImplementedException();

    /// <summary>What is known of an input; null when it is new.</summary>
    /// <param name="number">Its place in the input, from 0.</param>
    /// <param name="digest">What stands there now.</param>
    /// <exception cref="WriteJournalException">Another write stands at this place, and it was done or may have been: the input is another one. A write that failed may be another one now.</exception>
    internal JournalEntry? Find(long number, string digest) => throw new NotImplementedException($"{number} {digest}");

    /// <summary>Keeps what is to be sent. When it returns, that is on the disk.</summary>
    /// <param name="entry">The intent; <see cref="JournalEntry.IsSent"/> and the outcome are not looked at.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <exception cref="WriteJournalException">It can't be kept, e.g. as the disk is full; then the write must not be sent.</exception>
    internal Task PlanAsync(JournalEntry entry, CancellationToken cancellationToken) => throw new NotImplementedException($"{entry} {cancellationToken}");

    /// <summary>Keeps that a write that must not be repeated is about to be sent. When it returns, that is on the disk.</summary>
    internal Task MarkSentAsync(long number, CancellationToken cancellationToken) => throw new NotImplementedException($"{number} {cancellationToken}");

    /// <summary>Keeps what came of a write.</summary>
    internal Task KeepAsync(long number, WriteOutcome outcome, CancellationToken cancellationToken) => throw new NotImplementedException($"{number} {outcome} {cancellationToken}");

    /// <summary>Keeps a batch that is about to be sent, with its whole body. When it returns, that is on the disk.</summary>
    internal Task PlanBatchAsync(JournalBatch batch, CancellationToken cancellationToken) => throw new NotImplementedException($"{batch} {cancellationToken}");

    /// <summary>Keeps the job that NetSuite made of a batch.</summary>
    internal Task KeepJobAsync(Guid key, string job, CancellationToken cancellationToken) => throw new NotImplementedException($"{key} {job} {cancellationToken}");

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => throw new NotImplementedException();
}
