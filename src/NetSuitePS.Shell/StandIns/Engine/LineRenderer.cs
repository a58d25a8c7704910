using System.Globalization;
using System.Management.Automation;
using Microsoft.PowerShell.Commands;

namespace NetSuitePS.Shell.StandIns.Engine;

/// <summary>Collects objects and writes them as the lines that the screen would show.</summary>
internal sealed class LineRenderer : IDisposable
{
    private readonly StringWriter _text = new(CultureInfo.InvariantCulture);
    private readonly SteppablePipeline _pipeline;

    public LineRenderer(int width)
    {
        // The engine hides this command from scripts, so it is called by its class.
        var command = new CmdletInfo("Out-LineOutput", typeof(OutLineOutputCommand));
        var script = ScriptBlock.Create("param($Command, $LineOutput) & $Command -LineOutput $LineOutput");
        _pipeline = script.GetSteppablePipeline(
            CommandOrigin.Internal, [command, EngineFormatter.LineOutput(_text, width)]);
        _pipeline.Begin(expectInput: true);
    }

    public void Add(object? value) => _pipeline.Process(value);

    /// <summary>Ends the input and gives all lines, plain: text is no place for escape sequences.</summary>
    public string Finish()
    {
        _pipeline.End();
        return System.Management.Automation.Host.PSHostUserInterface.GetOutputString(_text.ToString(), false);
    }

    public void Dispose()
    {
        _pipeline.Dispose();
        _text.Dispose();
    }
}
