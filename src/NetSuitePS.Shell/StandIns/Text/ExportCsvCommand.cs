using System.Management.Automation;
using NetSuitePS.Shell.StandIns.Engine;

namespace NetSuitePS.Shell.StandIns.Text;

/// <summary>Export-Csv.</summary>
[Cmdlet(VerbsData.Export, "Csv", SupportsShouldProcess = true, DefaultParameterSetName = "Path")]
public sealed class ExportCsvCommand : FileWriterCmdlet, IDisposable
{
    private StreamWriter? _text;
    private CsvObjectWriter? _writer;

    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 1)]
    public char Delimiter { get; set; } = ',';

    [Parameter]
    [Alias("NTI")]
    public SwitchParameter NoTypeInformation { get; set; }

    [Parameter]
    [Alias("UQ")]
    public CsvQuotes UseQuotes { get; set; } = CsvQuotes.Always;

    [Parameter]
    public SwitchParameter Append { get; set; }

    [Parameter]
    [Alias("NoOverwrite")]
    public SwitchParameter NoClobber { get; set; }

    protected override void BeginProcessing()
    {
        var file = NewFile(Given[0]);
        if (!ShouldProcess(file, "Export-Csv"))
        {
            return;
        }
        try
        {
            var columns = Append ? ExistingColumns(file) : null;
            // Else the first new row would run on in the last row of the file.
            var endsWithLine = columns is null || EndsWithLine(file);
            var mode = Append ? FileMode.Append : NoClobber ? FileMode.CreateNew : FileMode.Create;
            _text = new StreamWriter(new FileStream(file, mode, FileAccess.Write, FileShare.Read), Encoding);
            _writer = new CsvObjectWriter(_text, Delimiter, UseQuotes);
            if (columns is not null)
            {
                _writer.Continue(columns);
                if (!endsWithLine)
                {
                    _text.WriteLine();
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            ThrowTerminatingError(new ErrorRecord(e, "FileOpenFailure", ErrorCategory.OpenError, file));
        }
    }

    protected override void ProcessRecord()
    {
        if (_writer is null)
        {
            return;
        }
        if (Append && !Force && _writer.Columns is { } columns
            && columns.Except(CsvObjectWriter.NamesOf(InputObject!), StringComparer.OrdinalIgnoreCase).FirstOrDefault() is { } missing)
        {
            // Appended rows must not shift or lose a column of the file unasked.
            ThrowTerminatingError(new ErrorRecord(
                new InvalidOperationException($"Cannot append CSV content because the object does not have the property '{missing}' that the file has. To continue anyway, add the Force parameter."),
                "CannotAppendCsvWithMismatchedPropertyNames", ErrorCategory.InvalidData, InputObject));
        }
        _writer.Write(InputObject!);
    }

    // Here and not in Dispose, whose failure nobody would see: a full disk must be an error.
    protected override void EndProcessing() => _writer?.Flush();

    public void Dispose()
    {
        _writer?.Dispose();
        _text?.Dispose();
    }

    private string[]? ExistingColumns(string file)
    {
        if (!File.Exists(file) || new FileInfo(file).Length == 0)
        {
            return null;
        }
        using var text = new StreamReader(file, Encoding);
        return CsvObjectReader.ReadHeader(text, Delimiter);
    }

    private bool EndsWithLine(string file)
    {
        var lineEnd = Encoding.GetBytes("\n");
        using var bytes = File.OpenRead(file);
        bytes.Seek(-Math.Min(bytes.Length, lineEnd.Length), SeekOrigin.End);
        var last = new byte[lineEnd.Length];
        bytes.ReadAtLeast(last, last.Length, throwOnEndOfStream: false);
        return last.AsSpan().SequenceEqual(lineEnd);
    }
}
