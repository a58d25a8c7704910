namespace NetSuite.Client;

/// <summary>A way to send writes: one request each, or jobs.</summary>
internal interface IWriteExecutor : IAsyncDisposable
{
    /// <summary>How many writes should be handed over at once for full speed.</summary>
    int Window { get; }

    /// <summary>The writes that were sent and whose answer is not there yet; from any thread.</summary>
    IReadOnlyList<RecordWrite> UnderWay { get; }

    /// <summary>Sends a write and waits for what comes of it. A refusal is an outcome, not an exception.</summary>
    /// <param name="number">Its place in the input, from 0; the journal's key.</param>
    /// <param name="write">The write, with its external id, and lines that are matched.</param>
    /// <param name="existed">Of an upsert, whether the record existed before; null where that is not known.</param>
    /// <param name="cancellationToken">Stops it; what was sent may or may not take effect.</param>
    /// <exception cref="NetSuiteAuthenticationException">The login was refused: no later write could succeed.</exception>
    Task<WriteOutcome> ExecuteAsync(long number, RecordWrite write, bool? existed, CancellationToken cancellationToken);

    /// <summary>Sends what waits for company.</summary>
    void Flush();
}
