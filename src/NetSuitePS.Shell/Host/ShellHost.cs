using System.Globalization;
using System.Management.Automation.Host;

namespace NetSuitePS.Shell.Host;

/// <summary>The host object the engine and $Host see.</summary>
internal sealed class ShellHost(ConsoleInterface ui) : PSHost
{
    /// <summary>Runs a prompt inside the running pipeline; set by the shell.</summary>
    public Action? NestedPrompt { get; set; }

    /// <summary>How deep prompts are nested; 0 is the shell's own.</summary>
    public int Depth { get; private set; }

    /// <summary>The innermost prompt is to end.</summary>
    public bool ShouldExit { get; set; }

    public int ExitCode { get; private set; }

    public override string Name => "NetSuitePS.Shell";

    public override Version Version { get; } = typeof(ShellHost).Assembly.GetName().Version ?? new Version(0, 0);

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override CultureInfo CurrentCulture { get; } = CultureInfo.CurrentCulture;

    public override CultureInfo CurrentUICulture { get; } = CultureInfo.CurrentUICulture;

    public override PSHostUserInterface UI => ui;

    public override void SetShouldExit(int exitCode)
    {
        ExitCode = exitCode;
        ShouldExit = true;
    }

    public override void EnterNestedPrompt()
    {
        Depth++;
        try
        {
            NestedPrompt?.Invoke();
        }
        finally
        {
            // "exit" in a nested prompt goes back to the pipeline and no further.
            Depth--;
            ShouldExit = false;
        }
    }

    public override void ExitNestedPrompt() => ShouldExit = true;

    // A native program writes to the screen by itself, and would go on in the progress line.
    public override void NotifyBeginApplication() => ui.HideProgress();

    public override void NotifyEndApplication()
    {
    }
}
