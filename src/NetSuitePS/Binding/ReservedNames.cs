using System.Collections.Concurrent;
using System.Management.Automation;
using System.Reflection;

namespace NetSuitePS.Binding;

/// <summary>The names that a command's own parameters and those of every command have, aliases included.</summary>
internal sealed class ReservedNames
{
    private static readonly ConcurrentDictionary<Type, ReservedNames> Kept = new();

    private static readonly string[] Common =
    [
        "Verbose", "vb", "Debug", "db", "ErrorAction", "ea", "WarningAction", "wa", "InformationAction", "infa", "ProgressAction", "proga",
        "ErrorVariable", "ev", "WarningVariable", "wv", "InformationVariable", "iv", "OutVariable", "ov", "OutBuffer", "ob", "PipelineVariable", "pv",
        "WhatIf", "wi", "Confirm", "cf", "UseTransaction", "usetx", "First", "Skip", "IncludeTotalCount",
    ];

    private readonly string[] names;

    private ReservedNames(Type command) => names =
    [
        .. Common,
        .. command.GetProperties()
            .Where(property => property.IsDefined(typeof(ParameterAttribute)))
            .SelectMany(property => (property.GetCustomAttribute<AliasAttribute>()?.AliasNames ?? []).Prepend(property.Name)),
    ];

    /// <summary>The names of a command.</summary>
    /// <param name="command">Its class.</param>
    public static ReservedNames Of(Type command) => Kept.GetOrAdd(command, type => new ReservedNames(type));

    /// <summary>Whether a name means one of these already. The beginning of a name does too: PowerShell completes it before it looks at fields.</summary>
    public bool Clash(string name) => Array.Exists(names, own => own.StartsWith(name, StringComparison.OrdinalIgnoreCase));
}
