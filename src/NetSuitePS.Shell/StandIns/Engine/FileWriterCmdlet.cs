using System.Management.Automation;
using System.Text;

namespace NetSuitePS.Shell.StandIns.Engine;

/// <summary>Base of the commands that write files: the pipeline carries content, never the path.</summary>
public abstract class FileWriterCmdlet : PathCmdlet
{
    /// <summary>The file to write.</summary>
    [Parameter(Position = 0, Mandatory = true, ParameterSetName = "Path")]
    [Alias("FilePath")]
    public override string[] Path { get; set; } = [];

    /// <summary>The file to write, taken as it is.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "LiteralPath")]
    [Alias("PSPath", "LP")]
    public override string[] LiteralPath { get; set; } = [];

    /// <summary>UTF-8 without a byte order mark unless asked otherwise.</summary>
    [Parameter]
    [EncodingName]
    public Encoding Encoding { get; set; } = EncodingNameAttribute.Utf8;

    /// <summary>Taken for pwsh's sake.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }
}
