using System.Collections.Concurrent;

namespace NetSuite.Client;

/// <summary>
/// Writes many records: several at a time, those with the same key one after the other, each at most once. It is meant to
/// be fed in order by one thread.
/// </summary>
public sealed class RecordWriter : IAsyncDisposable
{
    private const int MaxThrottle = 100;

    private readonly CancellationTokenSource stop = new();
    private readonly SemaphoreSlim throttle;
    private readonly WritePreparation preparation;
    private readonly IWriteExecutor executor;
    private readonly NetSuiteClient client;
    private readonly RecordWriterOptions options;
    private readonly Lazy<Task> recovery;
    private readonly FlushRequest flush;
    private readonly WriteOrder order = new();
    private readonly ConcurrentDictionary<long, Task> running = new();
    private long count;

    /// <summary>Begins a run of writes.</summary>
    /// <param name="client">The account.</param>
    /// <param name="options">How to write.</param>
    /// <exception cref="ArgumentOutOfRangeException">The throttle is not between 1 and 100.</exception>
    public RecordWriter(NetSuiteClient client, RecordWriterOptions options)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(options);
        var limit = options.ThrottleLimit ?? client.MaxConcurrency;
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, MaxThrottle, nameof(options));
        this.client = client;
        this.options = options;
        throttle = new SemaphoreSlim(limit, limit);
        executor = options.Asynchronous ? new BatchExecutor(client, options) : new SynchronousExecutor(client, options, throttle, limit);
        flush = new FlushRequest(executor.Flush);
        recovery = new Lazy<Task>(() => options.Journal is { OpenBatches.Count: > 0 } journal
            ? new BatchRecovery(client, journal, limit).RunAsync(stop.Token)
            : Task.CompletedTask);

        // Two rounds of writes are left when the next question goes out: its answer is there before they are all sent.
        preparation = new WritePreparation(client, options, throttle, new ExistenceLookup(client, throttle, options.Asynchronous ? int.MaxValue : 2 * limit, stop.Token));
    }

    /// <summary>How many writes should be handed over and not yet finished for full speed; more costs memory only.</summary>
    public int Window => executor.Window;

    /// <summary>The writes that were sent and whose answer is not there yet; from any thread.</summary>
    public IReadOnlyList<RecordWrite> UnderWay => executor.UnderWay;

    /// <summary>Writes a record. A refusal is an outcome, not an exception.</summary>
    /// <param name="write">The write.</param>
    /// <param name="cancellationToken">Stops it; what was sent may or may not take effect.</param>
    /// <exception cref="ArgumentException">The type or an id is malformed; nothing was sent.</exception>
    /// <exception cref="NetSuiteAuthenticationException">The login was refused: no later write could succeed.</exception>
    /// <exception cref="WriteJournalException">The journal is of another input.</exception>
    /// <exception cref="NetSuiteException">What came of the jobs of an earlier run can't be found out now.</exception>
    public Task<WriteOutcome> WriteAsync(RecordWrite write, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(write);
        ObjectDisposedException.ThrowIf(stop.IsCancellationRequested, this);
        var number = Interlocked.Increment(ref count) - 1;
        var task = RunAsync(number, write, order.Enter(write), cancellationToken);
        if (!task.IsCompleted)
        {
            running[number] = task;
            _ = task.ContinueWith(_ => running.TryRemove(number, out Task? _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }

        return task;
    }

    /// <summary>Counts an input that nothing is written for, such as one that was refused before it came here: a journal knows the inputs by their places.</summary>
    public void Skip() => Interlocked.Increment(ref count);

    /// <summary>Sends what waits for a full batch.</summary>
    public void Flush() => flush.Make(Interlocked.Read(ref count));

    /// <summary>Gives up what is under way, and waits until nothing uses the journal any more.</summary>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync().ConfigureAwait(false);
        await executor.DisposeAsync().ConfigureAwait(false);
        await Task.WhenAll([.. running.Values]).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task<WriteOutcome> RunAsync(long number, RecordWrite write, WriteTurn turn, CancellationToken cancellationToken)
    {
        WriteOutcome? outcome = null;
        var isPreparing = true;
        flush.Begin();
        try
        {
            using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stop.Token);
            await recovery.Value.WaitAsync(linked.Token).ConfigureAwait(false);
            var entry = options.Journal?.Find(number, WriteDigest.Of(write));
            if (entry?.Outcome is { Action: not (WriteAction.Failed or WriteAction.Unknown) } done)
            {
                return outcome = done with { IsFromJournal = true };
            }

            // A malformed write must not get into the journal.
            _ = WriteRequest.Of(write);
            WriteOutcome? before = null;
            if (turn.Before is { } ended)
            {
                flush.End(number);
                isPreparing = false;
                before = await ended.WaitAsync(linked.Token).ConfigureAwait(false);
                flush.Begin();
                isPreparing = true;
            }

            var intent = await preparation.PrepareAsync(number, write, entry, before, linked.Token).ConfigureAwait(false);
            using (intent.Place)
            {
                // A batch goes on when one of its writes is done, so it does not get the token that ends with this one.
                var sending = intent.Outcome is { } found ? KeepAsync(number, found, linked.Token) : executor.ExecuteAsync(intent, cancellationToken);
                flush.End(number);
                isPreparing = false;
                return outcome = await sending.ConfigureAwait(false);
            }
        }
        catch (NetSuiteException exception) when (isPreparing && recovery.Value.IsCompletedSuccessfully && exception is not NetSuiteAuthenticationException)
        {
            return outcome = WriteOutcomes.NotSent(write, exception);
        }
        finally
        {
            if (isPreparing)
            {
                flush.End(number);
            }

            turn.End(outcome);
        }
    }

    private async Task<WriteOutcome> KeepAsync(long number, WriteOutcome outcome, CancellationToken cancellationToken)
    {
        outcome = await WriteOutcomes.KeepAsync(options.Journal, number, outcome).ConfigureAwait(false);
        return options.ReadBack ? await WriteOutcomes.ReadBackAsync(client, outcome, cancellationToken).ConfigureAwait(false) : outcome;
    }
}
