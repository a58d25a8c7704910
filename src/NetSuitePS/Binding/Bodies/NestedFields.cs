using NetSuitePS.Errors;

namespace NetSuitePS.Binding.Bodies;

/// <summary>Fields in which those with dotted names, such as <c>billingAddress.city</c>, stand inside the field that the name begins with.</summary>
internal sealed class NestedFields() : Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase)
{
    // Deeper than any field of NetSuite lies.
    private const int MostParts = 8;

    /// <summary>Nests fields.</summary>
    public static NestedFields Of(IEnumerable<KeyValuePair<string, object?>> fields)
    {
        var nested = new NestedFields();
        foreach (var (name, value) in fields)
        {
            if (name.AsSpan().Count('.') > MostParts)
            {
                throw new InputException($"{InputValue.Shown(name)} has more parts than any field.");
            }

            nested.Put(name, name, value);
        }

        return nested;
    }

    /// <summary>Whether a name leads into another field.</summary>
    public static bool IsDotted(string name) => name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && dot < name.Length - 1;

    /// <summary>The name up to its first dot.</summary>
    public static string First(string name) => name.Split('.', 2)[0];

    private void Put(string name, string whole, object? value)
    {
        if (!IsDotted(name))
        {
            // A body has no room for two spellings of a name; which of them would win is chance.
            if (!TryAdd(name, value))
            {
                throw new InputException($"'{whole}' is given twice, in two spellings.");
            }

            return;
        }

        var first = First(name);
        if (!TryGetValue(first, out var part))
        {
            this[first] = part = new NestedFields();
        }

        // What stands in a hashtable of its own can't be told apart from a second line.
        if (part is not NestedFields inner)
        {
            throw new InputException(
                $"'{first}' is given as a whole, and '{whole}' as a part of it.", recommendedAction: "Give it in one of the two ways.");
        }

        inner.Put(name[(first.Length + 1)..], whole, value);
    }
}
