using System.Management.Automation;
using NetSuitePS.Binding;
using NetSuitePS.Completion;
using NetSuitePS.Errors;
using NetSuitePS.Sessions;

namespace NetSuitePS.Commands;

/// <summary>Closes connections to NetSuite.</summary>
/// <remarks>
/// <para>Closes the session's current connection, or those that are given, and forgets their credentials. When
/// the current connection is closed no other takes its place: commands ask for one rather than write to an
/// account you did not mean.</para>
/// </remarks>
/// <example>
/// <code>Disconnect-NetSuite</code>
/// <para>Closes the current connection.</para>
/// </example>
/// <example>
/// <code>Get-NetSuiteConnection | Disconnect-NetSuite</code>
/// <para>Closes all connections of the session.</para>
/// </example>
/// <seealso cref="ConnectNetSuiteCommand"/>
/// <seealso cref="GetNetSuiteConnectionCommand"/>
[Cmdlet(VerbsCommunications.Disconnect, "NetSuite")]
[OutputType(typeof(void))]
public sealed class DisconnectNetSuiteCommand : PSCmdlet
{
    /// <summary>The connection to close, or its name; by default the current one.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ValidateNotNull]
    [ConnectionName]
    [ArgumentCompleter(typeof(ConnectionCompleter))]
    public NetSuiteConnection? Connection { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var table = ConnectionTable.OfRunspace;
        if ((Connection ?? table.Current) is { } connection)
        {
            table.Remove(connection);
        }
        else
        {
            WriteError(ErrorRecords.NoConnection(MyInvocation.MyCommand.Name, table.All.Count));
        }
    }
}
