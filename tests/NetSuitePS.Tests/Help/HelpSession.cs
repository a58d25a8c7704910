using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace NetSuitePS.Tests.Help;

/// <summary>The real engine with a module imported, on a display that can be read.</summary>
internal sealed class HelpSession : IDisposable
{
    private readonly TextHost host = new();
    private readonly Runspace runspace;

    public HelpSession(string manifest)
    {
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

    public void Dispose() => runspace.Dispose();
}
