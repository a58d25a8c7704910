using System.Reflection;

namespace NetSuitePS.Shell.Host;

/// <summary>Where the module is: NETSUITEPS_MODULE, or the folder the build staged it in.</summary>
internal sealed record ModuleLocation(string Path, bool IsBuilt = false)
{
    public const string Variable = "NETSUITEPS_MODULE";

    public static ModuleLocation Find()
    {
        var chosen = Environment.GetEnvironmentVariable(Variable);
        if (!string.IsNullOrEmpty(chosen))
        {
            return new ModuleLocation(Full(chosen));
        }
        var built = typeof(ModuleLocation).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(a => a.Key == "NetSuitePS.ModulePath").Value!;
        return new ModuleLocation(Full(built), IsBuilt: true);
    }

    public string Folder => File.Exists(Path) ? System.IO.Path.GetDirectoryName(Path)! : Path;

    public string QuickStart => System.IO.Path.Combine(Folder, "samples", "Quickstart.ps1");

    public bool Exists => File.Exists(Path)
        || (Directory.Exists(Path) && Directory.EnumerateFiles(Path, "*.ps?1").Any());

    private static string Full(string path) =>
        System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));
}
