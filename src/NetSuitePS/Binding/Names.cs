using System.Management.Automation;

namespace NetSuitePS.Binding;

/// <summary>Chooses things by their names, as people give them to a Get- cmdlet.</summary>
internal static class Names
{
    /// <summary>What has the name or fits its wildcards.</summary>
    /// <param name="name">The name, in any case, or a wildcard pattern.</param>
    /// <param name="all">What there is.</param>
    /// <param name="nameOf">The name of a thing.</param>
    /// <param name="unknown">The error for a name that nothing has. A pattern may find nothing.</param>
    public static IReadOnlyList<T> Matching<T>(string name, IEnumerable<T> all, Func<T, string> nameOf, Func<string, Exception> unknown)
    {
        var pattern = WildcardPattern.Get(name, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
        List<T> found = [.. all.Where(item => pattern.IsMatch(nameOf(item)))];
        return found.Count > 0 || WildcardPattern.ContainsWildcardCharacters(name) ? found : throw unknown(name);
    }
}
