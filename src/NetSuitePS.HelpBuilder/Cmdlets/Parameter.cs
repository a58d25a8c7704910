using System.Reflection;

namespace NetSuitePS.HelpBuilder.Cmdlets;

/// <summary>A parameter of a cmdlet over all its parameter sets.</summary>
internal sealed record Parameter
{
    public required string Name { get; init; }

    /// <summary>The type without its namespace, e.g. <c>String[]</c>.</summary>
    public required string TypeName { get; init; }

    public required string FullTypeName { get; init; }

    public bool IsSwitch => FullTypeName == "System.Management.Automation.SwitchParameter";

    /// <summary>The property behind the parameter; null for those PowerShell itself adds.</summary>
    public PropertyInfo? Property { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The values of an enum or of [ValidateSet]; else empty.</summary>
    public IReadOnlyList<ParameterValue> Values { get; init; } = [];

    public bool AcceptsWildcards { get; init; }

    /// <summary>The text of a parameter that PowerShell adds, which has no doc comment.</summary>
    public string? FixedText { get; init; }

    /// <summary>How each set uses it, by set name; <see cref="ParameterUse.AllSets"/> stands for every set.</summary>
    public required IReadOnlyDictionary<string, ParameterUse> Uses { get; init; }

    public ParameterUse? UseIn(string set) =>
        Uses.GetValueOrDefault(set) ?? Uses.GetValueOrDefault(ParameterUse.AllSets);
}
