using System.Management.Automation;
using System.Management.Automation.Runspaces;
using NetSuitePS.Shell.Options;

namespace NetSuitePS.Shell.Host;

/// <summary>The shell: a session, what it was started for, and the exit code.</summary>
internal sealed class ConsoleShell
{
    private const int Interrupted = 130;
    private readonly ShellOptions _options;
    private readonly Terminal _terminal = new();
    private readonly ConsoleInput _input;
    private readonly ProgressLine _progress;
    private readonly ShellHost _host;

    public ConsoleShell(ShellOptions options)
    {
        _options = options;
        _input = new ConsoleInput(_terminal);
        _progress = new ProgressLine(_terminal, TimeProvider.System);
        var prompts = new Prompts(_terminal, _input, options.NonInteractive);
        _host = new ShellHost(new ConsoleInterface(_terminal, prompts, _progress));
    }

    private bool HasPrompt => _options.NoExit || _options.Mode == ShellMode.Interactive;

    public int Run()
    {
        var module = ModuleLocation.Find();
        if (!module.Exists)
        {
            return Fail(1, $"The NetSuitePS module is not at '{module.Path}'. Build it with 'dotnet build', "
                + $"or name its folder in {ModuleLocation.Variable}.");
        }
        if (_options.Mode == ShellMode.QuickStart && !File.Exists(module.QuickStart))
        {
            return Fail(1, $"The quick start is not at '{module.QuickStart}'. Build the module with 'dotnet build'.");
        }
        Runspace runspace;
        try
        {
            runspace = Session.Open(_host, module);
        }
        catch (RuntimeException e)
        {
            return Fail(1, $"The NetSuitePS module at '{module.Path}' can't be imported: {e.ErrorRecord.Exception.Message}");
        }
        using (runspace)
        {
            var executor = new Executor(runspace, _host, _progress);
            if (_options.Mode is ShellMode.File or ShellMode.QuickStart && !_options.NoExit)
            {
                ScriptExit.EndsShell(runspace);
            }
            var loop = new InputLoop(_input, executor, _host);
            _host.NestedPrompt = () => loop.Run();
            Console.CancelKeyPress += (_, e) => e.Cancel = executor.Stop() || HasPrompt;
            return ExitCode(RunAll(module, executor, loop));
        }
    }

    private Outcome RunAll(ModuleLocation module, Executor executor, InputLoop loop)
    {
        if (HasPrompt && !_options.NoLogo && _input.IsInteractive)
        {
            _terminal.Write($"NetSuitePS {_host.Version.ToString(3)} on PowerShell {EngineVersion.Text}{Environment.NewLine}");
        }
        var outcome = RunFirst(module, executor, loop);
        if (_options.NoExit && !_host.ShouldExit)
        {
            outcome = loop.Run();
        }
        return outcome;
    }

    private Outcome RunFirst(ModuleLocation module, Executor executor, InputLoop loop)
    {
        switch (_options.Mode)
        {
            case ShellMode.Command when _options.Text != "-":
                return executor.Run(shell => shell.AddScript(_options.Text));
            case ShellMode.File:
                return executor.Run(shell => ScriptArguments.Add(shell, _options.Text, _options.Arguments));
            case ShellMode.QuickStart:
                var outcome = executor.Run(shell => ScriptArguments.Add(shell, module.QuickStart, []));
                if (_terminal.InputIsTerminal)
                {
                    _terminal.Write($"For a prompt with the module loaded, start the shell with -Interactive.{Environment.NewLine}");
                }
                return outcome;
            default:
                return _options.NoExit ? Outcome.Succeeded : loop.Run();
        }
    }

    private int ExitCode(Outcome outcome) => _host.ShouldExit ? _host.ExitCode : outcome switch
    {
        Outcome.Succeeded => 0,
        // Only a command is judged by its last $?; a script that ran to its end is fine.
        Outcome.Failed when _options.Mode is ShellMode.File or ShellMode.QuickStart && !_options.NoExit => 0,
        Outcome.Stopped when !_input.Ended => Interrupted,
        _ => 1,
    };

    private int Fail(int code, string message)
    {
        _terminal.WriteError(message + Environment.NewLine);
        return code;
    }
}
