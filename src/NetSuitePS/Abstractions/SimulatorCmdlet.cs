using System.Management.Automation;
using System.Text.Json.Nodes;
using NetSuitePS.Errors;
using NetSuitePS.Sessions;

namespace NetSuitePS.Abstractions;

/// <summary>A cmdlet for a running simulator.</summary>
public abstract class SimulatorCmdlet : AsyncCmdlet
{
    /// <summary>The simulator; by default the only one that this session runs.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ValidateNotNull]
    public NetSuiteSimulator? Simulator { get; set; }

    /// <inheritdoc/>
    protected sealed override void ProcessRecord() =>
        Guard.Run(this, Simulator, () => Process(Simulator ?? SimulatorTable.OfRunspace.Only), StopToken);

    /// <summary>Does the work on one simulator.</summary>
    protected abstract void Process(NetSuiteSimulator simulator);

    private protected JsonNode? Ask(NetSuiteSimulator simulator, HttpMethod method, string path, JsonNode? body = null) =>
        Await(token => simulator.Control.SendAsync(method, path, body, token));
}
