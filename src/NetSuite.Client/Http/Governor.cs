namespace NetSuite.Client;

/// <summary>Keeps the calls under way within the concurrency budget: the limit of a NetSuite account is shared by everything that talks to it.</summary>
internal sealed class Governor(int maxConcurrency)
{
    private readonly SemaphoreSlim slots = new(maxConcurrency, maxConcurrency);

    public async Task<Slot> EnterAsync(CancellationToken cancellationToken)
    {
        await slots.WaitAsync(cancellationToken).ConfigureAwait(false);
        return new Slot(slots);
    }
}
