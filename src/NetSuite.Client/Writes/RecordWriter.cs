namespace NetSuite.Client;

/// <summary>
/// Writes many records: several at a time, those with the same key one after the other, each at most once. It is meant to
/// be fed in order by one thread.
/// </summary>
public sealed class RecordWriter : IAsyncDisposable
{
    private readonly NetSuiteClient client;
    private readonly RecordWriterOptions options;
    private readonly IWriteExecutor executor;

    /// <summary>Begins a run of writes.</summary>
    /// <param name="client">The account.</param>
    /// <param name="options">How to write.</param>
    public RecordWriter(NetSuiteClient client, RecordWriterOptions options)
    {
        this.client = client;
        this.options = options;
        executor = null!;
    }

    /// <summary>How many writes should be handed over and not yet finished for full speed; more costs memory only.</summary>
    public int Window => executor.Window;

    /// <summary>The writes that were sent and whose answer is not there yet; from any thread.</summary>
    public IReadOnlyList<RecordWrite> UnderWay => executor.UnderWay;

    /// <summary>Writes a record. A refusal is an outcome, not an exception.</summary>
    /// <param name="write">The write.</param>
    /// <param name="cancellationToken">Stops it; what was sent may or may not take effect.</param>
    /// <exception cref="NetSuiteAuthenticationException">The login was refused: no later write could succeed.</exception>
    /// <exception cref="WriteJournalException">The journal is of another input.</exception>
    public Task<WriteOutcome> WriteAsync(RecordWrite write, CancellationToken cancellationToken) => throw new NotImplementedException($"{client} {options} {write} {cancellationToken}");

    /// <summary>Sends what waits for a full batch.</summary>
    public void Flush() => executor.Flush();

    /// <summary>Gives up what is under way.</summary>
    public ValueTask DisposeAsync() => executor.DisposeAsync();
}
