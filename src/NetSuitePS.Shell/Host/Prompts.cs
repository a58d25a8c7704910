using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace NetSuitePS.Shell.Host;

/// <summary>The questions of the engine: choices, missing parameters, credentials.</summary>
internal sealed class Prompts(Terminal terminal, ConsoleInput input, bool nonInteractive)
{
    public string ReadLine(string prompt)
    {
        Allow();
        var line = input.ReadLine(prompt, remember: false);
        return line.Text ?? throw NoAnswer();
    }

    public SecureString ReadSecret(string prompt)
    {
        Allow();
        return input.ReadSecret(prompt) ?? throw NoAnswer();
    }

    public int Choose(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        Allow();
        WriteHeading(caption, message);
        var labels = choices.Select(c => ChoiceLabel.Of(c.Label)).ToList();
        while (true)
        {
            foreach (var (i, label) in labels.Index())
            {
                terminal.Write($"{Highlight($"[{label.Key}] {label.Text}", i == defaultChoice)}  ");
            }
            var hint = defaultChoice >= 0 ? $" (default is \"{labels[defaultChoice].Key}\")" : "";
            var answer = ReadLine($"[?] Help{hint}: ").Trim();
            if (answer.Length == 0 && defaultChoice >= 0)
            {
                return defaultChoice;
            }
            if (answer == "?")
            {
                foreach (var (label, choice) in labels.Zip(choices))
                {
                    terminal.Write($"{label.Key} - {choice.HelpMessage}{Environment.NewLine}");
                }
            }
            else if (labels.FindIndex(l => l.Matches(answer)) is >= 0 and var chosen)
            {
                return chosen;
            }
        }
    }

    public Dictionary<string, PSObject> Ask(string caption, string message, Collection<FieldDescription> fields)
    {
        Allow();
        WriteHeading(caption, message);
        if (fields.Any(f => !string.IsNullOrEmpty(f.HelpMessage)))
        {
            terminal.Write($"(Type !? for Help.){Environment.NewLine}");
        }
        return fields.ToDictionary(f => f.Name, f => PSObject.AsPSObject(AskField(f)!), StringComparer.Ordinal);
    }

    public PSCredential AskCredential(string caption, string message, string userName)
    {
        Allow();
        WriteHeading(caption, message);
        var name = string.IsNullOrEmpty(userName) ? ReadLine("User: ") : userName;
        return new PSCredential(name, ReadSecret($"Password for user {name}: "));
    }

    private object? AskField(FieldDescription field)
    {
        var name = string.IsNullOrEmpty(field.Label) ? field.Name : ChoiceLabel.Of(field.Label).Text;
        var type = Type.GetType(field.ParameterAssemblyFullName ?? "", throwOnError: false) ?? typeof(string);
        if (!type.IsArray)
        {
            return AskValue(name, type, field.HelpMessage);
        }
        // As pwsh: elements one by one until an empty line.
        var values = new List<object?>();
        while (AskValue($"{name}[{values.Count}]", type.GetElementType()!, field.HelpMessage) is { } value and not "")
        {
            values.Add(value);
        }
        return LanguagePrimitives.ConvertTo(values.ToArray(), type, null);
    }

    private object? AskValue(string name, Type type, string? help)
    {
        if (type == typeof(SecureString))
        {
            return ReadSecret($"{name}: ");
        }
        if (type == typeof(PSCredential))
        {
            return AskCredential("", "", "");
        }
        while (true)
        {
            var line = ReadLine($"{name}: ");
            if (line == "!?")
            {
                terminal.Write((string.IsNullOrEmpty(help) ? "No help is available." : help) + Environment.NewLine);
            }
            else if (line.Length == 0 || LanguagePrimitives.TryConvertTo(line, type, out _))
            {
                return line.Length == 0 ? "" : LanguagePrimitives.ConvertTo(line, type, null);
            }
            else
            {
                terminal.WriteError($"\"{line}\" can't be read as {type.Name}.{Environment.NewLine}");
            }
        }
    }

    private void WriteHeading(string caption, string message)
    {
        foreach (var line in new[] { caption, message }.Where(l => !string.IsNullOrEmpty(l)))
        {
            terminal.Write((line == caption ? Environment.NewLine + Bold(line) : line) + Environment.NewLine);
        }
    }

    private static string Bold(string text) => PSStyle.Instance.Bold + text + PSStyle.Instance.Reset;

    private static string Highlight(string text, bool on) =>
        on ? PSStyle.Instance.Foreground.BrightYellow + text + PSStyle.Instance.Reset : text;

    private void Allow()
    {
        if (nonInteractive)
        {
            throw new PSInvalidOperationException(
                "PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.");
        }
    }

    // No answer is never a yes: nothing goes on after Ctrl+C, nor after the end of the input.
    private PipelineStoppedException NoAnswer()
    {
        if (input.Ended)
        {
            terminal.WriteError($"The input ended before the question was answered.{Environment.NewLine}");
        }
        return new PipelineStoppedException();
    }
}
