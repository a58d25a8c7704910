using System.Reflection;
using System.Runtime.Loader;

namespace NetSuitePS.Loading;

/// <summary>
/// Holds the client and its packages apart from PowerShell and other modules, so that two modules may bring
/// two versions of one package. What <c>deps</c> does not hold comes from the default context.
/// </summary>
internal sealed class DependencyLoadContext(string folder) : AssemblyLoadContext("NetSuitePS")
{
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var path = Path.Combine(folder, assemblyName.Name + ".dll");
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }
}
