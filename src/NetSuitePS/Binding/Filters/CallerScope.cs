using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Reflection;

namespace NetSuitePS.Binding.Filters;

/// <summary>The variables that a filter may name, and the place where its code runs: those of the one who wrote it.</summary>
internal sealed class CallerScope(SessionState state)
{
    // A block of a script that is passed through a module's function belongs to the script and not to the module. PowerShell
    // knows, and has no public way to ask; without this the caller's scope is taken.
    private static readonly PropertyInfo? Home = typeof(ScriptBlock).GetProperty("SessionState", BindingFlags.Instance | BindingFlags.NonPublic);

    /// <summary>The scope that a script block belongs to.</summary>
    public static CallerScope Of(ScriptBlock block, SessionState caller) =>
        new(block.Module?.SessionState ?? (caller.Module is null ? null : Home?.GetValue(block) as SessionState) ?? caller);

    /// <summary>Whether a variable is one of the environment: <c>$env:NAME</c>.</summary>
    public static bool IsEnvironment(VariablePath path) => path.IsDriveQualified && path.DriveName.Equals("env", StringComparison.OrdinalIgnoreCase);

    /// <summary>Finds a variable.</summary>
    public bool TryGet(VariablePath path, out object? value)
    {
        if (IsEnvironment(path))
        {
            value = Environment.GetEnvironmentVariable(path.UserPath[(path.UserPath.IndexOf(':', StringComparison.Ordinal) + 1)..]);
            return value is not null;
        }

        var variable = state.PSVariable.Get(path.UserPath);
        value = variable?.Value;
        return variable is not null;
    }

    /// <summary>Runs code and gives all that it gives.</summary>
    public Collection<PSObject> Run(string code) => state.InvokeCommand.InvokeScript(state, ScriptBlock.Create(code), []);
}
