using System.Management.Automation;
using NetSuite.Client;
using NetSuitePS.Errors;
using NetSuitePS.Sessions;

namespace NetSuitePS.Abstractions;

/// <summary>A cmdlet that talks to NetSuite: it finds the connection, tells what it sends, and maps errors.</summary>
public abstract class NetSuiteCmdlet : AsyncCmdlet
{
    private NetSuiteClient? client;

    /// <summary>The connection to use; by default the session's current one.</summary>
    [Parameter]
    [ValidateNotNull]
    public NetSuiteConnection? Connection { get; set; }

    private protected NetSuiteConnection ConnectionInUse => Connection ??= ConnectionTable.OfRunspace.Current ?? throw NoConnection();

    private protected NetSuiteClient Client => client ??= ConnectionInUse.Client.WithTrace(Tell);

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

    private void CheckOpen()
    {
        if (!ConnectionInUse.IsOpen)
        {
            ThrowTerminatingError(ErrorRecords.Closed(ConnectionInUse));
        }
    }

    private PipelineStoppedException NoConnection()
    {
        ThrowTerminatingError(ErrorRecords.NoConnection(MyInvocation.MyCommand.Name));
        return new PipelineStoppedException();
    }

    private void Tell(CallTrace call)
    {
        Post(cmdlet => cmdlet.WriteVerbose(call.ToString()));
        foreach (var warning in call.Warnings)
        {
            Post(cmdlet => cmdlet.WriteWarning(warning));
        }
    }
}
