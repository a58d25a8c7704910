using System.Management.Automation;

namespace NetSuitePS.Shell.StandIns.Text;

/// <summary>ConvertFrom-Csv.</summary>
[Cmdlet(VerbsData.ConvertFrom, "Csv")]
public sealed class ConvertFromCsvCommand : PSCmdlet
{
    private readonly List<string> _lines = [];

    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string[] InputObject { get; set; } = [];

    [Parameter(Position = 1)]
    public char Delimiter { get; set; } = ',';

    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? Header { get; set; }

    protected override void ProcessRecord() => _lines.AddRange(InputObject);

    // A quoted field may run over several lines, so they are read as one text.
    protected override void EndProcessing()
    {
        using var text = new StringReader(string.Join(Environment.NewLine, _lines));
        WriteObject(CsvObjectReader.Read(text, Delimiter, Header), enumerateCollection: true);
    }
}
