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

    /// <inheritdoc/>
    public int Window => (PerSlot * limit) + ExistenceLookup.Cap;

    /// <inheritdoc/>
    public IReadOnlyList<RecordWrite> UnderWay => [.. underWay.OrderBy(write => write.Key).Select(write => write.Value)];

    /// <inheritdoc/>
    public async Task<WriteOutcome> ExecuteAsync(WriteIntent intent, CancellationToken cancellationToken)
    {
        WriteOutcome outcome;
        await throttle.WaitAsync(cancellationToken).ConfigureAwait(false);
        using (new Slot(throttle))
        {
            intent.Place?.Dispose();
            outcome = await SendAsync(intent, cancellationToken).ConfigureAwait(false);
        }

        return await KeepAsync(intent, outcome).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Flush()
    {
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<WriteOutcome> SendAsync(WriteIntent intent, CancellationToken cancellationToken)
    {
        var course = new WriteCourse(client, options.Journal, intent);
        underWay[intent.Number] = intent.Write;
        WriteOutcome outcome;
        try
        {
            outcome = await course.RunAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            underWay.TryRemove(intent.Number, out _);
        }

        return options.ReadBack ? await ReadBackAsync(outcome, cancellationToken).ConfigureAwait(false) : outcome;
    }

    // The write is done: whatever comes of the reading, nobody may take the write for failed.
    private async Task<WriteOutcome> ReadBackAsync(WriteOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome is not { Error: null, Record: { Type: { } type } record } || outcome.Action == WriteAction.Deleted || record is { Id: null, ExternalId: null })
        {
            return outcome;
        }

        try
        {
            return outcome with { Stored = await client.Records.GetAsync(type, record, new RecordGetOptions(), cancellationToken).ConfigureAwait(false) };
        }
        catch (NetSuiteException exception)
        {
            return outcome with { ReadBackError = exception };
        }
    }

    private async Task<WriteOutcome> KeepAsync(WriteIntent intent, WriteOutcome outcome)
    {
        // What has no outcome yet stays open in the journal, so that the next run finds out.
        if (options.Journal is not { } journal || outcome.Action == WriteAction.Unknown)
        {
            return outcome;
        }

        try
        {
            // What is done is kept, whoever gives up meanwhile.
            await journal.KeepAsync(intent.Number, outcome, CancellationToken.None).ConfigureAwait(false);
            return outcome;
        }
        catch (WriteJournalException exception)
        {
            return outcome with { Warnings = [.. outcome.Warnings, $"The journal could not keep what came of it: {exception.Message}"] };
        }
    }
}
