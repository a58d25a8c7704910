using System.Management.Automation;
using System.Reflection;

namespace NetSuitePS.Shell.Host;

/// <summary>The version of the engine in use, as $PSVersionTable gives it.</summary>
internal static class EngineVersion
{
    // The assembly version stops at the minor number; the commit follows the informational one.
    public static string Text { get; } = typeof(PSObject).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split(' ', '+')[0];
}
