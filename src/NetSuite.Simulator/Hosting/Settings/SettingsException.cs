namespace NetSuite.Simulator.Hosting.Settings;

/// <summary>A setting that can't be taken. It names the setting, never its value: that may be a secret.</summary>
internal sealed class SettingsException(string place, string reason) : Exception($"{place}: {reason}")
{
    /// <summary>The setting, such as latency.fixed.</summary>
    public string Place { get; } = place;

    public string Reason { get; } = reason;
}
