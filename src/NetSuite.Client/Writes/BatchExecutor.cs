using System.Collections.Concurrent;

namespace NetSuite.Client;

/// <summary>Sends writes as jobs: up to 100 of the same kind in one request, several batches under way at once.</summary>
internal sealed class BatchExecutor : IWriteExecutor
{
    // Writes that come so far apart wait for no company. It also frees a caller who waits for a write that waits itself.
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    private readonly NetSuiteClient client;
    private readonly RecordWriterOptions options;
    private readonly BatchRun run;
    private readonly int throttle;
    private readonly SemaphoreSlim slots;
    private readonly ITimer pause;
    private readonly object gate = new();
    private readonly BatchGroups groups = new();
    private readonly Dictionary<long, TaskCompletionSource<WriteOutcome>> waiting = [];
    private readonly HashSet<Task> running = [];
    private readonly ConcurrentDictionary<long, RecordWrite> underWay = new();
    private readonly CancellationTokenSource stop = new();
    private CancellationToken last;
    private bool isDisposed;

    /// <summary>Begins a run of jobs.</summary>
    /// <param name="client">The account.</param>
    /// <param name="options">How to write.</param>
    public BatchExecutor(NetSuiteClient client, RecordWriterOptions options)
    {
        this.client = client;
        this.options = options;
        throttle = options.ThrottleLimit ?? client.MaxConcurrency;
        slots = new SemaphoreSlim(throttle, throttle);
        run = new BatchRun(client, options, underWay, throttle);
        pause = client.TimeProvider.CreateTimer(_ => Flush(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    public int Window => (throttle + 1) * BatchGroups.MaxRecords;

    /// <inheritdoc/>
    public IReadOnlyList<RecordWrite> UnderWay => [.. underWay.OrderBy(write => write.Key).Select(write => write.Value)];

    /// <summary>Finds out what came of the batches of an interrupted run, and tells the journal.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="NetSuiteException">That can't be found out now; running again later goes on.</exception>
    public Task RecoverAsync(CancellationToken cancellationToken) =>
        options.Journal is { } journal ? new BatchRecovery(client, journal, throttle).RunAsync(cancellationToken) : Task.CompletedTask;

    /// <inheritdoc/>
    public Task<WriteOutcome> ExecuteAsync(WriteIntent intent, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var number = intent.Number;
        var item = BatchItem.Of(number, intent.Write, intent.Existed) with { IsSent = intent.IsSent };
        var outcome = new TaskCompletionSource<WriteOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(isDisposed, this);
            waiting.Add(number, outcome);
            Start(groups.Add(item), cancellationToken);
            last = cancellationToken;
            pause.Change(groups.Count > 0 ? LongestPause : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        return outcome.Task.WaitAsync(cancellationToken);
    }

    /// <inheritdoc cref="ExecuteAsync(WriteIntent, CancellationToken)"/>
    public Task<WriteOutcome> ExecuteAsync(long number, RecordWrite write, bool? existed, CancellationToken cancellationToken) =>
        ExecuteAsync(new WriteIntent { Number = number, Write = write, Existed = existed }, cancellationToken);

    /// <inheritdoc/>
    public void Flush()
    {
        lock (gate)
        {
            if (!isDisposed)
            {
                Start(groups.Drain(), last);
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Task[] left;
        lock (gate)
        {
            if (isDisposed)
            {
                return;
            }

            isDisposed = true;
            left = [.. running];
        }

        await pause.DisposeAsync().ConfigureAwait(false);
        await stop.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(left).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var outcome in waiting.Values)
        {
            outcome.TrySetCanceled(stop.Token);
        }

        slots.Dispose();
        stop.Dispose();
    }

    // Under the gate.
    private void Start(IReadOnlyList<IReadOnlyList<BatchItem>> batches, CancellationToken cancellationToken)
    {
        foreach (var batch in batches)
        {
            var task = Task.Run(() => RunAsync(batch, cancellationToken), CancellationToken.None);
            running.Add(task);
            _ = task.ContinueWith(ended => Forget(ended), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    private async Task RunAsync(IReadOnlyList<BatchItem> batch, CancellationToken cancellationToken)
    {
        try
        {
            using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stop.Token);
            await slots.WaitAsync(linked.Token).ConfigureAwait(false);
            try
            {
                var outcomes = await run.DoAsync(batch, linked.Token).ConfigureAwait(false);
                for (var i = 0; i < batch.Count; i++)
                {
                    Take(batch[i])?.TrySetResult(outcomes[i]);
                }
            }
            finally
            {
                slots.Release();
            }
        }
        catch (OperationCanceledException exception)
        {
            foreach (var item in batch)
            {
                Take(item)?.TrySetCanceled(exception.CancellationToken);
            }
        }
        catch (Exception exception)
        {
            // Whoever waits has to learn of it, a mistake of ours included.
            foreach (var item in batch)
            {
                Take(item)?.TrySetException(exception);
            }
        }
    }

    private TaskCompletionSource<WriteOutcome>? Take(BatchItem item)
    {
        lock (gate)
        {
            return waiting.Remove(item.Number, out var outcome) ? outcome : null;
        }
    }

    private void Forget(Task ended)
    {
        lock (gate)
        {
            running.Remove(ended);
        }
    }
}
