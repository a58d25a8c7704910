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
        var file = NewFile(Given[0]);
        if (!ShouldProcess(file, "Output to File"))
        {
            return;
        }
        try
        {
            Write(file, NoNewline ? _lines!.Finish().ReplaceLineEndings("") : _lines!.Finish());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Terminating: of a redirection's commands the engine shows no other error.
            ThrowTerminatingError(new ErrorRecord(e, "FileOpenFailure", ErrorCategory.OpenError, file));
        }
    }

    private void Write(string file, string text)
    {
        using var writer = new StreamWriter(
            file, Encoding, new FileStreamOptions
            {
                Access = FileAccess.Write,
                Mode = Append ? FileMode.Append : NoClobber ? FileMode.CreateNew : FileMode.Create,
            });
        writer.Write(text);
        writer.Flush();
    }

    public void Dispose() => _lines?.Dispose();
}
