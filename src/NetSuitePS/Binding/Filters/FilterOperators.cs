using System.Management.Automation.Language;
using NetSuite.Client;

namespace NetSuitePS.Binding.Filters;

/// <summary>The comparisons of filters, and what to write instead of others.</summary>
internal static class FilterOperators
{
    /// <summary>All there are, for messages.</summary>
    public const string All = "-eq, -ne, -gt, -ge, -lt, -le, -like, -notlike, -in and -notin";

    private static readonly Dictionary<string, FilterOperator> Comparisons = new(StringComparer.OrdinalIgnoreCase)
    {
        ["eq"] = FilterOperator.Equal,
        ["ne"] = FilterOperator.NotEqual,
        ["gt"] = FilterOperator.Greater,
        ["ge"] = FilterOperator.GreaterOrEqual,
        ["lt"] = FilterOperator.Less,
        ["le"] = FilterOperator.LessOrEqual,
        ["like"] = FilterOperator.Like,
        ["notlike"] = FilterOperator.NotLike,
        ["in"] = FilterOperator.In,
        ["notin"] = FilterOperator.NotIn,
    };

    private static readonly Dictionary<string, string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        ["match"] = "NetSuite has no regular expressions: use -like with * and ?, or pass the records on to Where-Object",
        ["notmatch"] = "NetSuite has no regular expressions: use -notlike with * and ?, or pass the records on to Where-Object",
        ["contains"] = "for a part of a text use $_.name -like '*part*', and for one of several values $_.id -in 1, 2",
        ["notcontains"] = "for a part of a text use $_.name -notlike '*part*', and for none of several values $_.id -notin 1, 2",
        ["is"] = "a field has one type, which Get-NetSuiteField shows; for an empty field use $_.email -eq $null",
        ["isnot"] = "a field has one type, which Get-NetSuiteField shows; for an empty field use $_.email -eq $null",
        ["xor"] = "write it with -and and -or: ($_.a -and -not $_.b) -or ($_.b -and -not $_.a)",
    };

    private static readonly Dictionary<string, string> Foreign = new(StringComparer.OrdinalIgnoreCase)
    {
        ["="] = "-eq",
        ["=="] = "-eq",
        ["==="] = "-eq",
        ["!="] = "-ne",
        ["<>"] = "-ne",
        [">"] = "-gt",
        [">="] = "-ge",
        ["<"] = "-lt",
        ["<="] = "-le",
        ["&&"] = "-and",
        ["||"] = "-or",
        ["and"] = "-and",
        ["or"] = "-or",
        ["like"] = "-like",
        ["in"] = "-in",
        ["is"] = "-eq $null",
        ["START_WITH"] = "-like 'text*'",
        ["CONTAIN"] = "-like '*text*'",
        ["END_WITH"] = "-like '*text'",
    };

    /// <summary>Whether a word joins two conditions.</summary>
    public static bool Joins(string text) => text.Length > 1 && text[0] == '-' && text[1..].ToUpperInvariant() is "AND" or "OR" or "XOR";

    /// <summary>Whether a word compares two values, in PowerShell.</summary>
    public static bool IsComparison(string text) =>
        text.Length > 1 && text[0] == '-' && Strip(text[1..], out _) is var name && (Comparisons.ContainsKey(name) || Others.ContainsKey(name));

    /// <summary>What PowerShell has for an operator of another language; null for what is none.</summary>
    public static string? InsteadOf(string text) => Foreign.GetValueOrDefault(text);

    /// <summary>Finds a comparison by its name.</summary>
    /// <param name="name">Such as <c>eq</c>, <c>-eq</c> or <c>-ceq</c>.</param>
    public static (FilterOperator Operator, bool IsCaseSensitive)? Find(string name)
    {
        var plain = Strip(name.Trim() is ['-', .. var rest] ? rest : name.Trim(), out var exact);
        return Comparisons.TryGetValue(plain, out var comparison) ? (comparison, exact) : null;
    }

    /// <summary>The comparison of a syntax tree; null for another operator.</summary>
    public static (FilterOperator Operator, bool IsCaseSensitive)? Find(TokenKind kind) => Find(kind.ToString());

    /// <summary>What to use instead of a comparison that filters don't have; null if it is no comparison.</summary>
    public static string? Advice(string name) => Others.GetValueOrDefault(Strip(name.TrimStart('-'), out _));

    /// <summary>The comparison with its sides exchanged; null where that is another question.</summary>
    public static FilterOperator? Turned(FilterOperator comparison) => comparison switch
    {
        FilterOperator.Equal or FilterOperator.NotEqual => comparison,
        FilterOperator.Greater => FilterOperator.Less,
        FilterOperator.GreaterOrEqual => FilterOperator.LessOrEqual,
        FilterOperator.Less => FilterOperator.Greater,
        FilterOperator.LessOrEqual => FilterOperator.GreaterOrEqual,
        _ => null,
    };

    // -ceq compares exactly, and -ieq is -eq by another name. 'in', 'is' and 'contains' begin with these letters themselves.
    private static string Strip(string name, out bool exact)
    {
        var rest = name.Length > 2 && name[0] is 'c' or 'C' or 'i' or 'I' ? name[1..] : name;
        var known = rest.Length < name.Length && (Comparisons.ContainsKey(rest) || Others.ContainsKey(rest));
        exact = known && name[0] is 'c' or 'C';
        return known ? rest : name;
    }
}
