using System.Text;

namespace NetSuite.Client;

/// <summary>A wildcard pattern as conditions of list calls, which have beginnings, ends and parts of texts.</summary>
/// <param name="pattern">The pattern.</param>
internal sealed class ListPattern(WildcardText pattern)
{
    // Longer than names are. How long a text may be is not documented.
    private const int LongestText = 300;

    /// <summary>Whether a text can stand between double quotes.</summary>
    public static bool CanBeSaid(string text) => text.Length <= LongestText && text.Trim().Length == text.Length && PlainText.IsPlain(text) && text.AsSpan().IndexOfAny("\"\\") < 0;

    /// <summary>The condition that a text is equal to another: to the longest part of it that can be said, when not all can.</summary>
    public static FilterClause Equal(string name, string text)
    {
        if (CanBeSaid(text))
        {
            return FilterClause.Of($"{name} IS \"{text}\"");
        }

        var part = Longest(text);
        return part.Length == 0 ? FilterClause.Unsaid : FilterClause.Of($"{name} CONTAIN \"{part}\"").Widened();
    }

    /// <summary>The condition that a text is like the pattern.</summary>
    /// <param name="name">The field.</param>
    /// <param name="isCaseSensitive">Whether the case counts, which it never does to NetSuite.</param>
    /// <param name="isNegated">Whether the text must not be like it.</param>
    public FilterClause ToClause(string name, bool isCaseSensitive, bool isNegated)
    {
        var startsFree = pattern.Parts is [{ Kind: WildcardKind.Many }, ..];
        var endsFree = pattern.Parts is [.., { Kind: WildcardKind.Many }];
        var inner = pattern.Parts.SkipWhile(IsMany).Reverse().SkipWhile(IsMany).Reverse().ToList();
        var text = string.Concat(inner.Select(part => part.Character));
        var isSimple = inner.Count > 0 && CanBeSaid(text) && inner.All(part => part.Kind == WildcardKind.Character && PlainText.IsPlainInPattern(part.Character));
        if (isSimple && !(isNegated && isCaseSensitive))
        {
            var word = (startsFree, endsFree) switch
            {
                (true, true) => "CONTAIN",
                (true, false) => "END_WITH",
                (false, true) => "START_WITH",
                _ => "IS",
            };
            return FilterClause.Of($"{name} {word}{(isNegated ? "_NOT" : string.Empty)} \"{text}\"") with { IsExact = !isCaseSensitive };
        }

        return isNegated
            ? FilterClause.Unsaid
            : FilterClause.And([FilterClause.Unsaid, .. Runs().Select(Longest).Where(run => run.Length > 0).Distinct().Select(run => FilterClause.Of($"{name} CONTAIN \"{run}\""))]);
    }

    private static bool IsMany(WildcardPart part) => part.Kind == WildcardKind.Many;

    private static string Longest(string text)
    {
        var best = string.Empty;
        for (var from = 0; from < text.Length; from++)
        {
            var to = from;
            while (to < text.Length && to - from < LongestText && PlainText.IsPlain(text, to) && PlainText.IsPlainInPattern(text[to]) && text[to] is not ('"' or '\\'))
            {
                to++;
            }

            var run = text[from..to].Trim();
            best = run.Length > best.Length ? run : best;
            from = to;
        }

        return best;
    }

    // The stretches between wildcards.
    private IEnumerable<string> Runs()
    {
        var run = new StringBuilder();
        foreach (var part in pattern.Parts)
        {
            if (part.Kind == WildcardKind.Character)
            {
                run.Append(part.Character);
                continue;
            }

            yield return run.ToString();
            run.Clear();
        }

        yield return run.ToString();
    }
}
