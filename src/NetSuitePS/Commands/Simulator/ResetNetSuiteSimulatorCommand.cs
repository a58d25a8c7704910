using System.Management.Automation;
using NetSuitePS.Abstractions;
using NetSuitePS.Sessions;

namespace NetSuitePS.Commands;

/// <summary>Makes a NetSuite simulator what it was at its start.</summary>
/// <remarks>
/// <para>Its records and counters are those of its seed again, its faults are those it was started with, and its list
/// of requests is empty. Locked records are open, locked users may log in, waiting jobs are dropped, and issued OAuth 2.0
/// tokens are worth nothing: a connection gets a new one by itself. Latency, limits and clock stay as they are.</para>
/// <para>A test that begins with a reset does not depend on the tests before it, and needs no simulator of its own.</para>
/// </remarks>
/// <example>
/// <code>Reset-NetSuiteSimulator</code>
/// <para>Resets the simulator of this session.</para>
/// </example>
/// <seealso cref="StartNetSuiteSimulatorCommand"/>
/// <seealso cref="SetNetSuiteSimulatorCommand"/>
[Cmdlet(VerbsCommon.Reset, "NetSuiteSimulator", SupportsShouldProcess = true)]
[OutputType(typeof(NetSuiteSimulator))]
public sealed class ResetNetSuiteSimulatorCommand : SimulatorCmdlet
{
    /// <summary>Writes the simulator.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void Process(NetSuiteSimulator simulator)
    {
        if (ShouldProcess(simulator.ToString(), "Reset to its seed"))
        {
            Ask(simulator, HttpMethod.Post, "reset");
        }

        if (PassThru)
        {
            WriteObject(simulator);
        }
    }
}
