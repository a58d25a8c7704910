using System.Management.Automation;
using System.Management.Automation.Host;
using System.Management.Automation.Runspaces;

namespace NetSuitePS.Shell.Host;

/// <summary>Opens a runspace with the engine's commands, the stand-ins and the module.</summary>
internal static class Session
{
    private static readonly string StandInsFolder = Path.Combine(AppContext.BaseDirectory, "Modules");

    private static readonly string StandIns =
        Path.Combine(StandInsFolder, "NetSuitePS.StandIns", "NetSuitePS.StandIns.psd1");

    // Real modules first; -NoClobber then keeps every command they brought. One that this engine can't load leaves
    // its commands to the stand-ins, and its folder is given back: auto-loading would go on failing there.
    private const string Setup = """
        param($StandIns, $Module)
        $ErrorActionPreference = 'Stop'
        foreach ($name in 'Utility', 'Management', 'Security') {
            Get-Module -ListAvailable "Microsoft.PowerShell.$name" |
                Where-Object { $_.Version.Major -ge 7 } |
                ForEach-Object {
                    $folder = [IO.Path]::GetDirectoryName($_.ModuleBase)
                    try { Import-Module $_ -Global } catch { $folder }
                }
        }
        Import-Module $StandIns -Global -NoClobber -DisableNameChecking
        Import-Module $Module -Global
        $Error.Clear()
        """;

    /// <exception cref="RuntimeException">The module can't be imported.</exception>
    public static Runspace Open(PSHost host, ModuleLocation module)
    {
        var state = InitialSessionState.CreateDefault2();
        var runspace = RunspaceFactory.CreateRunspace(host, state);
        runspace.ThreadOptions = PSThreadOptions.UseCurrentThread;
        runspace.Open();
        Runspace.DefaultRunspace = runspace;
        using var setup = PowerShell.Create();
        setup.Runspace = runspace;
        var unusable = setup.AddScript(Setup, useLocalScope: true)
            .AddParameter("StandIns", StandIns).AddParameter("Module", module.Path).Invoke<string>();
        SetModulePaths(module, unusable);
        return runspace;
    }

    // Other runspaces (ForEach-Object -Parallel) find the same module and the stand-ins by auto-loading. Only the
    // build's own folder is searched for modules: beside a chosen module there may be anything.
    private static void SetModulePaths(ModuleLocation module, IEnumerable<string> unusable)
    {
        var known = Environment.GetEnvironmentVariable("PSModulePath");
        string?[] paths = [module.IsBuilt ? Path.GetDirectoryName(module.Folder) : null, .. known?.Split(Path.PathSeparator) ?? [], StandInsFolder];
        Environment.SetEnvironmentVariable("PSModulePath",
            string.Join(Path.PathSeparator, paths.Where(p => !string.IsNullOrEmpty(p)).Except(unusable)));
    }
}
