using System.Management.Automation;
using NetSuitePS.Shell.StandIns.Engine;

namespace NetSuitePS.Shell.StandIns.Formatting;

/// <summary>Out-File; the engine also calls it for the redirections &gt; and &gt;&gt;.</summary>
[Cmdlet(VerbsData.Out, "File", SupportsShouldProcess = true, DefaultParameterSetName = "Path")]
public sealed class OutFileCommand : FileWriterCmdlet, IDisposable
{
    private LineRenderer? _lines;

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter]
    public SwitchParameter Append { get; set; }

    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    [Parameter]
    public SwitchParameter NoNewline { get; set; }

    [Parameter]
    [ValidateRange(2, int.MaxValue)]
    public int Width { get; set; }

    // A file has no width; text is never cut, as in pwsh.
    protected override void BeginProcessing() => _lines = new LineRenderer(Width > 0 ? Width : int.MaxValue);

    protected override void ProcessRecord() => _lines!.Add(InputObject);

    protected override void EndProcessing()
    {
        var text = _lines!.Finish();
        var file = NewFile(Given[0]);
        ForItem(file, () =>
        {
            if (!ShouldProcess(file, "Output to File"))
            {
                return;
            }
            if (NoClobber && File.Exists(file))
            {
                throw new IOException($"The file '{file}' already exists.");
            }
            text = NoNewline ? text.ReplaceLineEndings("") : text;
            if (Append)
            {
                File.AppendAllText(file, text, Encoding);
            }
            else
            {
                File.WriteAllText(file, text, Encoding);
            }
        });
    }

    public void Dispose() => _lines?.Dispose();
}
