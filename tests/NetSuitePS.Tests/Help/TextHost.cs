using System.Globalization;
using System.Management.Automation.Host;

namespace NetSuitePS.Tests.Help;

/// <summary>A host that only collects what is displayed, for the views of Get-Help.</summary>
internal sealed class TextHost : PSHost
{
    private readonly TextHostUserInterface ui = new();

    public override string Name => "TextHost";

    public override Version Version { get; } = new(1, 0);

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override CultureInfo CurrentCulture { get; } = CultureInfo.GetCultureInfo("en-US");

    public override CultureInfo CurrentUICulture { get; } = CultureInfo.GetCultureInfo("en-US");

    public override PSHostUserInterface UI => ui;

    /// <summary>What was displayed since the last call.</summary>
    public string TakeText() => ui.TakeText();

    public override void EnterNestedPrompt() => throw new NotSupportedException();

    public override void ExitNestedPrompt() => throw new NotSupportedException();

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }

    public override void SetShouldExit(int exitCode)
    {
    }
}
