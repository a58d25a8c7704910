using System.Management.Automation.Runspaces;
using System.Reflection;

namespace NetSuitePS.Shell.Host;

/// <summary>Makes 'exit' in the script that is run next end the shell with its code, as pwsh -File does.</summary>
internal static class ScriptExit
{
    private const BindingFlags Internal = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    // Without it the engine only notes the code in $LASTEXITCODE, where it can't be told from a native program's.
    public static void EndsShell(Runspace runspace)
    {
        var context = typeof(Runspace).GetProperty("ExecutionContext", Internal)!.GetValue(runspace)!;
        context.GetType().GetProperty("ScriptCommandProcessorShouldRethrowExit", Internal)!.SetValue(context, true);
    }
}
