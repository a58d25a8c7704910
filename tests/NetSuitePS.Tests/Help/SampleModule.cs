using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace NetSuitePS.Tests.Help;

/// <summary>The sample cmdlets laid out as our module is, imported into the real engine with the help just built.</summary>
public sealed class SampleModule : IDisposable
{
    private readonly SampleHelp help = new();
    private readonly TextHost host = new();
    private readonly Runspace runspace;

    public SampleModule()
    {
        Assert.Equal(0, help.Build());
        var bin = Directory.CreateDirectory(Path.Combine(help.Folder, "bin")).FullName;
        File.Copy(SampleHelp.Assembly, Path.Combine(bin, SampleHelp.AssemblyName + ".dll"));
        var manifest = Path.Combine(help.Folder, "Sample.psd1");
        File.WriteAllText(
            manifest,
            $"@{{ RootModule = 'bin/{SampleHelp.AssemblyName}.dll'; ModuleVersion = '1.0'; CmdletsToExport = '*' }}");
        runspace = RunspaceFactory.CreateRunspace(host, InitialSessionState.CreateDefault2());
        runspace.Open();
        Display($"Import-Module '{manifest}'");
    }

    /// <summary>What a person sees of a script's output. Any error fails the test.</summary>
    public string Display(string script)
    {
        using var shell = PowerShell.Create(runspace);
        shell.AddScript(script).AddCommand("Out-Host").Invoke();
        Assert.Empty(shell.Streams.Error);
        return host.TakeText();
    }

    public void Dispose()
    {
        runspace.Dispose();

        // The engine keeps the imported assembly open until the process ends, and Windows then refuses to delete it.
        if (!OperatingSystem.IsWindows())
        {
            help.Dispose();
        }
    }
}
