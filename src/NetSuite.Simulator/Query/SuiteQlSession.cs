using NetSuite.Simulator.Query.Dates;

namespace NetSuite.Simulator.Query;

/// <summary>What the settings mean at run time.</summary>
internal sealed class SuiteQlSession(SuiteQlSettings settings)
{
    public SuiteQlSettings Settings { get; } = settings;

    public ZoneClock Zone { get; } = new(settings.TimeZone);

    public AccountDates AccountDates { get; } = new(settings);

    /// <summary>Wall clock of the session, in whole seconds like an Oracle date.</summary>
    public DateTime Now => Whole(Zone.ToLocal(Settings.Clock.GetUtcNow().UtcDateTime));

    /// <summary>Wall clock of the server.</summary>
    public DateTime ServerNow => Whole(new ZoneClock(Settings.ServerTimeZone).ToLocal(Settings.Clock.GetUtcNow().UtcDateTime));

    private static DateTime Whole(DateTime value) => new(value.Ticks - (value.Ticks % TimeSpan.TicksPerSecond));
}
