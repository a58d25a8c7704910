namespace NetSuitePS.Shell.Options;

/// <summary>Reads options in pwsh's words: any case, one or two dashes, and pwsh's own short forms.</summary>
public static class CommandLine
{
    // Every option with the shortest prefix pwsh takes for it.
    private static readonly (string Name, string Shortest)[] Names =
    [
        ("command", "c"), ("executionpolicy", "ex"), ("file", "f"), ("help", "h"), ("interactive", "i"),
        ("noexit", "noe"), ("nologo", "nol"), ("noninteractive", "noni"), ("noprofile", "nop"),
        ("version", "v"), ("workingdirectory", "wo"),
    ];

    /// <summary>Reads a command line; a mistake comes back as <see cref="ShellMode.Invalid"/>.</summary>
    public static ShellOptions Read(IReadOnlyList<string> args)
    {
        var options = new ShellOptions { Mode = args.Count == 0 ? ShellMode.QuickStart : ShellMode.Interactive };
        for (var at = 0; at < args.Count; at++)
        {
            switch (NameOf(args[at]))
            {
                case "command":
                    return at + 1 < args.Count
                        ? options with { Mode = ShellMode.Command, Text = string.Join(' ', args.Skip(at + 1)) }
                        : Wrong("-Command needs the text of a command, or - to read commands from standard input.");
                case "file":
                    return at + 1 < args.Count
                        ? Script(options, args, at + 1)
                        : Wrong("-File needs the path of a script.");
                case "executionpolicy":
                    if (++at >= args.Count)
                    {
                        return Wrong("-ExecutionPolicy needs a value.");
                    }
                    break;
                case "workingdirectory":
                    if (++at >= args.Count)
                    {
                        return Wrong("-WorkingDirectory needs a path.");
                    }
                    options = options with { WorkingDirectory = args[at] };
                    break;
                case "help": return options with { Mode = ShellMode.Help };
                case "version": return options with { Mode = ShellMode.Version };
                case "noexit": options = options with { NoExit = true }; break;
                case "noninteractive": options = options with { NonInteractive = true }; break;
                case "nologo": options = options with { NoLogo = true }; break;
                case "noprofile" or "interactive": break;
                case null: return Script(options, args, at);
                default: return Wrong($"The option '{args[at]}' is not known. -Help lists the options.");
            }
        }
        return options;
    }

    private static ShellOptions Script(ShellOptions options, IReadOnlyList<string> args, int at) => options with
    {
        // "-File -" reads commands from standard input, as "-Command -" does.
        Mode = args[at] == "-" ? ShellMode.Command : ShellMode.File,
        Text = args[at],
        Arguments = [.. args.Skip(at + 1)],
    };

    private static ShellOptions Wrong(string message) => new() { Mode = ShellMode.Invalid, Text = message };

    /// <summary>The option's full name, null for what is no option, or "" for an unknown one.</summary>
    private static string? NameOf(string arg)
    {
        if (arg.Length < 2 || arg[0] != '-')
        {
            return arg == "/?" ? "help" : null;
        }
        var word = arg.TrimStart('-').ToLowerInvariant();
        return word switch
        {
            "?" => "help",
            "ep" => "executionpolicy",
            "wd" => "workingdirectory",
            _ => Names.FirstOrDefault(n => n.Name.StartsWith(word, StringComparison.Ordinal)
                && word.StartsWith(n.Shortest, StringComparison.Ordinal)).Name ?? "",
        };
    }
}
