using System.Reflection;

namespace NetSuitePS.HelpBuilder.Cmdlets;

/// <summary>
/// The parameters PowerShell adds when a cmdlet asks for them. Help files list these; the common ones it adds to
/// every cmdlet are left to Get-Help.
/// </summary>
internal static class PowerShellParameters
{
    private static readonly Parameter[] ShouldProcess =
    [
        Switch("WhatIf", "wi", "Shows what would happen if the cmdlet runs. Nothing is changed."),
        Switch("Confirm", "cf", "Asks for confirmation before each change."),
    ];

    private static readonly Parameter[] Paging =
    [
        Number("First", "Gets only this many objects."),
        Number("Skip", "Leaves out this many objects before the first one."),
        Switch("IncludeTotalCount", null, "Reports the number of objects before the objects."),
    ];

    public static IEnumerable<Parameter> For(CustomAttributeData cmdletAttribute)
    {
        var paging = cmdletAttribute.Value<bool>("SupportsPaging") ? Paging : [];
        return cmdletAttribute.Value<bool>("SupportsShouldProcess") ? paging.Concat(ShouldProcess) : paging;
    }

    private static Parameter Switch(string name, string? alias, string text) =>
        Create(name, "System.Management.Automation.SwitchParameter", text) with { Aliases = alias is null ? [] : [alias] };

    private static Parameter Number(string name, string text) => Create(name, "System.UInt64", text);

    private static Parameter Create(string name, string type, string text) => new()
    {
        Name = name,
        TypeName = type[(type.LastIndexOf('.') + 1)..],
        FullTypeName = type,
        FixedText = text,
        Uses = new Dictionary<string, ParameterUse> { [ParameterUse.AllSets] = new() },
    };
}
