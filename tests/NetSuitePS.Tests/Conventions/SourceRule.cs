using System.Text.RegularExpressions;

namespace NetSuitePS.Tests.Conventions;

/// <summary>Something our source does not contain, or only in the files that are there for it.</summary>
/// <param name="Name">The rule in a few words, for the test's name and message.</param>
/// <param name="Pattern">What is looked for.</param>
internal sealed record SourceRule(string Name, Regex Pattern)
{
    /// <summary>Paths under src that begin like this are looked at.</summary>
    public string Under { get; init; } = string.Empty;

    /// <summary>Files that may, by their paths under src.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>Whether comments and strings are looked at too.</summary>
    public bool InComments { get; init; }

    public IEnumerable<string> Violations(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Path.StartsWith(Under, StringComparison.Ordinal) && !Allowed.Contains(file.Path)
        let text = InComments ? file.Text : file.Code
        from Match match in Pattern.Matches(text)
        select $"src/{file.Path}:{text[..match.Index].Count(letter => letter == '\n') + 1}: {match.Value.Trim()}";
}
