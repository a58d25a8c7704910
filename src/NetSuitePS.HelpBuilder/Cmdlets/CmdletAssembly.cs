using System.Reflection;

namespace NetSuitePS.HelpBuilder.Cmdlets;

/// <summary>A cmdlet assembly, read as metadata: none of its code runs and nothing stays locked.</summary>
internal sealed class CmdletAssembly : IDisposable
{
    private readonly MetadataLoadContext context;
    private readonly Assembly assembly;

    public CmdletAssembly(string path, IEnumerable<string> references)
    {
        // This tool's own framework comes last. It stands in for whatever framework the assembly was built
        // against, so callers need to name only what is not part of .NET.
        string[] folders = [Path.GetDirectoryName(Path.GetFullPath(path))!, .. references, FrameworkFolder];
        context = new MetadataLoadContext(new PathAssemblyResolver(
            folders.SelectMany(Assemblies).DistinctBy(Path.GetFileName, StringComparer.OrdinalIgnoreCase)));
        assembly = context.LoadFromByteArray(File.ReadAllBytes(path));
    }

    private static string FrameworkFolder => Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    /// <summary>The cmdlets PowerShell would export, by name.</summary>
    public IReadOnlyList<Cmdlet> ReadCmdlets() =>
        [.. assembly.GetExportedTypes()
            .Where(type => !type.IsAbstract)
            .Select(CmdletReader.TryRead)
            .OfType<Cmdlet>()
            .OrderBy(cmdlet => cmdlet.Name, StringComparer.Ordinal)];

    public void Dispose() => context.Dispose();

    private static IEnumerable<string> Assemblies(string path)
    {
        if (!Directory.Exists(path))
        {
            return File.Exists(path)
                ? [path]
                : throw new ArgumentException($"The reference {path} is neither a folder nor a file.");
        }

        return Directory.EnumerateFiles(path, "*.dll").Order(StringComparer.Ordinal);
    }
}
