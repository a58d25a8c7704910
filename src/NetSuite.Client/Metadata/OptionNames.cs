using System.Text;
using System.Text.RegularExpressions;

namespace NetSuite.Client;

/// <summary>The names of values that are wanted: NetSuite leaves out what it can, and what is left is looked at here.</summary>
internal sealed class OptionNames
{
    private readonly string? pattern;
    private readonly Regex? names;

    public OptionNames(string? pattern)
    {
        this.pattern = pattern;
        if (pattern is not null)
        {
            var regex = new StringBuilder("^");
            foreach (var character in pattern)
            {
                regex.Append(character switch { '*' => ".*", '?' => ".", _ => Regex.Escape(character.ToString()) });
            }

            names = new Regex(regex.Append("\\z").ToString(), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);
        }
    }

    /// <summary>The filter for NetSuite; null where its three comparisons can't narrow.</summary>
    public string? Filter(string field)
    {
        var parts = pattern?.Split('*', '?');
        var longest = parts?.MaxBy(part => part.Length);

        // How a quote is written in these filters is nowhere said.
        if (string.IsNullOrWhiteSpace(longest) || longest.Any(character => character is '"' or '\\' or ',' || char.IsControl(character)))
        {
            return null;
        }

        return parts!.Length == 1 ? $"{field} IS \"{longest}\""
            : ReferenceEquals(longest, parts[0]) ? $"{field} START_WITH \"{longest}\""
            : $"{field} CONTAIN \"{longest}\"";
    }

    public bool Has(string? name) => names?.IsMatch(name ?? string.Empty) ?? true;
}
