using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Reflection;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using NetSuite.Testing;
using NetSuitePS.HelpBuilder.Cmdlets;
using Cmdlet = NetSuitePS.HelpBuilder.Cmdlets.Cmdlet;

namespace NetSuitePS.Tests.Conventions;

/// <summary>The module as it was built and staged, read as metadata: what is judged is what users import.</summary>
public sealed class StagedModule : IDisposable
{
    private readonly MetadataLoadContext context;

    public StagedModule()
    {
        Assert.True(System.IO.File.Exists(File("NetSuitePS.psd1")), $"There is no built module at {Folder}. Build src/NetSuitePS first.");

        string[] folders = [FrameworkFolder, FolderOf(typeof(HttpContext)), File("bin"), File("bin/deps"), File("simulator")];
        context = new MetadataLoadContext(new PathAssemblyResolver(
            folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.dll"))
                .Append(typeof(PSObject).Assembly.Location)
                .DistinctBy(Path.GetFileName, StringComparer.OrdinalIgnoreCase)));

        Abstractions = Load("bin/NetSuite.Abstractions.dll");
        Client = Load("bin/deps/NetSuite.Client.dll");
        Commands = Load("bin/NetSuitePS.dll");
        Simulator = Load("simulator/NetSuite.Simulator.dll");
        Cmdlets = [.. Commands.GetExportedTypes().Where(type => !type.IsAbstract).Select(CmdletReader.TryRead).OfType<Cmdlet>()];
        Assert.True(Cmdlets.Count > 0, "The built module has no cmdlet, so no convention could fail.");
    }

    public string Folder => BuiltProduct.Module;

    public string SourceFolder => Path.Combine(BuiltProduct.Repository, "src");

    public Assembly Abstractions { get; }

    public Assembly Client { get; }

    public Assembly Commands { get; }

    public Assembly Simulator { get; }

    internal IReadOnlyList<Cmdlet> Cmdlets { get; }

    /// <summary>The names of .NET's own assemblies.</summary>
    public IReadOnlySet<string> Framework { get; } = Directory.EnumerateFiles(FrameworkFolder, "*.dll")
        .Select(path => Path.GetFileNameWithoutExtension(path)!).ToHashSet(StringComparer.Ordinal);

    private static string FrameworkFolder => FolderOf(typeof(object));

    public string File(string relative) => Path.Combine(Folder, relative);

    public XDocument ReadXml(string relative) => XDocument.Load(File(relative));

    /// <summary>The manifest's values, read the way PowerShell reads them.</summary>
    public Hashtable ReadManifest()
    {
        var script = Parser.ParseFile(File("NetSuitePS.psd1"), out _, out var errors);
        Assert.Empty(errors);
        return (Hashtable)script.Find(node => node is HashtableAst, searchNestedScriptBlocks: false).SafeGetValue();
    }

    public void Dispose() => context.Dispose();

    private static string FolderOf(Type type) => Path.GetDirectoryName(type.Assembly.Location)!;

    private Assembly Load(string relative) => context.LoadFromAssemblyPath(File(relative));
}
