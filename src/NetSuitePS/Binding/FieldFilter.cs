using System.Collections;
using System.Management.Automation;
using NetSuite;
using NetSuite.Client;

namespace NetSuitePS.Binding;

/// <summary>What the value of a filter parameter means: equal, like, one of several, or empty.</summary>
internal static class FieldFilter
{
    private static readonly char[] Wildcards = ['*', '?', '[', '`'];

    /// <summary>The condition on a field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">One value, or several of which one has to fit; null, empty text or nothing for an empty field.</param>
    public static FilterExpression Of(RecordField field, object? value)
    {
        List<object?> values = [.. (value is IList list ? list.Cast<object?>() : [value]).Select(Plain)];
        var exact = values.FindAll(item => !IsPattern(field, item));
        List<FilterExpression> choices = [.. values.FindAll(item => IsPattern(field, item)).Select(item => new FilterComparison(field.Name, FilterOperator.Like, item))];
        if (values.Count == 0 || exact.Contains(null))
        {
            choices.Insert(0, new FilterComparison(field.Name, FilterOperator.Equal, null));
            exact.RemoveAll(item => item is null);
        }

        if (exact.Count == 1)
        {
            choices.Insert(0, new FilterComparison(field.Name, FilterOperator.Equal, exact[0]));
        }
        else if (exact.Count > 1)
        {
            choices.Insert(0, field.Operators.Contains("-in", StringComparer.Ordinal)
                ? new FilterComparison(field.Name, FilterOperator.In, exact)
                : new FilterOr([.. exact.Select(item => new FilterComparison(field.Name, FilterOperator.Equal, item))]));
        }

        return choices.Count == 1 ? choices[0] : new FilterOr(choices);
    }

    // PowerShell makes empty text of a $null that is given for text.
    private static object? Plain(object? value) => (value is PSObject wrapper ? wrapper.BaseObject : value) switch
    {
        "" => null,
        RecordRef { Id: { } id } => id,
        var other => other,
    };

    // A pattern with a backtick is one too, even where it escapes every wildcard.
    private static bool IsPattern(RecordField field, object? value) =>
        field.Type == FieldType.Text && value is string text && text.IndexOfAny(Wildcards) >= 0;
}
