using System.Reflection;
using System.Text.Json;
using NetSuite.Simulator.Governance;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Hosting.Settings;

namespace NetSuite.Simulator.Control;

/// <summary>The settings that may change while the account runs.</summary>
public sealed record RunningSettings
{
    private static readonly PropertyInfo[] Fixed = [.. typeof(AccountBehaviour).GetProperties().Where(property => property.IsDefined(typeof(SetAtStartAttribute)))];

    /// <summary>How long the account takes for a request.</summary>
    public Latency Latency { get; init; } = new();

    /// <summary>How many requests the account takes at a time.</summary>
    public GovernanceOptions Governance { get; init; } = new();

    /// <summary>How the account behaves where NetSuite's behaviour is not known for certain.</summary>
    public AccountBehaviour Behaviour { get; init; } = new();

    internal static RunningSettings Of(SimulatorOptions options) =>
        new() { Latency = options.Latency, Governance = options.Governance, Behaviour = options.Behaviour };

    internal SimulatorOptions ApplyTo(SimulatorOptions options)
    {
        if (Array.Find(Fixed, property => !Equals(property.GetValue(Behaviour), property.GetValue(options.Behaviour))) is { } property)
        {
            throw new SettingsException($"behaviour.{JsonNamingPolicy.CamelCase.ConvertName(property.Name)}", "can only be set when the simulator starts");
        }
        return SettingsRules.Check(options with { Latency = Latency, Governance = Governance, Behaviour = Behaviour });
    }
}
