using System.Collections;
using System.Globalization;
using NetSuite.Client;
using NetSuitePS.Binding.Filters;

namespace NetSuitePS.Tests.Binding.Filters;

/// <summary>Filters on one line: every group in brackets, every value with its type.</summary>
internal static class FilterPrinter
{
    public static string Print(FilterExpression filter) => filter switch
    {
        FilterAnd and => $"[{string.Join(" and ", and.Terms.Select(Print))}]",
        FilterOr or => $"[{string.Join(" or ", or.Terms.Select(Print))}]",
        FilterNot not => $"not {Print(not.Term)}",
        FilterTruth truth => truth.Field,
        FilterComparison comparison => $"{comparison.Field} {Operator(comparison)} {Value(comparison.Value)}",
        _ => throw new ArgumentException(filter.GetType().Name),
    };

    private static string Operator(FilterComparison comparison) =>
        (comparison.IsCaseSensitive ? "c" : string.Empty) + comparison.Operator.Spelling()[1..];

    private static string Value(object? value) => value switch
    {
        null => "null",
        string text => $"'{text}'",
        bool flag => flag ? "true" : "false",
        int whole => whole.ToString(CultureInfo.InvariantCulture),
        long whole => $"{whole.ToString(CultureInfo.InvariantCulture)}L",
        double real => $"{real.ToString(CultureInfo.InvariantCulture)}d",
        decimal exact => $"{exact.ToString(CultureInfo.InvariantCulture)}m",
        DateTime time => $"{time.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture)} {time.Kind}",
        DateTimeOffset time => time.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
        IEnumerable list => $"({string.Join(", ", list.Cast<object?>().Select(Value))})",
        _ => $"{value.GetType().Name} {value}",
    };
}
