using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace NetSuitePS.Shell.Host;

/// <summary>What the engine writes and asks, on the console. Errors go to standard error, as in pwsh.</summary>
internal sealed class ConsoleInterface(Terminal terminal, Prompts prompts, ProgressLine progress) : PSHostUserInterface
{
    public override PSHostRawUserInterface RawUI { get; } = new RawConsole(terminal);

    public override bool SupportsVirtualTerminal => terminal.SupportsVirtualTerminal;

    public override string ReadLine() => prompts.ReadLine("");

    public override SecureString ReadLineAsSecureString() => prompts.ReadSecret("");

    public override void Write(string value) => terminal.Write(value);

    public override void WriteLine(string value) => terminal.Write(value + Environment.NewLine);

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) =>
        terminal.Write(Colour(foregroundColor, backgroundColor, value));

    public override void WriteLine(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) =>
        terminal.Write(Colour(foregroundColor, backgroundColor, value) + Environment.NewLine);

    public override void WriteErrorLine(string value)
    {
        var formatting = PSStyle.Instance.Formatting;
        // The concise view brings its own colours.
        var text = value.Contains('\u001b', StringComparison.Ordinal) ? value : Style(formatting.Error, value);
        terminal.WriteError(text + Environment.NewLine);
    }

    public override void WriteWarningLine(string message) =>
        WriteLine(Style(PSStyle.Instance.Formatting.Warning, $"WARNING: {message}"));

    public override void WriteVerboseLine(string message) =>
        WriteLine(Style(PSStyle.Instance.Formatting.Verbose, $"VERBOSE: {message}"));

    public override void WriteDebugLine(string message) =>
        WriteLine(Style(PSStyle.Instance.Formatting.Debug, $"DEBUG: {message}"));

    public override void WriteProgress(long sourceId, ProgressRecord record) => progress.Update(sourceId, record);

    public void HideProgress() => terminal.ShowProgress(null);

    public override int PromptForChoice(
        string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice) =>
        prompts.Choose(caption, message, choices, defaultChoice);

    public override Dictionary<string, PSObject> Prompt(
        string caption, string message, Collection<FieldDescription> descriptions) =>
        prompts.Ask(caption, message, descriptions);

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName) =>
        prompts.AskCredential(caption, message, userName);

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName,
        PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) =>
        prompts.AskCredential(caption, message, userName);

    private static string Style(string style, string text) => style + text + PSStyle.Instance.Reset;

    private static string Colour(ConsoleColor foreground, ConsoleColor background, string value)
    {
        var colours = (Enum.IsDefined(foreground) ? PSStyle.MapForegroundColorToEscapeSequence(foreground) : "")
            + (Enum.IsDefined(background) ? PSStyle.MapBackgroundColorToEscapeSequence(background) : "");
        return colours.Length > 0 ? Style(colours, value) : value;
    }
}
