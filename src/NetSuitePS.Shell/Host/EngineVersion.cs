using System.Management.Automation;

namespace NetSuitePS.Shell.Host;

/// <summary>The version of the engine in use.</summary>
internal static class EngineVersion
{
    public static string Text { get; } = typeof(PSObject).Assembly.GetName().Version!.ToString(3);
}
