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
    private readonly WriteJournal? journal;
    private readonly WriteOrder order = new();
    private readonly ConcurrentDictionary<long, Task> running = new();
    private long count;
    private long flushed;
    private int preparing;

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
        journal = options.Journal;
        throttle = new SemaphoreSlim(limit, limit);
        executor = options.Asynchronous
            ? throw new NotSupportedException("Asynchronous writes are not there yet.")
            : new SynchronousExecutor(client, options, throttle, limit);

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
    public void Flush()
    {
        // What is still being made ready is flushed when it gets there.
        Interlocked.Exchange(ref flushed, Interlocked.Read(ref count));
        executor.Flush();
    }

    /// <summary>Gives up what is under way, and waits until nothing uses the journal any more.</summary>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(running.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await executor.DisposeAsync().ConfigureAwait(false);
    }

    private async Task<WriteOutcome> RunAsync(long number, RecordWrite write, WriteTurn turn, CancellationToken cancellationToken)
    {
        WriteOutcome? outcome = null;
        try
        {
            var entry = journal?.Find(number, WriteDigest.Of(write));
            if (entry?.Outcome is { Action: not (WriteAction.Failed or WriteAction.Unknown) } done)
            {
                return outcome = done with { IsFromJournal = true };
            }

            // A malformed write must not get into the journal.
            _ = WriteRequest.Of(write);
            using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stop.Token);
            var before = turn.Before is null ? null : await turn.Before.WaitAsync(linked.Token).ConfigureAwait(false);
            return outcome = await WriteAsync(number, write, entry, before, linked.Token).ConfigureAwait(false);
        }
        finally
        {
            turn.End(outcome);
        }
    }

    private async Task<WriteOutcome> WriteAsync(long number, RecordWrite write, JournalEntry? entry, WriteOutcome? before, CancellationToken cancellationToken)
    {
        WriteIntent intent;
        Interlocked.Increment(ref preparing);
        try
        {
            intent = await preparation.PrepareAsync(number, write, entry, before, cancellationToken).ConfigureAwait(false);
        }
        catch (NetSuiteException exception) when (exception is not NetSuiteAuthenticationException)
        {
            Interlocked.Decrement(ref preparing);
            return new WriteOutcome { Action = exception is NetSuiteOutcomeUnknownException ? WriteAction.Unknown : WriteAction.Failed, Record = Named(write), Error = exception, StatusCode = exception.StatusCode };
        }
        catch
        {
            Interlocked.Decrement(ref preparing);
            throw;
        }

        using (intent.Place)
        {
            var sending = executor.ExecuteAsync(intent, cancellationToken);
            if (Interlocked.Decrement(ref preparing) == 0 && number < Interlocked.Read(ref flushed))
            {
                executor.Flush();
            }

            return await sending.ConfigureAwait(false);
        }
    }

    private static RecordRef? Named(RecordWrite write) =>
        write.Operation != WriteOperation.Transform && write.Target is { } target ? target with { Type = target.Type ?? write.Type } : null;
}
