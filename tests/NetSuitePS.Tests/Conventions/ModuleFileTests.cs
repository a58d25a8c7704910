using System.Collections;
using System.Xml.Linq;

namespace NetSuitePS.Tests.Conventions;

/// <summary>What lies beside the cmdlets: manifest, help and views.</summary>
[Collection(ConventionCollection.Name)]
public sealed class ModuleFileTests(StagedModule module)
{
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    /// <summary>Output types that PowerShell's default display suits best, with the reason.</summary>
    private static readonly Dictionary<string, string> WithoutView = new(StringComparer.Ordinal)
    {
        ["NetSuitePS.Row"] = "A row's columns are those of the query, in its order; the default display shows just them.",
        ["NetSuitePS.Record"] = "Whole records have the view of their group; of a record with chosen fields the default display shows just these.",
        ["NetSuitePS.RecordPart"] = "Sublists differ; those of items have a view.",
    };

    [Fact]
    public void Files_the_manifest_names_are_there()
    {
        var manifest = module.ReadManifest();
        Convention.Holds(
            "NetSuitePS.psd1 names files that were not staged:",
            new[] { "RootModule", "FormatsToProcess", "TypesToProcess" }
                .SelectMany(key => manifest[key] is string one ? [one] : ((IEnumerable?)manifest[key] ?? Array.Empty<string>()).Cast<string>())
                .Where(file => !File.Exists(module.File(file))));
    }

    [Fact]
    public void The_manifest_leaves_nothing_to_discovery()
    {
        var manifest = module.ReadManifest();
        Convention.Holds(
            "A missing list or a wildcard makes PowerShell load the module to see what is in it:",
            new[] { "CmdletsToExport", "FunctionsToExport", "VariablesToExport", "AliasesToExport" }
                .Where(key => manifest[key] is not IEnumerable list
                    || list.Cast<object>().Any(name => name.ToString()!.Contains('*', StringComparison.Ordinal))));
    }

    [Fact]
    public void Every_cmdlet_has_help_with_an_example()
    {
        var examples = module.ReadXml("en-US/NetSuitePS.dll-Help.xml").Descendants(Command + "command").ToDictionary(
            topic => topic.Element(Command + "details")!.Element(Command + "name")!.Value,
            topic => topic.Descendants(Dev + "code").Count(code => code.Value.Trim().Length > 0),
            StringComparer.Ordinal);
        var names = module.Cmdlets.Select(cmdlet => cmdlet.Name).ToList();
        Convention.Holds(
            "The help has a topic for each cmdlet, with an example, and no other topic:",
            [
                .. names.Where(name => examples.GetValueOrDefault(name) == 0).Select(name => $"{name} has no example"),
                .. examples.Keys.Except(names).Select(name => $"{name} does not exist"),
            ]);
    }

    [Fact]
    public void Every_output_type_of_ours_has_a_view()
    {
        var format = module.ReadXml("NetSuitePS.Format.ps1xml");
        var sets = format.Descendants("SelectionSet").ToLookup(
            set => set.Element("Name")!.Value, set => set.Descendants("TypeName").Select(type => type.Value.Trim()));
        var viewed = format.Descendants("View").Select(view => view.Element("ViewSelectedBy")!)
            .SelectMany(selected => selected.Elements("TypeName").Select(type => type.Value.Trim())
                .Concat(selected.Elements("SelectionSetName").SelectMany(set => sets[set.Value.Trim()].SelectMany(names => names))))
            .ToHashSet(StringComparer.Ordinal);
        Convention.Holds(
            "NetSuitePS.Format.ps1xml has no view for:",
            from cmdlet in module.Cmdlets
            from output in cmdlet.OutputTypes
            let name = output.Name.EndsWith("[]", StringComparison.Ordinal) ? output.Name[..^2] : output.Name
            where name.StartsWith("NetSuite", StringComparison.Ordinal) && output.Type is not { IsEnum: true } && !viewed.Contains(name) && !WithoutView.ContainsKey(name)
            select $"{name}, written by {cmdlet.Name}");
    }
}
