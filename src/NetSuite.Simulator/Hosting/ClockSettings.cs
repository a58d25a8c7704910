namespace NetSuite.Simulator.Hosting;

/// <summary>How the account's time differs from the machine's.</summary>
public sealed record ClockSettings
{
    /// <summary>How far the account's time is ahead of the machine's; negative for behind.</summary>
    public TimeSpan Offset { get; init; }

    /// <summary>The instant at which the account's time stands still; null lets it run.</summary>
    public DateTimeOffset? FrozenAt { get; init; }

    /// <summary>
    /// Whether the timestamps of logins are held against the account's time too. By default they are held against the
    /// machine's, so that a client whose own clock nobody can turn gets in.
    /// </summary>
    public bool GovernsLogins { get; init; }
}
