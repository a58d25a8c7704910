using Microsoft.Extensions.Time.Testing;

namespace NetSuite.Simulator.Tests.Support;

/// <summary>A clock turned by hand that knows how many waits have begun: turning it too early would wake nobody.</summary>
public sealed class HandClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private int waits;

    /// <summary>The waits that have begun.</summary>
    public int Waits => Volatile.Read(ref waits);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        Interlocked.Increment(ref waits);
        return timer;
    }

    /// <summary>Turns the clock once so many waits have begun.</summary>
    public async Task AdvanceAfterAsync(int begun, TimeSpan by)
    {
        await Until.Holds(() => Waits >= begun);
        Advance(by);
    }
}
