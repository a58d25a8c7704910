namespace NetSuite.Client;

/// <summary>A wish to send what waits for company. It holds for writes that are still being made ready, too: once they all are.</summary>
/// <param name="flush">Sends what waits.</param>
internal sealed class FlushRequest(Action flush)
{
    private long wanted;
    private int preparing;

    /// <summary>One more write is being made ready.</summary>
    public void Begin() => Interlocked.Increment(ref preparing);

    /// <summary>A write was handed over, or has to wait for another one.</summary>
    /// <param name="number">Its place in the input.</param>
    public void End(long number)
    {
        if (Interlocked.Decrement(ref preparing) == 0 && number < Interlocked.Read(ref wanted))
        {
            flush();
        }
    }

    /// <summary>Sends what waits.</summary>
    /// <param name="count">How many writes there are so far.</param>
    public void Make(long count)
    {
        Interlocked.Exchange(ref wanted, count);
        flush();
    }
}
