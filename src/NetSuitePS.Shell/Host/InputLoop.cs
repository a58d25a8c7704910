using System.Management.Automation.Language;

namespace NetSuitePS.Shell.Host;

/// <summary>Reads commands, line by line until one is whole, and runs them.</summary>
internal sealed class InputLoop(ConsoleInput input, Executor executor, ShellHost host)
{
    /// <summary>Runs until exit or the end of input; how the last command ended.</summary>
    public Outcome Run()
    {
        var last = Outcome.Succeeded;
        while (!host.ShouldExit && !input.Ended)
        {
            if (ReadCommand() is { } command)
            {
                last = executor.Run(shell => shell.AddScript(command));
            }
        }
        return last;
    }

    private string? ReadCommand()
    {
        var line = input.ReadLine(Prompt(), remember: true);
        var text = line.Text;
        while (!line.Interrupted && line.Text is not null && IsIncomplete(text!))
        {
            line = input.ReadLine(input.IsInteractive ? ">> " : "", remember: true);
            text += Environment.NewLine + line.Text;
        }
        return line.Interrupted || string.IsNullOrWhiteSpace(text) ? null : text;
    }

    private string Prompt() => input.IsInteractive ? executor.Evaluate("prompt") ?? "PS> " : "";

    private static bool IsIncomplete(string text)
    {
        Parser.ParseInput(text, out _, out var errors);
        return errors.Any(e => e.IncompleteInput);
    }
}
