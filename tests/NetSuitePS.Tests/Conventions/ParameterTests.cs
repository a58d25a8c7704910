using NetSuitePS.HelpBuilder.Cmdlets;

namespace NetSuitePS.Tests.Conventions;

/// <summary>Parameters have the same name, type and manners in every cmdlet.</summary>
[Collection(ConventionCollection.Name)]
public sealed class ParameterTests(StagedModule module)
{
    /// <summary>Singular words that end in s.</summary>
    private static readonly string[] Singulars = ["ss", "us", "is"];

    /// <summary>Plural names that stay, with the reason. A switch says what to do, so its name is free.</summary>
    private static readonly Dictionary<string, string> Plurals = new(StringComparer.Ordinal)
    {
        ["Headers"] = "PowerShell's own word, in Invoke-RestMethod.",
        ["Values"] = "One dictionary of all fields; -Value would be the value of one.",
    };

    private IEnumerable<(Cmdlet Cmdlet, Parameter Parameter)> Parameters =>
        from cmdlet in module.Cmdlets
        from parameter in cmdlet.Parameters
        where parameter.Property is not null
        select (cmdlet, parameter);

    [Fact]
    public void One_thing_has_one_name() => Convention.Holds(
        "Use the module's own word (see ParameterConventions):",
        from use in Parameters
        from convention in ParameterConventions.All
        where convention.Refused.Contains(use.Parameter.Name, StringComparer.OrdinalIgnoreCase)
        select $"{use.Cmdlet.Name} -{use.Parameter.Name} is -{convention.Name} elsewhere");

    [Fact]
    public void One_name_has_one_type_and_spelling() => Convention.Holds(
        "The same word means the same thing everywhere (see ParameterConventions):",
        from use in Parameters
        join convention in ParameterConventions.All on use.Parameter.Name.ToUpperInvariant() equals convention.Name.ToUpperInvariant()
        where use.Parameter.Name != convention.Name || !convention.Types.Contains(use.Parameter.FullTypeName, StringComparer.Ordinal)
        select $"{use.Cmdlet.Name} -{use.Parameter.Name} is {use.Parameter.FullTypeName}");

    [Fact]
    public void Names_are_Pascal_case_and_singular() => Convention.Holds(
        "A parameter's name starts with a capital and is singular, also when it takes several values:",
        from use in Parameters
        let name = use.Parameter.Name
        where !char.IsAsciiLetterUpper(name[0])
            || (name.EndsWith('s') && !use.Parameter.IsSwitch && !Plurals.ContainsKey(name)
                && !Singulars.Any(ending => name.EndsWith(ending, StringComparison.Ordinal)))
        select $"{use.Cmdlet.Name} -{name}");

    [Fact]
    public void Whatever_talks_to_NetSuite_takes_a_connection() => Convention.Holds(
        "A cmdlet over NetSuiteCmdlet has -Connection:",
        module.Cmdlets
            .Where(cmdlet => Bases(cmdlet.Type).Any(type => type.Name == "NetSuiteCmdlet"))
            .Where(cmdlet => !cmdlet.Parameters.Any(parameter => parameter.Name == "Connection"))
            .Select(cmdlet => cmdlet.Name));

    [Fact]
    public void Secrets_are_secure_strings() => Convention.Holds(
        "A secret or password is a SecureString:",
        from use in Parameters
        where use.Parameter.Name.EndsWith("Secret", StringComparison.Ordinal) || use.Parameter.Name.EndsWith("Password", StringComparison.Ordinal)
        where use.Parameter.FullTypeName != "System.Security.SecureString"
        select $"{use.Cmdlet.Name} -{use.Parameter.Name} is {use.Parameter.FullTypeName}");

    [Fact]
    public void Positions_do_not_clash_within_a_parameter_set() => Convention.Holds(
        "Two parameters of one set have the same position:",
        from cmdlet in module.Cmdlets
        from parameterSet in cmdlet.ParameterSets
        from clash in cmdlet.Parameters
            .Select(parameter => (parameter.Name, parameter.UseIn(parameterSet)?.Position))
            .Where(pair => pair.Position is not null)
            .GroupBy(pair => pair.Position)
            .Where(same => same.Count() > 1)
        select $"{cmdlet.Name} ({parameterSet}): {string.Join(", ", clash.Select(pair => "-" + pair.Name))}");

    private static IEnumerable<Type> Bases(Type type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }
}
