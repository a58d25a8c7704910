using System.Collections.Concurrent;
using System.Management.Automation;

namespace NetSuitePS.Abstractions;

/// <summary>
/// Carries messages from any thread to the pipeline thread, the only one on which a cmdlet may write.
/// </summary>
internal sealed class Mailbox : IDisposable
{
    private readonly ConcurrentQueue<Action<Cmdlet>> messages = new();
    private readonly SemaphoreSlim signal = new(0);
    private volatile bool closed;

    /// <summary>Leaves a message. After <see cref="Close"/> it is dropped: nobody can show it any more.</summary>
    public void Post(Action<Cmdlet> message)
    {
        if (!closed)
        {
            messages.Enqueue(message);
            Wake();
        }
    }

    /// <summary>Ends the current <see cref="Wait"/>.</summary>
    public void Wake()
    {
        try
        {
            signal.Release();
        }
        catch (ObjectDisposedException)
        {
            // A task that outlived its cmdlet; there is nobody left to wake.
        }
    }

    /// <summary>Waits for a message or a wake-up, on the pipeline thread.</summary>
    public void Wait(TimeSpan limit) => signal.Wait(limit);

    /// <summary>Runs the messages in the order they came, on the pipeline thread.</summary>
    public void Deliver(Cmdlet cmdlet)
    {
        while (messages.TryDequeue(out var message))
        {
            message(cmdlet);
        }
    }

    /// <summary>Drops what comes from now on.</summary>
    public void Close() => closed = true;

    /// <inheritdoc/>
    public void Dispose()
    {
        Close();
        signal.Dispose();
    }
}
