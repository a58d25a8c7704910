using System.Collections;
using System.Management.Automation;

namespace NetSuitePS.Shell.StandIns.Messages;

/// <summary>Write-Host.</summary>
[Cmdlet(VerbsCommunications.Write, "Host")]
public sealed class WriteHostCommand : PSCmdlet
{
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromRemainingArguments = true)]
    [Alias("Msg", "Message")]
    public object? Object { get; set; }

    [Parameter]
    public SwitchParameter NoNewline { get; set; }

    [Parameter]
    public object Separator { get; set; } = " ";

    [Parameter]
    public ConsoleColor? ForegroundColor { get; set; }

    [Parameter]
    public ConsoleColor? BackgroundColor { get; set; }

    protected override void ProcessRecord()
    {
        var message = new HostInformationMessage
        {
            Message = Text(Object),
            NoNewLine = NoNewline,
            ForegroundColor = ForegroundColor ?? (BackgroundColor is null ? null : Host.UI.RawUI.ForegroundColor),
            // Left out beside a foreground, the engine would take black.
            BackgroundColor = BackgroundColor ?? (ForegroundColor is null ? null : Host.UI.RawUI.BackgroundColor),
        };
        // The engine shows what carries this tag whatever the preference for information is.
        WriteInformation(message, ["PSHOST"]);
    }

    private string Text(object? value) => (value is PSObject p ? p.BaseObject : value) switch
    {
        null => "",
        string text => text,
        IEnumerable items and not IDictionary => string.Join(
            LanguagePrimitives.ConvertTo<string>(Separator), items.Cast<object?>().Select(Text)),
        _ => PSObject.AsPSObject(value).ToString(),
    };
}
