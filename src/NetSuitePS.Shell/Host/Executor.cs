using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace NetSuitePS.Shell.Host;

/// <summary>Runs pipelines with their output in the host, and stops them.</summary>
internal sealed class Executor(Runspace runspace, ShellHost host, ProgressLine progress)
{
    private readonly Lock _gate = new();
    private readonly Stack<PowerShell> _running = new();
    private bool _stopping;

    /// <summary>Runs what <paramref name="build"/> adds, and shows it through the format views.</summary>
    public Outcome Run(Action<PowerShell> build)
    {
        using var shell = Create();
        build(shell);
        // Errors join the output so that both reach the screen in their order.
        shell.Commands.Commands[0].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        shell.AddCommand("Out-Default", useLocalScope: true);
        return Invoke(shell);
    }

    /// <summary>Runs a script for its value and shows nothing; null when it fails.</summary>
    public string? Evaluate(string script)
    {
        using var shell = Create();
        try
        {
            return shell.AddScript(script, useLocalScope: false).Invoke<string>().FirstOrDefault();
        }
        catch (RuntimeException)
        {
            return null;
        }
    }

    /// <summary>Stops the innermost running pipeline; false when nothing runs, or it is being stopped already.</summary>
    public bool Stop()
    {
        lock (_gate)
        {
            if (_running.Count == 0 || _stopping)
            {
                return false;
            }
            _stopping = true;
            // Stopping waits for the pipeline, and the caller is a signal handler: don't wait there.
            _running.Peek().BeginStop(null, null);
            return true;
        }
    }

    /// <summary>Shows an error as the engine shows its own.</summary>
    public void Report(Exception exception)
    {
        var record = (exception as IContainsErrorRecord)?.ErrorRecord
            ?? new ErrorRecord(exception, "ShellError", ErrorCategory.NotSpecified, null);
        using var shell = Create();
        shell.AddCommand("Out-Default").AddParameter("InputObject", ErrorStream.Wrap(record)).Invoke();
    }

    private Outcome Invoke(PowerShell shell)
    {
        Enter(shell);
        try
        {
            // The engine keeps $? only for what enters the history.
            shell.Invoke(null, new PSInvocationSettings { AddToHistory = true });
            return shell.InvocationStateInfo.State == PSInvocationState.Stopped ? Outcome.Stopped
                : Evaluate("$?") == bool.TrueString ? Outcome.Succeeded
                : Outcome.Failed;
        }
        catch (PipelineStoppedException)
        {
            return Outcome.Stopped;
        }
        catch (RuntimeException e)
        {
            Report(e);
            return Outcome.Terminated;
        }
        finally
        {
            Leave();
            progress.Clear();
        }
    }

    private PowerShell Create()
    {
        if (host.Depth > 0)
        {
            return PowerShell.Create(RunspaceMode.CurrentRunspace);
        }
        var shell = PowerShell.Create();
        shell.Runspace = runspace;
        return shell;
    }

    private void Enter(PowerShell shell)
    {
        lock (_gate)
        {
            _running.Push(shell);
            _stopping = false;
        }
    }

    private void Leave()
    {
        lock (_gate)
        {
            _running.Pop();
            _stopping = false;
        }
    }
}
