using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Internal;
using NetSuite;

namespace NetSuitePS.Binding.Bodies;

/// <summary>What a value that somebody gave is, without PowerShell's wrappings.</summary>
internal static class InputValue
{
    private const int LongestShown = 60;

    /// <summary>The value itself; null also for what stands for nothing, such as empty text, which NetSuite does not know.</summary>
    public static object? Plain(object? value)
    {
        var plain = value is PSObject { BaseObject: not PSCustomObject } wrapper ? wrapper.BaseObject : value;
        return plain is null or DBNull or "" || ReferenceEquals(plain, AutomationNull.Value) ? null : plain;
    }

    /// <summary>Whether a plain value has fields of its own.</summary>
    public static bool IsObject(object value) =>
        value is not (string or ValueType or RecordRef or RecordWriteResult or Uri) && (value is IDictionary or not IEnumerable);

    /// <summary>The entries of a list, or the one value that stands for a list of one, since PowerShell unrolls such lists.</summary>
    /// <param name="value">A plain value.</param>
    /// <param name="isNull">Whether it is NetSuite's own form of a list, and says that there is none.</param>
    public static IReadOnlyList<object?> Items(object value, out bool isNull)
    {
        isNull = false;
        if (InputFields.TryGet(value, "items", out var items))
        {
            value = Plain(items) is { } list ? list : Array.Empty<object>();
            isNull = Plain(items) is null;
        }

        return value is IEnumerable entries and not (string or IDictionary) ? [.. entries.Cast<object?>().Select(Plain)] : [value];
    }

    /// <summary>The value as messages show it: short, and never the content of an object.</summary>
    public static string Shown(object value) => value switch
    {
        string text => $"'{(text.Length > LongestShown ? text[..LongestShown] + "…" : text)}'",
        bool flag => flag ? "$true" : "$false",
        IDictionary => "a hashtable",
        PSObject => "an object",
        RecordObject or RecordRef or RecordWriteResult => $"'{value}'",
        IFormattable number => $"'{number.ToString(null, CultureInfo.InvariantCulture)}'",
        IEnumerable => "a list",
        _ => $"a {value.GetType().Name}",
    };
}
