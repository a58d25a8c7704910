using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Internal;
using NetSuite.Client;

namespace NetSuitePS.Binding.Filters;

/// <summary>The values of comparisons, as filters carry them: without PowerShell's wrapper, and a list for -in.</summary>
internal static class ComparedValue
{
    /// <summary>A value without PowerShell's wrapper.</summary>
    public static object? Plain(object? value) => value switch
    {
        // What a command that gave nothing leaves in a variable.
        _ when value == AutomationNull.Value => null,
        PSObject { BaseObject: not PSCustomObject } wrapper => wrapper.BaseObject,
        _ => value,
    };

    /// <summary>Whether a value is a list to PowerShell.</summary>
    public static bool IsList(object? value) => Plain(value) is IEnumerable and not string and not IDictionary;

    /// <summary>The elements of a list.</summary>
    public static object?[] Elements(object value) => [.. ((IEnumerable)Plain(value)!).Cast<object?>().Select(Plain)];

    /// <summary>Brings a value into the shape that a comparison takes.</summary>
    /// <returns>False for a list where one value is compared.</returns>
    public static bool Fit(FilterOperator comparison, object? value, out object? fitting)
    {
        var isSet = comparison is FilterOperator.In or FilterOperator.NotIn;
        fitting = (isSet, IsList(value)) switch
        {
            (true, _) when value == AutomationNull.Value => Array.Empty<object?>(),
            (true, true) => Elements(value!),
            (true, false) => new object?[] { Plain(value) },
            _ => Plain(value),
        };
        return isSet || !IsList(value);
    }

    /// <summary>A comparison as PowerShell spells it.</summary>
    public static string Word(this FilterOperator comparison) => comparison switch
    {
        FilterOperator.Equal => "-eq",
        FilterOperator.NotEqual => "-ne",
        FilterOperator.Greater => "-gt",
        FilterOperator.GreaterOrEqual => "-ge",
        FilterOperator.Less => "-lt",
        FilterOperator.LessOrEqual => "-le",
        FilterOperator.Like => "-like",
        FilterOperator.NotLike => "-notlike",
        FilterOperator.In => "-in",
        _ => "-notin",
    };
}
