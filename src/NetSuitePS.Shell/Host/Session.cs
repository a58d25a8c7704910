using System.Management.Automation;
using System.Management.Automation.Host;
using System.Management.Automation.Runspaces;

namespace NetSuitePS.Shell.Host;

/// <summary>Opens a runspace with the engine's commands, the stand-ins and the module.</summary>
internal static class Session
{
    private static readonly string StandIns =
        Path.Combine(AppContext.BaseDirectory, "Modules", "NetSuitePS.StandIns", "NetSuitePS.StandIns.psd1");

    // Real modules first; -NoClobber then keeps every command they brought.
    private const string Setup = """
        param($StandIns, $Module)
        $ErrorActionPreference = 'Stop'
        foreach ($name in 'Utility', 'Management', 'Security') {
            Get-Module -ListAvailable "Microsoft.PowerShell.$name" |
                Where-Object { $_.Version.Major -ge 7 } |
                ForEach-Object { try { Import-Module $_ -Global } catch { $null = $_ } }
        }
        Import-Module $StandIns -Global -NoClobber -DisableNameChecking
        Import-Module $Module -Global
        """;

    /// <exception cref="RuntimeException">The module can't be imported.</exception>
    public static Runspace Open(PSHost host, ModuleLocation module)
    {
        var state = InitialSessionState.CreateDefault2();
        var runspace = RunspaceFactory.CreateRunspace(host, state);
        runspace.ThreadOptions = PSThreadOptions.UseCurrentThread;
        runspace.Open();
        Runspace.DefaultRunspace = runspace;
        AddModulePaths(module);
        using var setup = PowerShell.Create();
        setup.Runspace = runspace;
        setup.AddScript(Setup, useLocalScope: true)
            .AddParameter("StandIns", StandIns).AddParameter("Module", module.Path).Invoke();
        return runspace;
    }

    // Other runspaces (ForEach-Object -Parallel) find the same module and the stand-ins by auto-loading.
    private static void AddModulePaths(ModuleLocation module)
    {
        var separator = Path.PathSeparator;
        var known = Environment.GetEnvironmentVariable("PSModulePath");
        Environment.SetEnvironmentVariable("PSModulePath",
            $"{Path.GetDirectoryName(module.Folder)}{separator}{known}{separator}{Path.GetDirectoryName(Path.GetDirectoryName(StandIns))}");
    }
}
