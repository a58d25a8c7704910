using System.Management.Automation;
using NetSuitePS.Sessions;

namespace NetSuitePS.Commands;

/// <summary>Stops NetSuite simulators.</summary>
/// <remarks>
/// <para>Stops the given simulators, or all that this session has started. What they kept in memory is gone, and
/// this session's connections to them are closed.</para>
/// </remarks>
/// <example>
/// <code>Stop-NetSuiteSimulator</code>
/// <para>Stops all simulators of this session.</para>
/// </example>
/// <seealso cref="StartNetSuiteSimulatorCommand"/>
/// <seealso cref="GetNetSuiteSimulatorCommand"/>
[Cmdlet(VerbsLifecycle.Stop, "NetSuiteSimulator", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class StopNetSuiteSimulatorCommand : PSCmdlet
{
    /// <summary>The simulator to stop; by default all.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ValidateNotNull]
    public NetSuiteSimulator? Simulator { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var simulator in Simulator is null ? SimulatorTable.OfRunspace.Running : [Simulator])
        {
            if (ShouldProcess(simulator.ToString(), "Stop"))
            {
                simulator.Stop();
                ConnectionTable.OfRunspace.CloseAll(simulator.Url);
            }
        }
    }
}
