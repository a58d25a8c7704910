using System.Management.Automation;
using System.Reflection;
using System.Runtime.Loader;
using NetSuitePS.Sessions;

namespace NetSuitePS.Loading;

/// <summary>What PowerShell calls when the module is imported and when it is removed.</summary>
public sealed class ModuleLifetime : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    private const string ClientAssembly = "NetSuite.Client";

    // One context per process: a second import must meet the same client types as the first.
    private static readonly DependencyLoadContext Dependencies = new(
        Path.Combine(Path.GetDirectoryName(typeof(ModuleLifetime).Assembly.Location)!, "deps"));

    private static int imports;

    /// <inheritdoc/>
    public void OnImport()
    {
        if (Interlocked.Increment(ref imports) == 1)
        {
            AssemblyLoadContext.Default.Resolving += ResolveClient;
        }
    }

    /// <inheritdoc/>
    public void OnRemove(PSModuleInfo psModuleInfo)
    {
        // Only what belongs to the runspace that lets the module go; others go on using it.
        ConnectionTable.OfRunspace.CloseAll();
        SimulatorTable.OfRunspace.StopAll();
    }

    // The handler stays: cmdlet types outlive the module, and a re-import uses them again.
    private static Assembly? ResolveClient(AssemblyLoadContext context, AssemblyName name) =>
        name.Name == ClientAssembly ? Dependencies.LoadFromAssemblyName(name) : null;
}
