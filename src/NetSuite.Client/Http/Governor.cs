namespace NetSuite.Client;

/// <summary>Keeps the calls under way within the concurrency budget: the limit of a NetSuite account is shared by everything that talks to it.</summary>
internal sealed class Governor(int maxConcurrency)
{
    private readonly SemaphoreSlim slots = new(maxConcurrency, maxConcurrency);

    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await slots.WaitAsync(cancellationToken).ConfigureAwait(false);
        return new Slot(slots);
    }

    private sealed class Slot(SemaphoreSlim slots) : IDisposable
    {
        private int released;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref released, 1) == 0)
            {
                slots.Release();
            }
        }
    }
}
