using System.Management.Automation;
using System.Management.Automation.Runspaces;
using NetSuite.Client;

namespace NetSuitePS.Tests.Binding.Filters;

/// <summary>A session of the real engine with Read-Filter.</summary>
public sealed class FilterSession : IDisposable
{
    private readonly Runspace runspace;

    public FilterSession()
    {
        var state = InitialSessionState.CreateDefault2();
        state.Commands.Add(new SessionStateCmdletEntry("Read-Filter", typeof(ReadFilterCommand), null));
        runspace = RunspaceFactory.CreateRunspace(state);
        runspace.Open();
    }

    /// <summary>Runs a script whose last output is a filter.</summary>
    public FilterExpression Filter(string script, object? text = null) => (FilterExpression)Run(script, text)[^1].BaseObject;

    /// <summary>The filter that a script gives, on one line.</summary>
    public string Read(string script, object? text = null) => FilterPrinter.Print(Filter(script, text));

    /// <summary>The message and the advice of a filter that is refused.</summary>
    public string Refusal(string script, object? text = null)
    {
        var error = Assert.ThrowsAny<RuntimeException>(() => Run(script, text)).ErrorRecord;
        return error.ErrorDetails is { } details ? $"{details.Message} {details.RecommendedAction}" : error.Exception.Message;
    }

    public IList<PSObject> Run(string script, object? text = null)
    {
        using var shell = PowerShell.Create();
        shell.Runspace = runspace;
        runspace.SessionStateProxy.SetVariable("text", text);
        // A scope of its own: what one test sets, no other finds.
        var output = shell.AddScript(script, useLocalScope: true).Invoke();
        return shell.Streams.Error is [var error, ..] ? throw new RuntimeException(error.ToString(), error.Exception, error) : output;
    }

    public void Dispose() => runspace.Dispose();
}
