using System.Management.Automation;
using Microsoft.PowerShell.Commands;

namespace NetSuitePS.Shell.StandIns.Engine;

/// <summary>Writes objects as the lines that the screen would show; the engine leaves the colours of its views out.</summary>
internal sealed class LineRenderer : IDisposable
{
    private readonly SteppablePipeline _pipeline;

    public LineRenderer(TextWriter writer, int width, bool noNewline)
    {
        // The engine hides this command from scripts, so it is called by its class.
        var command = new CmdletInfo("Out-LineOutput", typeof(OutLineOutputCommand));
        var script = ScriptBlock.Create("param($Command, $LineOutput) & $Command -LineOutput $LineOutput");
        _pipeline = script.GetSteppablePipeline(
            CommandOrigin.Internal, [command, EngineFormatter.LineOutput(writer, width, noNewline)]);
        _pipeline.Begin(expectInput: true);
    }

    public void Add(object? value) => _pipeline.Process(value);

    public void Finish() => _pipeline.End();

    public void Dispose() => _pipeline.Dispose();
}
