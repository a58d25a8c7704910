using System.Collections.Concurrent;

namespace NetSuite.Client.Tests;

/// <summary>
/// A clock in which every wait shorter than the given limit is over at once, and is remembered. Longer ones, the
/// timeouts of attempts, end when the test says so.
/// </summary>
internal sealed class SkippingTime(TimeSpan limit) : TimeProvider
{
    private readonly ConcurrentQueue<TimeSpan> waits = new();
    private readonly ConcurrentQueue<ITimer> timeouts = new();

    public IReadOnlyList<TimeSpan> Waits => [.. waits];

    /// <summary>Lets the time of all attempts under way be up.</summary>
    public void EndTimeouts()
    {
        foreach (var timer in timeouts)
        {
            timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime < TimeSpan.Zero || dueTime >= limit)
        {
            var timer = System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            timeouts.Enqueue(timer);
            return timer;
        }

        waits.Enqueue(dueTime);
        return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
