namespace NetSuite.Simulator.Control;

/// <summary>How far the account's time is to be moved on.</summary>
public sealed record ClockAdvance
{
    /// <summary>The length of time; negative moves it back.</summary>
    public TimeSpan By { get; init; }
}
