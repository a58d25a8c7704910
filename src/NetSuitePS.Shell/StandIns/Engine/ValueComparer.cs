using System.Globalization;
using System.Management.Automation;

namespace NetSuitePS.Shell.StandIns.Engine;

/// <summary>PowerShell's order of values: nulls first, numbers as numbers, text without regard to case.</summary>
internal sealed class ValueComparer(bool ignoreCase) : IComparer<object?>, IEqualityComparer<object?>
{
    public int Compare(object? x, object? y)
    {
        var (left, right) = (PSObject.AsPSObject(x ?? "").BaseObject, PSObject.AsPSObject(y ?? "").BaseObject);
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }
        // Text beside a number is compared as text: an order must hold both ways.
        return (left is string) == (right is string)
            && LanguagePrimitives.TryCompare(left, right, ignoreCase, CultureInfo.InvariantCulture, out var order)
            ? order
            : string.Compare(Text(left), Text(right), CultureInfo.InvariantCulture,
                ignoreCase ? CompareOptions.IgnoreCase : CompareOptions.None);
    }

    public new bool Equals(object? x, object? y) => Compare(x, y) == 0;

    // By number where there is one: 1.5 and 1.50 are equal values with two texts.
    public int GetHashCode(object? obj) => obj is null ? 0
        : LanguagePrimitives.TryConvertTo<double>(obj, CultureInfo.InvariantCulture, out var number) ? number.GetHashCode()
        : CultureInfo.InvariantCulture.CompareInfo.GetHashCode(
            Text(PSObject.AsPSObject(obj).BaseObject), ignoreCase ? CompareOptions.IgnoreCase : CompareOptions.None);

    private static string Text(object value) => LanguagePrimitives.ConvertTo<string>(value) ?? "";
}
