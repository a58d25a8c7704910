namespace NetSuite.Client;

/// <summary>A way to send writes: one request each, or jobs.</summary>
internal interface IWriteExecutor : IAsyncDisposable
{
    /// <summary>How many writes should be handed over at once for full speed.</summary>
    int Window { get; }

    /// <summary>The writes that were sent and whose answer is not there yet; from any thread.</summary>
    IReadOnlyList<RecordWrite> UnderWay { get; }

    /// <summary>Sends a write, which the journal knows as planned, and waits for what comes of it. A refusal is an outcome, not an exception.</summary>
    /// <param name="intent">The write.</param>
    /// <param name="cancellationToken">Stops it; what was sent may or may not take effect.</param>
    /// <exception cref="NetSuiteAuthenticationException">The login was refused: no later write could succeed.</exception>
    Task<WriteOutcome> ExecuteAsync(WriteIntent intent, CancellationToken cancellationToken);

    /// <summary>Sends what waits for company.</summary>
    void Flush();
}
