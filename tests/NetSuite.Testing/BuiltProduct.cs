using System.Reflection;

namespace NetSuite.Testing;

/// <summary>Where the build put what the tests test.</summary>
public static class BuiltProduct
{
    /// <summary>The staged module's folder.</summary>
    public static string Module => Metadata("NetSuitePS.ModulePath");

    /// <summary>The shell's folder; its stand-ins serve scripts that use PowerShell's everyday commands.</summary>
    public static string Shell => Metadata("NetSuitePS.ShellPath");

    /// <summary>The root of the source tree.</summary>
    public static string Repository => Metadata("NetSuitePS.RepositoryRoot");

    private static string Metadata(string key) => typeof(BuiltProduct).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
