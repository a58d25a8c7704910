using System.Collections;
using System.Management.Automation;
using System.Reflection;
using NetSuitePS.HelpBuilder.Cmdlets;

namespace NetSuitePS.Tests.Conventions;

/// <summary>What every cmdlet class is like.</summary>
[Collection(ConventionCollection.Name)]
public sealed class CmdletTests(StagedModule module)
{
    private const int MostLevels = 3;

    private static readonly HashSet<string> ApprovedVerbs =
    [
        .. new[]
            {
                typeof(VerbsCommon), typeof(VerbsCommunications), typeof(VerbsData), typeof(VerbsDiagnostic),
                typeof(VerbsLifecycle), typeof(VerbsOther), typeof(VerbsSecurity),
            }
            .SelectMany(group => group.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(field => (string)field.GetRawConstantValue()!),
    ];

    [Fact]
    public void Verbs_are_approved() => Convention.Holds(
        "PowerShell does not approve of the verb:",
        module.Cmdlets.Where(cmdlet => !ApprovedVerbs.Contains(cmdlet.Verb)).Select(cmdlet => cmdlet.Name));

    [Fact]
    public void Nouns_carry_the_prefix_and_are_singular() => Convention.Holds(
        "A noun starts with NetSuite and names one thing:",
        module.Cmdlets
            .Where(cmdlet => !cmdlet.Noun.StartsWith("NetSuite", StringComparison.Ordinal)
                || (cmdlet.Noun.EndsWith('s') && !cmdlet.Noun.EndsWith("ss", StringComparison.Ordinal)
                    && !cmdlet.Noun.EndsWith("us", StringComparison.Ordinal)))
            .Select(cmdlet => cmdlet.Name));

    [Fact]
    public void Classes_are_named_after_their_cmdlets() => Convention.Holds(
        "The class of Get-NetSuiteRecord is GetNetSuiteRecordCommand, and so on:",
        module.Cmdlets
            .Where(cmdlet => cmdlet.Type.Name != $"{cmdlet.Verb}{cmdlet.Noun}Command")
            .Select(cmdlet => $"{cmdlet.Name} is {cmdlet.Type.Name}"));

    [Fact]
    public void Leaves_are_sealed() => Convention.Holds(
        "A cmdlet class is sealed:",
        module.Cmdlets.Where(cmdlet => !cmdlet.Type.IsSealed).Select(cmdlet => cmdlet.Type.Name));

    [Fact]
    public void Bases_are_abstract_and_few() => Convention.Holds(
        $"Between a cmdlet and PSCmdlet there are at most {MostLevels} classes, all abstract:",
        from cmdlet in module.Cmdlets
        let bases = Bases(cmdlet.Type).ToList()
        where bases.Count > MostLevels || bases.Exists(type => !type.IsAbstract)
        select $"{cmdlet.Type.Name}: {string.Join(" <- ", bases.Select(type => type.Name))}");

    [Fact]
    public void Every_cmdlet_says_what_it_writes() => Convention.Holds(
        "[OutputType] is missing; give typeof(void) when nothing is written:",
        module.Cmdlets.Where(cmdlet => cmdlet.OutputTypes.Count == 0).Select(cmdlet => cmdlet.Name));

    [Fact]
    public void Users_meet_only_types_that_the_default_context_knows()
    {
        HashSet<string> allowed =
            [.. module.Framework, "System.Management.Automation", "NetSuite.Abstractions", "NetSuitePS"];
        Convention.Holds(
            "Parameters and outputs are types of .NET, PowerShell, NetSuite.Abstractions or NetSuitePS:",
            from cmdlet in module.Cmdlets
            from use in cmdlet.Parameters.Where(parameter => parameter.Property is not null)
                .Select(parameter => (Where: "-" + parameter.Name, Type: parameter.Property!.PropertyType))
                .Concat(cmdlet.OutputTypes.Where(output => output.Type is not null).Select(output => (Where: "output", Type: output.Type!)))
            from part in Parts(use.Type)
            where !allowed.Contains(part.Assembly.GetName().Name!)
            select $"{cmdlet.Name} {use.Where}: {part.FullName}");
    }

    [Fact]
    public void The_manifest_exports_exactly_the_cmdlets()
    {
        var exported = ((IEnumerable)module.ReadManifest()["CmdletsToExport"]!).Cast<string>().ToList();
        var built = module.Cmdlets.Select(cmdlet => cmdlet.Name).ToList();
        Convention.Holds(
            "CmdletsToExport of NetSuitePS.psd1 lists each cmdlet once, and nothing else:",
            [
                .. exported.Except(built).Select(name => $"{name} is exported but does not exist"),
                .. built.Except(exported).Select(name => $"{name} is not exported"),
                .. exported.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => $"{group.Key} is listed twice"),
            ]);
    }

    private static IEnumerable<Type> Bases(Type type)
    {
        for (var current = type.BaseType; current is { Name: not ("PSCmdlet" or "Cmdlet") }; current = current.BaseType)
        {
            yield return current;
        }
    }

    private static IEnumerable<Type> Parts(Type type) => type.HasElementType
        ? Parts(type.GetElementType()!)
        : type.GetGenericArguments().SelectMany(Parts).Prepend(type);
}
