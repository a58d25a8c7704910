using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace NetSuitePS.Tests.Help;

/// <summary>The sample cmdlets laid out as our module is, imported into the real engine with the help just built.</summary>
public sealed class SampleModule : IDisposable
{
    private readonly SampleHelp _help = new();
    private readonly TextHost _host = new();
    private readonly Runspace _runspace;

    public SampleModule()
    {
        Assert.Equal(0, _help.Build());
        var bin = Directory.CreateDirectory(Path.Combine(_help.Folder, "bin")).FullName;
        File.Copy(SampleHelp.Assembly, Path.Combine(bin, SampleHelp.AssemblyName + ".dll"));
        var manifest = Path.Combine(_help.Folder, "Sample.psd1");
        File.WriteAllText(
            manifest,
            $"@{{ RootModule = 'bin/{SampleHelp.AssemblyName}.dll'; ModuleVersion = '1.0'; CmdletsToExport = '*' }}");
        _runspace = RunspaceFactory.CreateRunspace(_host, InitialSessionState.CreateDefault2());
        _runspace.Open();
        Display($"Import-Module '{manifest}'");
    }

    /// <summary>What a person sees of a script's output. Any error fails the test.</summary>
    public string Display(string script)
    {
        using var shell = PowerShell.Create(_runspace);
        shell.AddScript(script).AddCommand("Out-Host").Invoke();
        Assert.Empty(shell.Streams.Error);
        return _host.TakeText();
    }

    public void Dispose()
    {
        _runspace.Dispose();

        // The engine keeps the imported assembly open until the process ends, and Windows then refuses to delete it.
        if (!OperatingSystem.IsWindows())
        {
            _help.Dispose();
        }
    }
}
