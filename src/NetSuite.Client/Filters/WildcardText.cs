using System.Globalization;
using System.Text;

namespace NetSuite.Client;

/// <summary>A wildcard pattern, read and matched as PowerShell's -like does.</summary>
internal sealed class WildcardText
{
    private const char Escape = '`';
    private readonly string pattern;
    private readonly int shortest;

    private WildcardText(string pattern, IReadOnlyList<WildcardPart> parts)
    {
        this.pattern = pattern;
        Parts = parts;
        shortest = parts.Count(part => part.Kind != WildcardKind.Many);
    }

    /// <summary>Its characters and wildcards.</summary>
    public IReadOnlyList<WildcardPart> Parts { get; }

    /// <summary>Whether PowerShell compares it as languages do: it has no wildcard, or just an asterisk at its end.</summary>
    public bool IsLinguistic => FirstSpecial is var first && (first < 0 || (first == pattern.Length - 1 && pattern[first] == '*'));

    private int FirstSpecial => pattern.AsSpan().IndexOfAny("*?[]`");

    /// <summary>Reads a pattern.</summary>
    /// <param name="field">The field it is for.</param>
    /// <param name="pattern">The pattern.</param>
    /// <exception cref="FilterException">A bracket is not closed, or a range runs backwards.</exception>
    public static WildcardText Parse(string field, string pattern)
    {
        var parts = new List<WildcardPart>();
        for (var at = 0; at < pattern.Length; at++)
        {
            switch (pattern[at])
            {
                case '*':
                    parts.Add(WildcardPart.Many);
                    break;
                case '?':
                    parts.Add(WildcardPart.One);
                    break;
                case '[':
                    parts.Add(new WildcardPart(WildcardKind.Set, Set: Set(field, pattern, ref at)));
                    break;
                case Escape when at + 1 < pattern.Length:
                    parts.Add(WildcardPart.Of(pattern[++at]));
                    break;
                case Escape when pattern.Length == 1:
                    break;
                default:
                    parts.Add(WildcardPart.Of(pattern[at]));
                    break;
            }
        }

        return new WildcardText(pattern, parts);
    }

    /// <summary>Whether a text is like it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isCaseSensitive">Whether the case counts.</param>
    public bool IsMatch(string text, bool isCaseSensitive)
    {
        var culture = CultureInfo.CurrentCulture;
        if (IsLinguistic)
        {
            var options = isCaseSensitive ? CompareOptions.None : CompareOptions.IgnoreCase;
            return FirstSpecial < 0
                ? culture.CompareInfo.Compare(text, pattern, options) == 0
                : pattern.Length == 1 || culture.CompareInfo.IsPrefix(text, pattern[..^1], options);
        }

        if (text.Length < shortest)
        {
            return false;
        }

        // Which parts may come next: one bit for each way the pattern can have been used up so far.
        var next = new bool[Parts.Count + 1];
        next[0] = true;
        SkipMany(next);
        foreach (var character in text)
        {
            var reached = new bool[next.Length];
            for (var at = 0; at < Parts.Count; at++)
            {
                if (next[at] && Parts[at].Takes(character, isCaseSensitive ? null : culture))
                {
                    reached[Parts[at].Kind == WildcardKind.Many ? at : at + 1] = true;
                }
            }

            SkipMany(reached);
            next = reached;
        }

        return next[^1];
    }

    private void SkipMany(bool[] next)
    {
        for (var at = 0; at < Parts.Count; at++)
        {
            next[at + 1] |= next[at] && Parts[at].Kind == WildcardKind.Many;
        }
    }

    // The first character after the bracket never closes it.
    private static string Set(string field, string pattern, ref int at)
    {
        var content = new List<(char Character, bool IsEscaped)>();
        for (var from = ++at; at < pattern.Length; at++)
        {
            if (pattern[at] == ']' && at > from)
            {
                return Expression(field, pattern, content);
            }

            if (pattern[at] != Escape)
            {
                content.Add((pattern[at], false));
            }
            else if (at + 1 < pattern.Length)
            {
                content.Add((pattern[++at], true));
            }
        }

        throw Invalid(field, pattern);
    }

    private static string Expression(string field, string pattern, List<(char Character, bool IsEscaped)> content)
    {
        var set = new StringBuilder("^[");
        for (var at = 0; at < content.Count; at++)
        {
            set.Append(Literal(content[at].Character));
            if (at + 2 < content.Count && content[at + 1] is ('-', false))
            {
                // The engine itself fails at a range that ends at a bracket.
                if (content[at].Character > content[at + 2].Character || content[at + 2].Character == '[')
                {
                    throw Invalid(field, pattern);
                }

                set.Append('-').Append(Literal(content[at + 2].Character));
                at += 2;
            }
        }

        return set.Append("]$").ToString();
    }

    private static string Literal(char character) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");

    private static FilterException Invalid(string field, string pattern) => new(
        $"'{FilterRefusals.Shown(pattern)}', which '{field}' is compared with, is no wildcard pattern: a bracket is not closed, or a range runs backwards.",
        "Write a bracket that is meant as such with a backtick before it.");
}
