using System.Globalization;

namespace NetSuitePS.Shell.Host;

/// <summary>
/// Gives the session a culture where the machine names none, as in most containers: PowerShell wraps text at words
/// only in languages it knows, and breaks words everywhere in the invariant culture.
/// </summary>
internal static class ShellCulture
{
    public static void Choose()
    {
        AppContext.TryGetSwitch("System.Globalization.Invariant", out var withoutCultures);
        if (!withoutCultures && CultureInfo.CurrentCulture.Equals(CultureInfo.InvariantCulture))
        {
            var english = CultureInfo.GetCultureInfo("en-US");
            CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = english;
            CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentUICulture = english;
        }
    }
}
