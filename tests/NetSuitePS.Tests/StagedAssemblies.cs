using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using NetSuite.Testing;
using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: TestFramework("NetSuitePS.Tests.StagedAssemblies", "NetSuitePS.Tests")]

namespace NetSuitePS.Tests;

/// <summary>
/// Has the tests use the very assemblies that a session imports, loaded as a session loads them. xunit makes
/// its framework before it looks at any type of the tests, which is early enough.
/// </summary>
public sealed class StagedAssemblies : XunitTestFramework
{
    public StagedAssemblies(IMessageSink messageSink)
        : base(messageSink)
    {
        AssemblyLoadContext.Default.Resolving += Resolve;
        StartModule();
    }

    // A method of its own, so that the module's assembly is looked for only once the handler is there.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StartModule() => new Loading.ModuleLifetime().OnImport();

    private static Assembly? Resolve(AssemblyLoadContext context, AssemblyName name)
    {
        var path = Path.Combine(BuiltProduct.Module, "bin", name.Name + ".dll");
        return File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
    }
}
