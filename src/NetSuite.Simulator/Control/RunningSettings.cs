using NetSuite.Simulator.Governance;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Hosting.Settings;

namespace NetSuite.Simulator.Control;

/// <summary>The settings that may change while the account runs.</summary>
public sealed record RunningSettings
{
    /// <summary>How long the account takes for a request.</summary>
    public Latency Latency { get; init; } = new();

    /// <summary>How many requests the account takes at a time.</summary>
    public GovernanceOptions Governance { get; init; } = new();

    /// <summary>How the account behaves where NetSuite's behaviour is not known for certain.</summary>
    public AccountBehaviour Behaviour { get; init; } = new();

    internal static RunningSettings Of(SimulatorOptions options) =>
        new() { Latency = options.Latency, Governance = options.Governance, Behaviour = options.Behaviour };

    internal SimulatorOptions ApplyTo(SimulatorOptions options) =>
        SettingsRules.Check(options with { Latency = Latency, Governance = Governance, Behaviour = Behaviour });
}
