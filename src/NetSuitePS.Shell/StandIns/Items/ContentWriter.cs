using System.Management.Automation;
using System.Text;
using NetSuitePS.Shell.StandIns.Engine;

namespace NetSuitePS.Shell.StandIns.Items;

/// <summary>Base of Set-Content and Add-Content: files from lines.</summary>
public abstract class ContentWriter : FileWriterCmdlet
{
    private readonly StringBuilder _text = new();

    /// <summary>Lines; an object is written as its text.</summary>
    [Parameter(Position = 1, Mandatory = true, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public object?[]? Value { get; set; }

    /// <summary>No line ends.</summary>
    [Parameter]
    public SwitchParameter NoNewline { get; set; }

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
