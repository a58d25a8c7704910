namespace NetSuitePS.Shell.Options;

/// <summary>What -Help prints.</summary>
public static class HelpText
{
    /// <summary>The options and the environment.</summary>
    public const string Usage = """
        Usage: NetSuitePS.Shell [options] [[-File] PATH [args]]
               NetSuitePS.Shell [options] -Command { - | TEXT }

        A small PowerShell with the NetSuitePS module loaded, for machines without pwsh.
        Without any argument it runs the guided quick start against a local simulator.

          -File PATH [args]       Runs a script; '-Name value', switches and positional arguments
                                  reach its parameters. Its exit code is the shell's.
          -Command TEXT           Runs a command; '-' reads commands from standard input.
          -Interactive            Opens a prompt.
          -NoExit                 Goes on to a prompt after -File or -Command.
          -NonInteractive         Questions fail instead of waiting for an answer.
          -WorkingDirectory PATH  Starts there.
          -NoLogo                 No banner.
          -NoProfile, -ExecutionPolicy VALUE
                                  Taken for pwsh's sake; the shell has no profiles.
          -Version, -Help

        Options can be in any case and shortened as in pwsh (-f, -c, -noe, -noni, -nop, -h).

        Environment:
          NETSUITEPS_MODULE       Folder or manifest of the module to load instead of the built one.
          NO_COLOR, TERM=dumb     Plain text without colours.

        With PowerShell 7.4 or later installed you have all of PowerShell: use Import-Module there.
        """;
}
