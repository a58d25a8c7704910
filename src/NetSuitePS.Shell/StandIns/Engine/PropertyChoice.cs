using System.Collections;
using System.Management.Automation;
using Microsoft.PowerShell.Commands;

namespace NetSuitePS.Shell.StandIns.Engine;

/// <summary>One element of a -Property argument: a name or pattern, a script block, or a calculated property.</summary>
internal sealed record PropertyChoice(string? Name, PSPropertyExpression Expression, bool? Descending)
{
    public string Label => Name ?? Expression.ToString();

    public static PropertyChoice[] Read(object[]? arguments) => [.. (arguments ?? []).Select(Read)];

    /// <summary>The properties of one object it stands for; a pattern may stand for many.</summary>
    public IEnumerable<PropertyChoice> Resolve(PSObject target) =>
        Expression.HasWildCardCharacters ? Expression.ResolveNames(target).Select(e => this with { Expression = e }) : [this];

    /// <summary>The object has it; a script block always gives something.</summary>
    public bool Exists(PSObject target) =>
        Expression.Script is not null || Expression.GetValues(target, expand: false, eatExceptions: true).Count > 0;

    /// <summary>The value on one object, null where it has none; a failing script block is a null too, as in pwsh.</summary>
    public object? ValueOf(PSObject target) =>
        Expression.GetValues(target, expand: false, eatExceptions: true).FirstOrDefault()?.Result;

    private static PropertyChoice Read(object argument) => (argument is PSObject p ? p.BaseObject : argument) switch
    {
        ScriptBlock script => new(null, new PSPropertyExpression(script), null),
        IDictionary table => Read(table),
        var name => new(null, new PSPropertyExpression(LanguagePrimitives.ConvertTo<string>(name)), null),
    };

    private static PropertyChoice Read(IDictionary table)
    {
        string? name = null;
        PSPropertyExpression? expression = null;
        bool? descending = null;
        foreach (DictionaryEntry entry in table)
        {
            var key = LanguagePrimitives.ConvertTo<string>(entry.Key);
            // Keys may be shortened, as in pwsh.
            if (Is(key, "name") || Is(key, "label"))
            {
                name = LanguagePrimitives.ConvertTo<string>(entry.Value);
            }
            else if (Is(key, "expression"))
            {
                expression = Read(entry.Value ?? throw Wrong("expression is null")).Expression;
            }
            else if (Is(key, "descending") || Is(key, "ascending"))
            {
                descending = LanguagePrimitives.IsTrue(entry.Value) == Is(key, "descending");
            }
            else
            {
                throw Wrong($"the key '{key}' is not valid");
            }
        }
        return new(name, expression ?? throw Wrong("the key 'expression' is missing"), descending);
    }

    private static bool Is(string key, string name) =>
        key.Length > 0 && name.StartsWith(key, StringComparison.OrdinalIgnoreCase);

    private static PSArgumentException Wrong(string what) => new($"A calculated property can't be used: {what}.");
}
