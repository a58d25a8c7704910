using System.Management.Automation;

namespace NetSuitePS.Shell.StandIns.Engine;

/// <summary>Ends the commands before a command that has seen enough, as Select-Object -First does.</summary>
internal static class UpstreamStop
{
    // The engine's own control flow for this; it has no public way.
    private static readonly Type Signal = typeof(PSObject).Assembly.GetType(
        "System.Management.Automation.StopUpstreamCommandsException", throwOnError: true)!;

    public static Exception By(Cmdlet command) => (Exception)Activator.CreateInstance(Signal, command)!;
}
