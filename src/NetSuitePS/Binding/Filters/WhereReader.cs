using System.Collections;
using System.Management.Automation;
using NetSuite.Client;
using NetSuitePS.Errors;

namespace NetSuitePS.Binding.Filters;

/// <summary>Reads conditions that a script makes of data: triples, or objects with Field, Operator and Value.</summary>
internal static class WhereReader
{
    private const string Shape =
        "A condition is 'balance', 'gt', 1000, or @{ Field = 'balance'; Operator = 'gt'; Value = 1000 }; several are a list: @('balance', 'gt', 1000), @('email', 'like', '*@example.com').";

    private const int LongestShown = 100;

    private static readonly string[] Keys = ["Field", "Operator", "Value"];

    /// <summary>Reads the conditions.</summary>
    /// <param name="where">One triple, or a list of triples, dictionaries and objects.</param>
    /// <param name="matchAny">Whether one condition that holds is enough.</param>
    /// <exception cref="InputException">A condition has another shape.</exception>
    public static FilterExpression Read(object?[] where, bool matchAny)
    {
        // One triple and a list of three conditions are both three things; only the triple begins with a name.
        IReadOnlyList<FilterExpression> conditions = where is [var first, ..] && ComparedValue.Plain(first) is string
            ? [Triple(where)]
            : [.. where.Select(Condition)];
        return conditions switch
        {
            [] => throw new InputException("-Where has no conditions.", recommendedAction: Shape),
            [var only] => only,
            _ when matchAny => new FilterOr(conditions),
            _ => new FilterAnd(conditions),
        };
    }

    private static FilterComparison Condition(object? condition)
    {
        switch (ComparedValue.Plain(condition))
        {
            case IDictionary dictionary:
                var keys = dictionary.Keys.Cast<object>().ToLookup(key => ComparedValue.Plain(key) as string ?? string.Empty, StringComparer.OrdinalIgnoreCase);
                return keys.FirstOrDefault(key => key.Count() > 1 || !Keys.Contains(key.Key, StringComparer.OrdinalIgnoreCase)) is { } other
                    ? throw Refuse(other.Count() > 1 ? $"A condition of -Where has '{other.Key}' twice." : $"A condition of -Where has no '{Shorten(other.Key)}', only Field, Operator and Value.")
                    : Named(name => keys[name].FirstOrDefault() is { } key ? (true, dictionary[key]) : (false, null));
            case var list when ComparedValue.IsList(list):
                return Triple(ComparedValue.Elements(list!));
            case null or string or ValueType:
                throw Refuse($"{Show(condition)} is no condition of -Where.");
            default:
                var owner = PSObject.AsPSObject(condition!);
                return Named(name => owner.Properties[name] is { } property ? (true, Get(property)) : (false, null));
        }
    }

    private static object? Get(PSPropertyInfo property)
    {
        try
        {
            return property.Value;
        }
        catch (GetValueException exception)
        {
            throw Refuse($"The {property.Name} of a condition of -Where can't be read: {exception.Message}");
        }
    }

    private static FilterComparison Named(Func<string, (bool Found, object? Value)> part)
    {
        var parts = Keys.Select(key => part(key) is (true, var value) ? value : throw Refuse($"A condition of -Where has no {key}."));
        return Triple([.. parts]);
    }

    private static FilterComparison Triple(object?[] parts)
    {
        if (parts is not [var field, var word, var value])
        {
            throw Refuse($"A condition of -Where has three parts, and this has {parts.Length}: {string.Join(", ", parts.Select(Show))}.");
        }

        if (ComparedValue.Plain(field) is not string name || string.IsNullOrWhiteSpace(name))
        {
            throw Refuse($"A condition of -Where begins with the name of a field, and {Show(field)} is none.");
        }

        var spelling = ComparedValue.Plain(word) as string ?? string.Empty;
        if (FilterOperators.Find(spelling) is not var (comparison, exact))
        {
            throw new InputException(
                $"{Show(word)}, the operator for '{Shorten(name)}' in -Where, is none that filters have.",
                recommendedAction: FilterOperators.Advice(spelling) is { } advice
                    ? $"{char.ToUpperInvariant(advice[0])}{advice[1..]}."
                    : FilterOperators.InsteadOf(spelling) is { } ours ? $"Write {ours}." : $"They have {FilterOperators.All}, with or without the dash.");
        }

        return ComparedValue.Fit(comparison, value, out var fitting)
            ? ComparedValue.HasObject(fitting)
                ? throw new InputException($"-Where compares '{Shorten(name)}' with a whole object.", recommendedAction: "Give the property that holds the value, such as $customer.id.")
                : new FilterComparison(name.Trim(), comparison, fitting, exact)
            : throw new InputException(
                $"{comparison.Spelling()} compares '{Shorten(name)}' with one value, and -Where has a list for it.",
                recommendedAction: "Use -in or -notin for one of several values.");
    }

    private static InputException Refuse(string problem) => new(problem, recommendedAction: Shape);

    private static string Show(object? value) => ComparedValue.Plain(value) switch
    {
        null => "$null",
        string text => $"'{Shorten(text)}'",
        var list when ComparedValue.IsList(list) => "a list",
        var other when ComparedValue.IsValue(other) => LanguagePrimitives.ConvertTo<string>(other),
        _ => "an object",
    };

    private static string Shorten(string text) => text.Length > LongestShown ? text[..LongestShown] + "..." : text;
}
