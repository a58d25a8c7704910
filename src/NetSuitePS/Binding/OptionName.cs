using System.Management.Automation;
using NetSuite;

namespace NetSuitePS.Binding;

/// <summary>Chooses options by name: as far as NetSuite can it does, and the pattern decides.</summary>
internal sealed class OptionName
{
    private static readonly char[] Special = ['*', '?', '[', ']', '`', '"'];

    private readonly WildcardPattern pattern;

    public OptionName(string name)
    {
        pattern = WildcardPattern.Get(name, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
        Filter = FilterOf(name);
    }

    /// <summary>What NetSuite is asked for; null when it can't be asked.</summary>
    public string? Filter { get; }

    public bool IsMatch(SelectOption option) => pattern.IsMatch(option.Name ?? string.Empty);

    private static string? FilterOf(string name)
    {
        var text = name.Trim('*');
        if (text.Length == 0 || text.IndexOfAny(Special) >= 0)
        {
            return null;
        }

        var comparison = name.StartsWith('*') ? "CONTAIN" : name.EndsWith('*') ? "START_WITH" : "IS";
        return $"{comparison} \"{text}\"";
    }
}
