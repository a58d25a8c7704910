using System.Management.Automation;
using NetSuitePS.Abstractions;
using NetSuitePS.Sessions;

namespace NetSuitePS.Commands;

/// <summary>Lists the requests that a NetSuite simulator received.</summary>
/// <remarks>
/// <para>The requests stand in the order they came, each with what was in flight at that moment. A test can show with
/// them what a script asked for, how often, and how much of it at a time.</para>
/// <para>A simulator keeps the latest 10,000. They hold no secret, no body and no header.</para>
/// </remarks>
/// <example>
/// <code>Get-NetSuiteSimulatorRequest</code>
/// <para>Lists all requests.</para>
/// </example>
/// <example>
/// <code>(Get-NetSuiteSimulatorRequest | Measure-Object -Property Concurrency -Maximum).Maximum</code>
/// <para>Tells how many requests were in flight at most.</para>
/// </example>
/// <example>
/// <code>Get-NetSuiteSimulatorRequest -Clear | Where-Object Status -ge 400</code>
/// <para>Lists the requests that failed, and lets the simulator forget all of them.</para>
/// </example>
/// <seealso cref="SetNetSuiteSimulatorCommand"/>
/// <seealso cref="ResetNetSuiteSimulatorCommand"/>
[Cmdlet(VerbsCommon.Get, "NetSuiteSimulatorRequest")]
[OutputType(typeof(SimulatorRequest))]
public sealed class GetNetSuiteSimulatorRequestCommand : SimulatorCmdlet
{
    /// <summary>Only requests after this one.</summary>
    [Parameter]
    [ValidateRange(0, long.MaxValue)]
    public long AfterSequence { get; set; }

    /// <summary>Lets the simulator forget its requests when they have been listed.</summary>
    [Parameter]
    public SwitchParameter Clear { get; set; }

    /// <inheritdoc/>
    protected override void Process(NetSuiteSimulator simulator)
    {
        var requests = Ask(simulator, HttpMethod.Get, FormattableString.Invariant($"requests?after={AfterSequence}"))!.AsArray();
        if (Clear)
        {
            Ask(simulator, HttpMethod.Delete, "requests");
        }

        foreach (var request in requests)
        {
            WriteObject(SimulatorRequest.From(request!));
        }
    }
}
