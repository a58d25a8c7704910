using System.Collections.Concurrent;

namespace NetSuite.Client;

/// <summary>Sends each write as a request of its own, several at a time.</summary>
/// <param name="client">The account.</param>
/// <param name="options">How to write.</param>
/// <param name="throttle">How many may be under way at once.</param>
/// <param name="limit">The size of <paramref name="throttle"/>.</param>
internal sealed class SynchronousExecutor(NetSuiteClient client, RecordWriterOptions options, SemaphoreSlim throttle, int limit) : IWriteExecutor
{
    // Enough in each writer's queue that none waits, and a full lookup of what comes after it.
    private const int PerSlot = 8;

    private readonly ConcurrentDictionary<long, RecordWrite> underWay = new();
    private readonly CancellationTokenSource stop = new();

    /// <inheritdoc/>
    public int Window => (PerSlot * limit) + ExistenceLookup.Cap;

    /// <inheritdoc/>
    public IReadOnlyList<RecordWrite> UnderWay => [.. underWay.OrderBy(write => write.Key).Select(write => write.Value)];

    /// <inheritdoc/>
    public async Task<WriteOutcome> ExecuteAsync(WriteIntent intent, CancellationToken cancellationToken)
    {
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stop.Token);
        cancellationToken = linked.Token;
        var outcome = await SendAsync(intent, cancellationToken).ConfigureAwait(false);

        // Kept before anything else may end the run.
        outcome = await WriteOutcomes.KeepAsync(options.Journal, intent.Number, outcome).ConfigureAwait(false);
        if (!options.ReadBack)
        {
            return outcome;
        }

        await throttle.WaitAsync(cancellationToken).ConfigureAwait(false);
        using var slot = new Slot(throttle);
        return await WriteOutcomes.ReadBackAsync(client, outcome, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Flush()
    {
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await stop.CancelAsync().ConfigureAwait(false);

    private async Task<WriteOutcome> SendAsync(WriteIntent intent, CancellationToken cancellationToken)
    {
        await throttle.WaitAsync(cancellationToken).ConfigureAwait(false);
        using var slot = new Slot(throttle);
        intent.Place?.Dispose();
        underWay[intent.Number] = intent.Write;
        try
        {
            return await new WriteCourse(client, options.Journal, intent).RunAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            underWay.TryRemove(intent.Number, out _);
        }
    }
}
