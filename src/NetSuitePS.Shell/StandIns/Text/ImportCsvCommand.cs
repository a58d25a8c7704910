using System.Management.Automation;
using System.Text;
using NetSuitePS.Shell.StandIns.Engine;

namespace NetSuitePS.Shell.StandIns.Text;

/// <summary>Import-Csv.</summary>
[Cmdlet(VerbsData.Import, "Csv", DefaultParameterSetName = "Path")]
public sealed class ImportCsvCommand : PathCmdlet
{
    [Parameter(Position = 1)]
    public char Delimiter { get; set; } = ',';

    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? Header { get; set; }

    [Parameter]
    [EncodingName]
    public Encoding Encoding { get; set; } = EncodingNameAttribute.Utf8;

    protected override void ProcessRecord()
    {
        foreach (var file in ExistingFiles())
        {
            ForItem(file, () =>
            {
                using var text = new StreamReader(file, Encoding);
                foreach (var row in CsvObjectReader.Read(text, Delimiter, Header))
                {
                    WriteObject(row);
                }
            });
        }
    }
}
