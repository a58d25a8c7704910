namespace NetSuitePS.Shell.Options;

/// <summary>What the shell was started for.</summary>
public enum ShellMode
{
    /// <summary>Nothing was asked for: the guided tour.</summary>
    QuickStart,
    /// <summary>A prompt, or commands read from redirected input.</summary>
    Interactive,
    /// <summary>A script file with arguments.</summary>
    File,
    /// <summary>A command text.</summary>
    Command,
    /// <summary>The list of options.</summary>
    Help,
    /// <summary>The versions of shell and engine.</summary>
    Version,
    /// <summary>A command line the shell can't follow.</summary>
    Invalid,
}
