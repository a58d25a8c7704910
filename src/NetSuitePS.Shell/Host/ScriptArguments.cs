using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Text.RegularExpressions;

namespace NetSuitePS.Shell.Host;

/// <summary>Passes a command line's words to a script's parameters as pwsh's -File does.</summary>
internal static partial class ScriptArguments
{
    public static void Add(PowerShell shell, string path, IReadOnlyList<string> arguments)
    {
        // Not in a local scope: 'exit' in the script then ends the shell, and -NoExit finds its variables.
        var command = new Command(Path.GetFullPath(path), isScript: false, useLocalScope: false);
        foreach (var argument in arguments)
        {
            var name = ParameterName().Match(argument);
            if (!name.Success)
            {
                command.Parameters.Add(null, argument);
            }
            else if (name.Groups["value"].Length > 0)
            {
                command.Parameters.Add($"-{name.Groups["name"].Value}:", Value(name.Groups["value"].Value));
            }
            else
            {
                // The dash tells the engine that the value, if there is one, is the next word.
                command.Parameters.Add(argument, null);
            }
        }
        shell.Commands.AddCommand(command);
    }

    // Words are text, except for the truth value of a switch.
    private static object Value(string text) => text.ToUpperInvariant() switch
    {
        "$TRUE" => true,
        "$FALSE" => false,
        _ => text,
    };

    [GeneratedRegex(@"^-(?<name>[A-Za-z_]\w*)(:(?<value>.*))?$", RegexOptions.Singleline)]
    private static partial Regex ParameterName();
}
