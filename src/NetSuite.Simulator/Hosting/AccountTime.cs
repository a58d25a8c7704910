namespace NetSuite.Simulator.Hosting;

/// <summary>
/// The account's time: the machine's, shifted or standing still. Waits take the machine's time whatever the account's
/// does, so that a frozen account still answers.
/// </summary>
internal sealed class AccountTime : TimeProvider
{
    private readonly TimeProvider machine;
    private ClockSettings settings;

    public AccountTime(TimeProvider machine, ClockSettings settings)
    {
        (this.machine, this.settings) = (machine, settings);
        OfLogins = new LoginTime(this);
    }

    /// <summary>The time that logins are held against.</summary>
    public TimeProvider OfLogins { get; }

    public ClockSettings Settings
    {
        get => Volatile.Read(ref settings);
        set => Volatile.Write(ref settings, value);
    }

    public override long TimestampFrequency => machine.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => machine.LocalTimeZone;

    /// <summary>These settings with the time moved on, frozen or not.</summary>
    public ClockSettings After(TimeSpan by) => Settings is { FrozenAt: { } instant } frozen
        ? frozen with { FrozenAt = instant + by }
        : Settings with { Offset = Settings.Offset + by };

    public override DateTimeOffset GetUtcNow()
    {
        var now = Settings;
        return now.FrozenAt?.ToUniversalTime() ?? machine.GetUtcNow() + now.Offset;
    }

    public override long GetTimestamp() => machine.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        machine.CreateTimer(callback, state, dueTime, period);

    private sealed class LoginTime(AccountTime account) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => account.Settings.GovernsLogins ? account.GetUtcNow() : account.machine.GetUtcNow();
    }
}
