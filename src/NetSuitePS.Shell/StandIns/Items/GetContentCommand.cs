using System.Management.Automation;
using System.Text;
using NetSuitePS.Shell.StandIns.Engine;

namespace NetSuitePS.Shell.StandIns.Items;

/// <summary>Get-Content of files.</summary>
[Cmdlet(VerbsCommon.Get, "Content", DefaultParameterSetName = "Path")]
public sealed class GetContentCommand : PathCmdlet
{
    [Parameter]
    public SwitchParameter Raw { get; set; }

    [Parameter]
    [Alias("First", "Head")]
    [ValidateRange(0, long.MaxValue)]
    public long TotalCount { get; set; } = long.MaxValue;

    [Parameter]
    [Alias("Last")]
    [ValidateRange(0, int.MaxValue)]
    public int Tail { get; set; } = -1;

    [Parameter]
    [EncodingName]
    public Encoding Encoding { get; set; } = EncodingNameAttribute.Utf8;

    protected override void ProcessRecord()
    {
        foreach (var file in ExistingFiles())
        {
            ForItem(file, () => Read(file));
        }
    }

    private void Read(string file)
    {
        if (Raw)
        {
            WriteObject(File.ReadAllText(file, Encoding));
            return;
        }
        var lines = File.ReadLines(file, Encoding);
        var left = TotalCount;
        foreach (var line in Tail >= 0 ? lines.TakeLast(Tail) : lines)
        {
            if (left-- <= 0)
            {
                return;
            }
            WriteObject(line);
        }
    }
}
