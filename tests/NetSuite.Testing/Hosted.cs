using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Management.Automation.Runspaces;

namespace NetSuite.Testing;

/// <summary>A PowerShell session in the real engine, with the staged module imported as a user would import it.</summary>
public sealed class Hosted : IDisposable
{
    private const string ImportStandIns = "param($path) Import-Module $path -Global -NoClobber -DisableNameChecking";
    private const string ImportModule = "param($path) Import-Module $path -Global";

    private readonly Runspace runspace;

    public Hosted()
        : this(null)
    {
    }

    private Hosted(PSHost? host)
    {
        var state = InitialSessionState.CreateDefault2();
        runspace = host is null ? RunspaceFactory.CreateRunspace(state) : RunspaceFactory.CreateRunspace(host, state);
        runspace.Open();
        Import(ImportStandIns, Path.Combine(BuiltProduct.Shell, "Modules", "NetSuitePS.StandIns", "NetSuitePS.StandIns.psd1"));
        Import(ImportModule, Path.Combine(BuiltProduct.Module, "NetSuitePS.psd1"));
    }

    /// <summary>A session that displays things by a host.</summary>
    public static Hosted On(PSHost host) => new(host);

    /// <summary>Runs a script in a session of its own.</summary>
    /// <param name="script">The script; it finds <paramref name="variables"/> as variables.</param>
    /// <param name="variables">Values for the script.</param>
    public static HostedResult Run(string script, params (string Name, object? Value)[] variables)
    {
        using var session = new Hosted();
        return session.Invoke(script, variables);
    }

    /// <summary>Runs a script in this session.</summary>
    public HostedResult Invoke(string script, params (string Name, object? Value)[] variables)
    {
        foreach (var (name, value) in variables)
        {
            runspace.SessionStateProxy.SetVariable(name, value);
        }

        using var shell = Create(script);
        var output = new Collection<PSObject>();
        RuntimeException? terminating = null;
        try
        {
            shell.Invoke(null, output);
        }
        catch (RuntimeException exception)
        {
            terminating = exception;
        }

        return new HostedResult(output, shell.Streams, terminating);
    }

    /// <summary>Starts a script without waiting for it, to stop it or to watch it.</summary>
    public PowerShell Create(string script)
    {
        var shell = PowerShell.Create();
        shell.Runspace = runspace;
        shell.AddScript(script);
        return shell;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        using (var shell = Create("Stop-NetSuiteSimulator -ErrorAction Ignore; Get-NetSuiteConnection | Disconnect-NetSuite"))
        {
            shell.Invoke();
        }

        runspace.Dispose();
    }

    private void Import(string script, string path)
    {
        using var shell = PowerShell.Create();
        shell.Runspace = runspace;
        shell.AddScript(script).AddArgument(path).Invoke();
        if (shell.HadErrors)
        {
            throw new InvalidOperationException($"{path} can't be imported: {string.Join(' ', shell.Streams.Error)}");
        }
    }
}
