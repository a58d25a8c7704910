using System.Text.RegularExpressions;

namespace NetSuite.Simulator.Faults;

/// <summary>A pattern of paths with *, ** and ?.</summary>
internal sealed class PathPattern
{
    private readonly Regex regex;

    public PathPattern(string pattern)
    {
        var text = Regex.Escape(pattern.StartsWith('/') ? pattern : "**/" + pattern)
            .Replace("\\*\\*", ".*", StringComparison.Ordinal)
            .Replace("\\*", "[^/]*", StringComparison.Ordinal)
            .Replace("\\?", "[^/]", StringComparison.Ordinal);
        // Patterns come from outside: no backtracking, however many stars.
        regex = new Regex($"^{text}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    public bool Fits(string path) => regex.IsMatch(path);
}
