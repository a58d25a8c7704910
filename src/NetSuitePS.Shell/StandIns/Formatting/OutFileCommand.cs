using System.Management.Automation;
using NetSuitePS.Shell.StandIns.Engine;

namespace NetSuitePS.Shell.StandIns.Formatting;

/// <summary>Out-File; the engine also calls it for the redirections &gt; and &gt;&gt;.</summary>
[Cmdlet(VerbsData.Out, "File", SupportsShouldProcess = true, DefaultParameterSetName = "Path")]
public sealed class OutFileCommand : FileWriterCmdlet, IDisposable
{
    private StreamWriter? _writer;
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

    // Opened before there is anything to write: a path that can't be written must not cost the work before it,
    // and what was written stays when the rest fails.
    protected override void BeginProcessing()
    {
        var file = NewFile(Given[0]);
        if (!ShouldProcess(file, "Output to File"))
        {
            return;
        }
        Checked(() => _writer = new StreamWriter(file, Encoding, new FileStreamOptions
        {
            Access = FileAccess.Write,
            Mode = Append ? FileMode.Append : NoClobber ? FileMode.CreateNew : FileMode.Create,
        }));
        // A file has no width; text is never cut, as in pwsh.
        _lines = new LineRenderer(_writer!, Width > 0 ? Width : int.MaxValue, NoNewline);
    }

    protected override void ProcessRecord() => Checked(() => _lines?.Add(InputObject));

    protected override void EndProcessing() => Checked(() =>
    {
        _lines?.Finish();
        _writer?.Flush();
    });

    public void Dispose()
    {
        _lines?.Dispose();
        _writer?.Dispose();
    }

    private void Checked(Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when ((e is RuntimeException ? e.InnerException : e) is IOException or UnauthorizedAccessException)
        {
            // Terminating: of a redirection's commands the engine shows no other error.
            ThrowTerminatingError(new ErrorRecord(e, "FileOpenFailure", ErrorCategory.OpenError, Given[0]));
        }
    }
}
