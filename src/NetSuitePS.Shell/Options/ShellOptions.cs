namespace NetSuitePS.Shell.Options;

/// <summary>The command line, understood.</summary>
public sealed record ShellOptions
{
    /// <summary>What to do.</summary>
    public ShellMode Mode { get; init; }

    /// <summary>The command text, the script's path, or what is wrong with the command line.</summary>
    public string Text { get; init; } = "";

    /// <summary>Arguments of the script, as typed.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Where to start; null for the current directory.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>Go on to a prompt afterwards.</summary>
    public bool NoExit { get; init; }

    /// <summary>Questions fail instead of waiting for an answer.</summary>
    public bool NonInteractive { get; init; }

    /// <summary>No banner.</summary>
    public bool NoLogo { get; init; }
}
