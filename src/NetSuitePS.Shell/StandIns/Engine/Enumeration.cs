using System.Management.Automation;

namespace NetSuitePS.Shell.StandIns.Engine;

/// <summary>What PowerShell counts as a collection, taken apart.</summary>
internal static class Enumeration
{
    public static IEnumerable<object?> Of(object? value) =>
        value is not null && LanguagePrimitives.GetEnumerable(value) is { } items ? items.Cast<object?>() : [value];
}
