using System.Reflection;

namespace NetSuitePS.Tests.Conventions;

/// <summary>Who may know whom, and where each assembly is loaded.</summary>
[Collection(ConventionCollection.Name)]
public sealed class ReferenceTests(StagedModule module)
{
    private const string PowerShell = "System.Management.Automation";

    [Fact]
    public void Abstractions_refer_only_to_the_framework() => OnlyRefersTo(module.Abstractions);

    [Fact]
    public void Commands_refer_to_no_package_that_another_module_could_load_too() =>
        OnlyRefersTo(module.Commands, PowerShell, "NetSuite.Abstractions", "NetSuite.Client");

    [Fact]
    public void Only_projects_named_PS_know_PowerShell() => Convention.Holds(
        "An assembly without PS in its name must not refer to PowerShell:",
        from assembly in new[] { module.Abstractions, module.Client, module.Simulator }
        from reference in References(assembly)
        where reference == PowerShell || reference.StartsWith("Microsoft.PowerShell", StringComparison.Ordinal)
        select $"{assembly.GetName().Name} refers to {reference}");

    [Fact]
    public void The_simulator_shares_no_code_with_the_client() => Convention.Holds(
        "The simulator must refer to none of our other projects:",
        References(module.Simulator).Where(name => name.StartsWith("NetSuite", StringComparison.Ordinal)));

    [Fact]
    public void The_default_context_gets_only_what_a_user_can_name() => Convention.Holds(
        "bin holds the cmdlets and the abstractions; everything else goes to bin/deps, which has a context of its own:",
        Names("bin").Except(["NetSuitePS", "NetSuite.Abstractions"]));

    [Fact]
    public void The_private_context_gets_no_second_copy_of_a_shared_assembly() => Convention.Holds(
        "A type that exists twice can't be caught or passed on. These must not be in bin/deps:",
        Names("bin/deps").Intersect(["NetSuitePS", "NetSuite.Abstractions", PowerShell]));

    private void OnlyRefersTo(Assembly assembly, params string[] allowed) => Convention.Holds(
        $"{assembly.GetName().Name} may refer only to .NET{string.Concat(allowed.Select(name => ", " + name))}, but refers to:",
        References(assembly).Where(name => !module.Framework.Contains(name)).Except(allowed));

    private static IEnumerable<string> References(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(reference => reference.Name!);

    private IEnumerable<string> Names(string folder) =>
        Directory.EnumerateFiles(module.File(folder), "*.dll").Select(path => Path.GetFileNameWithoutExtension(path)!);
}
