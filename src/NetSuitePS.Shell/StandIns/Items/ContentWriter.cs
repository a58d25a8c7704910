using System.Management.Automation;
using System.Text;
using NetSuitePS.Shell.StandIns.Engine;

namespace NetSuitePS.Shell.StandIns.Items;

/// <summary>Base of Set-Content and Add-Content: files from lines.</summary>
public abstract class ContentWriter : PathCmdlet
{
    private readonly StringBuilder _text = new();

    /// <summary>Files to write.</summary>
    [Parameter(Position = 0, Mandatory = true, ParameterSetName = "Path", ValueFromPipelineByPropertyName = true)]
    public override string[] Path { get; set; } = [];

    /// <summary>Lines; an object is written as its text.</summary>
    [Parameter(Position = 1, Mandatory = true, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public object?[]? Value { get; set; }

    /// <summary>No line ends.</summary>
    [Parameter]
    public SwitchParameter NoNewline { get; set; }

    /// <summary>UTF-8 without a byte order mark unless asked otherwise.</summary>
    [Parameter]
    [EncodingName]
    public Encoding Encoding { get; set; } = EncodingNameAttribute.Utf8;

    /// <summary>Taken for pwsh's sake.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected abstract string Action { get; }

    private protected abstract void Write(string file, string text);

    protected override void ProcessRecord()
    {
        foreach (var value in Value ?? [])
        {
            _text.Append(LanguagePrimitives.ConvertTo<string>(value)).Append(NoNewline ? "" : Environment.NewLine);
        }
    }

    protected override void EndProcessing()
    {
        foreach (var path in Given)
        {
            ForItem(path, () =>
            {
                var file = NewFile(path);
                if (ShouldProcess(file, Action))
                {
                    Write(file, _text.ToString());
                }
            });
        }
    }
}
