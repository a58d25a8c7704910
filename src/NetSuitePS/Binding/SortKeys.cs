using System.Collections;
using System.Management.Automation;
using NetSuite.Client;
using NetSuitePS.Errors;

namespace NetSuitePS.Binding;

/// <summary>
/// Reads what to sort by, as text (<c>balance</c>, <c>balance desc</c>) or in the manner of Sort-Object
/// (<c>@{ Expression = 'balance'; Descending = $true }</c>).
/// </summary>
internal static class SortKeys
{
    private const string Help = "Name fields, such as balance or 'balance desc', or give @{ Expression = 'balance'; Descending = $true }.";

    /// <summary>The sort keys.</summary>
    /// <param name="orderBy">One value for each key.</param>
    /// <param name="descending">The direction of keys that don't say their own.</param>
    public static IReadOnlyList<SortKey> Parse(IReadOnlyList<object?> orderBy, bool descending) =>
        orderBy.Count == 0 && descending
            ? [new SortKey("id", Descending: true)]
            : [.. orderBy.Select(key => Parse(key is PSObject { BaseObject: not PSCustomObject } wrapper ? wrapper.BaseObject : key, descending))];

    private static SortKey Parse(object? key, bool descending) => key switch
    {
        string text => Read(text, descending),
        IDictionary entries => Read(entries, descending),
        _ => throw Refused($"'{key}' is nothing to sort by."),
    };

    private static SortKey Read(string text, bool descending) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) switch
        {
            [var field] => new SortKey(field, descending),
            [var field, var direction] when Is(direction, "desc") || Is(direction, "descending") => new SortKey(field, Descending: true),
            [var field, var direction] when Is(direction, "asc") || Is(direction, "ascending") => new SortKey(field),
            _ => throw Refused($"'{text}' is no field with a direction."),
        };

    // As with Sort-Object, the names of the entries may be shortened.
    private static SortKey Read(IDictionary entries, bool descending)
    {
        string? field = null;
        foreach (DictionaryEntry entry in entries)
        {
            var name = LanguagePrimitives.ConvertTo<string>(entry.Key);
            if (IsShort(name, "Expression") || IsShort(name, "Property"))
            {
                field = (entry.Value is PSObject wrapper ? wrapper.BaseObject : entry.Value) as string
                    ?? throw Refused($"'{entry.Value}' can't be sorted by: NetSuite sorts, and it knows fields only.");
            }
            else if (IsShort(name, "Descending"))
            {
                descending = LanguagePrimitives.IsTrue(entry.Value);
            }
            else if (IsShort(name, "Ascending"))
            {
                descending = !LanguagePrimitives.IsTrue(entry.Value);
            }
            else
            {
                throw Refused($"'{name}' says nothing about sorting.");
            }
        }

        return string.IsNullOrWhiteSpace(field) ? throw Refused("A sort key without a field.") : new SortKey(field.Trim(), descending);
    }

    private static bool Is(string text, string word) => text.Equals(word, StringComparison.OrdinalIgnoreCase);

    private static bool IsShort(string name, string word) => name.Length > 0 && word.StartsWith(name, StringComparison.OrdinalIgnoreCase);

    private static InputException Refused(string message) => new(message, recommendedAction: Help);
}
