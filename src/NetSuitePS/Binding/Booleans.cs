using System.Management.Automation;

namespace NetSuitePS.Binding;

/// <summary>
/// Reads true and false as people and files write them. PowerShell's own conversion takes any text but the
/// empty one as true, the text <c>false</c> of a CSV file included.
/// </summary>
internal static class Booleans
{
    /// <summary>The value of a field that holds true, false or nothing.</summary>
    /// <exception cref="ArgumentException">The value is something else.</exception>
    public static bool? Convert(string field, object? value) => (value is PSObject wrapper ? wrapper.BaseObject : value) switch
    {
        null or "" => null,
        bool flag => flag,
        SwitchParameter flag => flag.IsPresent,
        string text when Is(text, "true", "T") => true,
        string text when Is(text, "false", "F") => false,
        var other => throw new ArgumentException($"'{other}' is neither true nor false, which is all that '{field}' can hold."),
    };

    private static bool Is(string text, string word, string letter) =>
        text.Equals(word, StringComparison.OrdinalIgnoreCase) || text.Equals(letter, StringComparison.OrdinalIgnoreCase);
}
