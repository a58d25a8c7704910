using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Internal;
using NetSuite;
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
            (true, true) => Elements(value!).Select(Value).ToArray(),
            (true, false) => new[] { Value(value) },
            _ => Value(value),
        };
        return isSet || !IsList(value);
    }

    /// <summary>Whether there is an object among the values of a comparison. To make text of it could run code that it brings along.</summary>
    public static bool HasObject(object? fitting) => fitting is object?[] list ? !list.All(IsValue) : !IsValue(fitting);

    /// <summary>Whether something is a value: text, a number, a time, a reference.</summary>
    public static bool IsValue(object? value) => Plain(value) is null or string or ValueType or RecordRef or Uri or Version;

    private static object? Value(object? value) => Plain(value) switch
    {
        SwitchParameter given => given.IsPresent,
        Record record => (RecordRef)record,
        var other => other,
    };
}
