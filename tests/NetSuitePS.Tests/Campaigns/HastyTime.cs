namespace NetSuitePS.Tests.Campaigns;

/// <summary>A clock whose waits are over a hundred times sooner: what is tested is what comes after them. Timeouts keep their length.</summary>
internal sealed class HastyTime : TimeProvider
{
    private const int Haste = 100;
    private static readonly TimeSpan ShortestTimeout = TimeSpan.FromMinutes(2);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, dueTime > TimeSpan.Zero && dueTime < ShortestTimeout ? dueTime / Haste : dueTime, period);
}
