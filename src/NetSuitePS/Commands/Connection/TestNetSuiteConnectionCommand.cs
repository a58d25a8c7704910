using System.Management.Automation;
using NetSuitePS.Abstractions;
using NetSuitePS.Binding;
using NetSuitePS.Completion;
using NetSuitePS.Errors;
using NetSuitePS.Sessions;

namespace NetSuitePS.Commands;

/// <summary>Tests whether a connection to NetSuite works.</summary>
/// <remarks>
/// <para>Asks for the metadata of inventoryItem, as NetSuite connectors do: it shows that the account is
/// reached, the credentials are taken, and the role may use REST web services.</para>
/// <para>The outcome is an object, in failure too; a failure says what to do. The credentials are tried once.</para>
/// </remarks>
/// <example>
/// <code>Test-NetSuiteConnection</code>
/// <para>Tests the current connection.</para>
/// </example>
/// <example>
/// <code>if (-not (Test-NetSuiteConnection).Success) { throw 'NetSuite is not available.' }</code>
/// <para>Ends a script when NetSuite can't be used.</para>
/// </example>
/// <netsuite>The role needs REST Web Services (Full) and a permission for items.</netsuite>
/// <seealso cref="ConnectNetSuiteCommand"/>
[Cmdlet(VerbsDiagnostic.Test, "NetSuiteConnection")]
[OutputType(typeof(ConnectionTestResult))]
public sealed class TestNetSuiteConnectionCommand : AsyncCmdlet
{
    /// <summary>The connection to test, or its name; by default the session's current one.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ValidateNotNull]
    [ConnectionName]
    [ArgumentCompleter(typeof(ConnectionCompleter))]
    public NetSuiteConnection? Connection { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if ((Connection ?? ConnectionTable.OfRunspace.Current) is not { } connection)
        {
            ThrowTerminatingError(ErrorRecords.NoConnection(MyInvocation.MyCommand.Name, ConnectionTable.OfRunspace.All.Count));
            return;
        }

        if (!connection.IsOpen)
        {
            WriteError(ErrorRecords.Closed(connection));
            return;
        }

        var client = connection.Client.WithTrace(call => Post(cmdlet => cmdlet.WriteVerbose(call.ToString())));
        Guard.Run(this, connection, () => WriteObject(Await(token => ConnectionFactory.TestAsync(connection, client, token))), StopToken);
    }
}
