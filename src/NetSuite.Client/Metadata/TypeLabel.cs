using System.Text;

namespace NetSuite.Client;

/// <summary>Names for people, made of REST names.</summary>
internal static class TypeLabel
{
    /// <summary><c>salesOrder</c> becomes <c>Sales Order</c>, <c>customrecord_machine</c> becomes <c>Machine</c>.</summary>
    public static string Of(string name)
    {
        var words = name[(name.IndexOf('_', StringComparison.Ordinal) + 1)..];
        var label = new StringBuilder();
        for (var at = 0; at < words.Length; at++)
        {
            var starts = at == 0 || words[at - 1] == '_' || (char.IsUpper(words[at]) && !char.IsUpper(words[at - 1]));
            if (words[at] == '_')
            {
                continue;
            }

            label.Append(starts && at > 0 ? " " : string.Empty).Append(starts ? char.ToUpperInvariant(words[at]) : words[at]);
        }

        return label.Length == 0 ? name : label.ToString();
    }
}
