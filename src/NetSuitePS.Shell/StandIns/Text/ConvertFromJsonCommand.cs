using System.Management.Automation;
using System.Text.Json;

namespace NetSuitePS.Shell.StandIns.Text;

/// <summary>ConvertFrom-Json.</summary>
[Cmdlet(VerbsData.ConvertFrom, "Json")]
public sealed class ConvertFromJsonCommand : PSCmdlet
{
    private readonly List<string> _lines = [];

    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    [AllowEmptyString]
    public string InputObject { get; set; } = "";

    [Parameter]
    public SwitchParameter AsHashtable { get; set; }

    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int Depth { get; set; } = 1024;

    [Parameter]
    public SwitchParameter NoEnumerate { get; set; }

    protected override void ProcessRecord() => _lines.Add(InputObject);

    protected override void EndProcessing()
    {
        // Either each string is a document, or all are the lines of one.
        if (_lines.Count > 1 && TryConvert(_lines[0], out _))
        {
            _lines.ForEach(Convert);
        }
        else
        {
            Convert(string.Join('\n', _lines));
        }
    }

    private void Convert(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }
        try
        {
            WriteObject(JsonObjectReader.Read(text, Depth, AsHashtable), enumerateCollection: !NoEnumerate);
        }
        catch (JsonException e)
        {
            ThrowTerminatingError(new ErrorRecord(
                new ArgumentException($"Conversion from JSON failed with error: {e.Message}", e),
                "JsonConversionFailed", ErrorCategory.InvalidData, text));
        }
    }

    private bool TryConvert(string text, out object? value)
    {
        try
        {
            value = JsonObjectReader.Read(text, Depth, AsHashtable);
            return true;
        }
        catch (JsonException)
        {
            value = null;
            return false;
        }
    }
}
