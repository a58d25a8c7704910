using System.Management.Automation;
using NetSuite.Client;
using NetSuitePS.Binding;
using NetSuitePS.Completion;
using NetSuitePS.Errors;
using NetSuitePS.Sessions;

namespace NetSuitePS.Abstractions;

/// <summary>A cmdlet that talks to NetSuite: it finds the connection, tells what it sends, and maps errors.</summary>
public abstract class NetSuiteCmdlet : AsyncCmdlet
{
    private NetSuiteClient? client;
    private NetSuiteClient? writingClient;

    /// <summary>The connection to use, or its name; by default the session's current one.</summary>
    [Parameter]
    [ValidateNotNull]
    [ConnectionName]
    [ArgumentCompleter(typeof(ConnectionCompleter))]
    public NetSuiteConnection? Connection { get; set; }

    /// <summary>Whether nothing can be done without a connection.</summary>
    private protected virtual bool NeedsConnection => true;

    private protected bool HasConnection => (Connection ?? ConnectionTable.OfRunspace.Current) is not null;

    internal NetSuiteConnection ConnectionInUse => Connection ??= ConnectionTable.OfRunspace.Current ?? throw NoConnection();

    internal NetSuiteClient Client => client ??= ConnectionInUse.Client.WithTrace(Tell);

    /// <summary>The client for a run of writes, whose outcomes bring NetSuite's warnings along: they come out beside their results.</summary>
    internal NetSuiteClient WritingClient => writingClient ??= ConnectionInUse.Client.WithTrace(TellCall);

    /// <inheritdoc/>
    protected override void BeginProcessing() => CheckOpen();

    /// <summary>Runs the work on one input item; what is refused becomes an error record for that item.</summary>
    /// <returns>Whether the work succeeded.</returns>
    protected bool Guarded(object? target, Action body)
    {
        // Another command of the pipeline may have closed it in the meantime.
        CheckOpen();
        return Guard.Run(this, target, body, StopToken);
    }

    /// <summary>Ends the command when its connection has been closed.</summary>
    internal void CheckOpen()
    {
        if ((NeedsConnection || HasConnection) && !ConnectionInUse.IsOpen)
        {
            ThrowTerminatingError(ErrorRecords.Closed(ConnectionInUse));
        }
    }

    private PipelineStoppedException NoConnection()
    {
        ThrowTerminatingError(ErrorRecords.NoConnection(MyInvocation.MyCommand.Name, ConnectionTable.OfRunspace.All.Count));
        return new PipelineStoppedException();
    }

    private void TellCall(CallTrace call) => Post(cmdlet => cmdlet.WriteVerbose(call.ToString()));

    private void Tell(CallTrace call)
    {
        TellCall(call);
        foreach (var warning in call.Warnings)
        {
            Post(cmdlet => cmdlet.WriteWarning(warning));
        }
    }
}
