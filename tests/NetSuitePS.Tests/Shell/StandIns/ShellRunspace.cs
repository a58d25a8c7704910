using System.Management.Automation;
using System.Management.Automation.Runspaces;
using NetSuitePS.Shell.Host;

namespace NetSuitePS.Tests.Shell.StandIns;

/// <summary>One session of the shell in this process, for many short scripts.</summary>
public sealed class ShellRunspace : IDisposable
{
    private readonly TinyModule _module = new();
    private readonly Runspace _runspace;

    public ShellRunspace()
    {
        _runspace = Session.Open(Host(), new ModuleLocation(_module.Path));
        _runspace.SessionStateProxy.Path.SetLocation(_module.Folder);
    }

    /// <summary>The output as text, a line for each object.</summary>
    public string Text(string script) => string.Join('\n', Invoke(script).Output.Select(LanguagePrimitives.ConvertTo<string>))
        .ReplaceLineEndings("\n");

    public (IReadOnlyList<PSObject> Output, PSDataStreams Streams) Invoke(string script)
    {
        var shell = PowerShell.Create();
        shell.Runspace = _runspace;
        var output = shell.AddScript(script, useLocalScope: true).Invoke();
        return (output, shell.Streams);
    }

    private static ShellHost Host()
    {
        var terminal = new Terminal();
        var prompts = new Prompts(terminal, new ConsoleInput(terminal), nonInteractive: true);
        return new ShellHost(new ConsoleInterface(terminal, prompts, new ProgressLine(terminal, TimeProvider.System)));
    }

    public void Dispose()
    {
        _runspace.Dispose();
        _module.Dispose();
    }
}
