using NetSuite.Simulator.Hosting;

namespace NetSuite.Simulator.Control;

/// <summary>What time it is in the account, and why.</summary>
internal sealed record ClockState(DateTimeOffset Now, TimeSpan Offset, DateTimeOffset? FrozenAt, bool GovernsLogins)
{
    public static ClockState Of(AccountTime time) =>
        new(time.GetUtcNow(), time.Settings.Offset, time.Settings.FrozenAt, time.Settings.GovernsLogins);
}
