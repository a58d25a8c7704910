using System.Globalization;
using System.Management.Automation;
using NetSuitePS.Shell.StandIns.Engine;

namespace NetSuitePS.Shell.StandIns.Formatting;

/// <summary>Out-String.</summary>
[Cmdlet(VerbsData.Out, "String")]
public sealed class OutStringCommand : PSCmdlet, IDisposable
{
    private readonly StringWriter _text = new(CultureInfo.InvariantCulture);
    private LineRenderer? _lines;

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter]
    public SwitchParameter Stream { get; set; }

    [Parameter]
    [ValidateRange(2, int.MaxValue)]
    public int Width { get; set; }

    [Parameter]
    public SwitchParameter NoNewline { get; set; }

    protected override void BeginProcessing() =>
        _lines = new LineRenderer(_text, Width > 0 ? Width : Host.UI.RawUI.BufferSize.Width - 1, NoNewline);

    protected override void ProcessRecord() => _lines!.Add(InputObject);

    protected override void EndProcessing()
    {
        _lines!.Finish();
        var text = _text.ToString();
        if (Stream)
        {
            var lines = text.ReplaceLineEndings("\n").Split('\n');
            WriteObject(text.EndsWith('\n') ? lines[..^1] : lines, enumerateCollection: true);
        }
        else
        {
            WriteObject(text);
        }
    }

    public void Dispose()
    {
        _lines?.Dispose();
        _text.Dispose();
    }
}
