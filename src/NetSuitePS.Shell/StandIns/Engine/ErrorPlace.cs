using System.Management.Automation;
using System.Reflection;

namespace NetSuitePS.Shell.StandIns.Engine;

/// <summary>Gives an error the place of a caller; the engine keeps this for its own Write-Error.</summary>
internal static class ErrorPlace
{
    private const BindingFlags Internal = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    public static void Set(ErrorRecord record, InvocationInfo caller)
    {
        typeof(ErrorRecord).GetMethod("SetInvocationInfo", Internal)!.Invoke(record, [caller]);
        typeof(ErrorRecord).GetProperty("PreserveInvocationInfoOnce", Internal)!.SetValue(record, true);
    }
}
