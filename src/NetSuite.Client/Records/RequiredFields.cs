using System.Text.RegularExpressions;

namespace NetSuite.Client;

/// <summary>Reads which fields NetSuite misses when it refuses a record: <c>Please enter value(s) for: Company Name</c>.</summary>
internal static partial class RequiredFields
{
    /// <summary>The fields, by label and, where the refusal has it, by name; those of lines as <c>item.location</c>.</summary>
    public static IEnumerable<string> Of(NetSuiteException refusal)
    {
        foreach (var error in refusal.Errors)
        {
            if (Refusal().Match(error.Detail) is not { Success: true } match)
            {
                continue;
            }

            var path = error.Path is null ? null : Rows().Replace(error.Path, string.Empty);
            var labels = match.Groups["labels"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (path is not null && labels.Length == 1)
            {
                yield return path;
            }

            // The label of a line's field can be that of the record's own, too.
            foreach (var label in path?.Contains('.', StringComparison.Ordinal) == true ? [] : labels)
            {
                yield return label;
            }
        }
    }

    [GeneratedRegex(@"Please enter value\(s\) for:\s*(?<labels>[^\r\n]+?)\.?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Refusal();

    [GeneratedRegex(@"(\.items)?\[[0-9]+\]", RegexOptions.CultureInvariant)]
    private static partial Regex Rows();
}
