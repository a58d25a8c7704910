using System.Globalization;
using System.Management.Automation;

namespace NetSuitePS.Shell.StandIns.Time;

/// <summary>Get-Date.</summary>
[Cmdlet(VerbsCommon.Get, "Date")]
public sealed class GetDateCommand : PSCmdlet
{
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("LastWriteTime")]
    public DateTime Date { get; set; }

    [Parameter]
    public string? Format { get; set; }

    [Parameter]
    public SwitchParameter AsUTC { get; set; }

    protected override void ProcessRecord()
    {
        var time = MyInvocation.BoundParameters.ContainsKey(nameof(Date)) ? Date : TimeProvider.System.GetLocalNow().LocalDateTime;
        var universal = Format?.EndsWith("Universal", StringComparison.OrdinalIgnoreCase) == true;
        time = AsUTC || universal ? time.ToUniversalTime() : time;
        // Dates for people follow the user's culture, as in pwsh.
        WriteObject(Format is null ? time : time.ToString(Named(Format), CultureInfo.CurrentCulture));
    }

    private static string Named(string format) => format.ToUpperInvariant() switch
    {
        "FILEDATE" => "yyyyMMdd",
        "FILEDATEUNIVERSAL" => "yyyyMMddZ",
        "FILEDATETIME" => "yyyyMMddTHHmmssffff",
        "FILEDATETIMEUNIVERSAL" => "yyyyMMddTHHmmssffffZ",
        _ => format,
    };
}
