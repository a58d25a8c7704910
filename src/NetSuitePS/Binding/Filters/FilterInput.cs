using System.Globalization;
using System.Text.RegularExpressions;
using NetSuite.Client;
using NetSuitePS.Errors;

namespace NetSuitePS.Binding.Filters;

/// <summary>Reads the conditions of -Filter and -Where: single comparisons, for the time being.</summary>
internal static partial class FilterInput
{
    public static FilterExpression Parse(object filter)
    {
        var match = Comparison().Match(Convert.ToString(filter, CultureInfo.InvariantCulture)!);
        return match.Success
            ? Make(match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value.Trim('\'', '"') is var text && text == "$null" ? null : text)
            : throw new InputException($"'{filter}' is no condition.");
    }

    public static FilterExpression Where(IReadOnlyList<object> where, bool matchAny)
    {
        var list = where is [string, ..] ? [where.ToArray()] : where.Select(item => (object?[])item).ToArray();
        var parts = list.Select(part => Make((string)part[0]!, (string)part[1]!, part[2])).ToArray();
        return matchAny ? new FilterOr(parts) : new FilterAnd(parts);
    }

    private static FilterExpression Make(string field, string name, object? value) => new FilterComparison(
        field,
        name.TrimStart('-').ToUpperInvariant() switch
        {
            "EQ" => FilterOperator.Equal,
            "NE" => FilterOperator.NotEqual,
            "GT" => FilterOperator.Greater,
            "LT" => FilterOperator.Less,
            "LIKE" => FilterOperator.Like,
            _ => throw new InputException($"'{name}' is no operator."),
        },
        value);

    [GeneratedRegex(@"^\s*(?:\$_\.)?([\w.]+)\s+-(\w+)\s+(.+?)\s*$")]
    private static partial Regex Comparison();
}
