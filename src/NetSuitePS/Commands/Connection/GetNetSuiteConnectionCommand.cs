using System.Management.Automation;
using NetSuitePS.Completion;
using NetSuitePS.Sessions;

namespace NetSuitePS.Commands;

/// <summary>Lists the open connections of this session.</summary>
/// <remarks>
/// <para>Each PowerShell session, and each runspace of it, has connections of its own. Credentials are never shown.</para>
/// </remarks>
/// <example>
/// <code>Get-NetSuiteConnection</code>
/// <para>Lists the open connections.</para>
/// </example>
/// <example>
/// <code>$sandbox = Get-NetSuiteConnection -Name *_SB*</code>
/// <para>Finds a connection by its name.</para>
/// </example>
/// <seealso cref="ConnectNetSuiteCommand"/>
[Cmdlet(VerbsCommon.Get, "NetSuiteConnection")]
[OutputType(typeof(NetSuiteConnection))]
public sealed class GetNetSuiteConnectionCommand : PSCmdlet
{
    /// <summary>Only connections of this name; wildcards are taken.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ConnectionCompleter))]
    public string Name { get; set; } = "*";

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var pattern = WildcardPattern.Get(Name, WildcardOptions.IgnoreCase);
        WriteObject(ConnectionTable.OfRunspace.All.Where(connection => pattern.IsMatch(connection.Name)), enumerateCollection: true);
    }
}
