using System.Globalization;
using System.Management.Automation;

namespace NetSuitePS.Shell.StandIns.Text;

/// <summary>ConvertTo-Csv.</summary>
[Cmdlet(VerbsData.ConvertTo, "Csv")]
public sealed class ConvertToCsvCommand : PSCmdlet, IDisposable
{
    private readonly StringWriter _text = new(CultureInfo.InvariantCulture);
    private CsvObjectWriter? _writer;

    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 1)]
    public char Delimiter { get; set; } = ',';

    [Parameter]
    [Alias("NTI")]
    public SwitchParameter NoTypeInformation { get; set; }

    [Parameter]
    [Alias("UQ")]
    public CsvQuotes UseQuotes { get; set; } = CsvQuotes.Always;

    protected override void ProcessRecord()
    {
        if (_writer is null)
        {
            _writer = new CsvObjectWriter(_text, Delimiter, UseQuotes);
            _writer.WriteHeader(InputObject!);
            WriteLine();
        }
        _writer.Write(InputObject!);
        WriteLine();
    }

    private void WriteLine()
    {
        _writer!.Flush();
        WriteObject(_text.ToString()[..^Environment.NewLine.Length]);
        _text.GetStringBuilder().Clear();
    }

    public void Dispose()
    {
        _writer?.Dispose();
        _text.Dispose();
    }
}
