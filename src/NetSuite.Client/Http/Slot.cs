namespace NetSuite.Client;

/// <summary>A place taken in a semaphore; disposing it once gives it back.</summary>
internal sealed class Slot(SemaphoreSlim semaphore) : IDisposable
{
    public void Dispose() => semaphore.Release();
}
