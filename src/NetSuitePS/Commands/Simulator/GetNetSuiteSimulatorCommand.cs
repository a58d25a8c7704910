using System.Management.Automation;
using NetSuitePS.Sessions;

namespace NetSuitePS.Commands;

/// <summary>Lists the NetSuite simulators that this session has started.</summary>
/// <remarks>
/// <para>Only simulators that still run are listed.</para>
/// </remarks>
/// <example>
/// <code>Get-NetSuiteSimulator</code>
/// <para>Lists the running simulators.</para>
/// </example>
/// <seealso cref="StartNetSuiteSimulatorCommand"/>
[Cmdlet(VerbsCommon.Get, "NetSuiteSimulator")]
[OutputType(typeof(NetSuiteSimulator))]
public sealed class GetNetSuiteSimulatorCommand : PSCmdlet
{
    /// <inheritdoc/>
    protected override void ProcessRecord() => WriteObject(SimulatorTable.OfRunspace.Running, enumerateCollection: true);
}
