using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using static NetSuite.Simulator.Query.Translation.SqlKind;

namespace NetSuite.Simulator.Query.Functions;

/// <summary>LIKE with a pattern known only at run time, and the REGEXP functions.</summary>
internal static class PatternFunctions
{
    private const int MostKept = 128;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);
    private static readonly ConcurrentDictionary<(string Pattern, string Flags), Regex> Kept = new();

    private static readonly (string Posix, string Net)[] Classes =
    [
        ("[:alpha:]", "a-zA-Z"), ("[:digit:]", "0-9"), ("[:alnum:]", "a-zA-Z0-9"), ("[:upper:]", "A-Z"), ("[:lower:]", "a-z"),
        ("[:space:]", "\\s"), ("[:blank:]", " \\t"), ("[:xdigit:]", "0-9a-fA-F"), ("[:cntrl:]", "\\x00-\\x1f"), ("[:punct:]", "!-/:-@\\[-`{-~"),
    ];

    public static ScalarFunction Like { get; } = new("like", Number, [Text, Text, Text], a => Matches(Argument.Text(a[0]), Argument.Text(a[1]), a.Length > 2 ? Argument.Text(a[2]) : null) ? 1L : 0L) { Required = 2 };

    public static ScalarFunction RegexpLike { get; } = new("regexp_matches", Number, [Text, Text, Text], a => Expression(a, 1, 2).IsMatch(Argument.Text(a[0])) ? 1L : 0L) { Required = 2 };

    public static IEnumerable<ScalarFunction> All =>
    [
        Like,
        RegexpLike,
        new("REGEXP_SUBSTR", Text, [Text, Text, Number, Number, Text, Number], Guarded(Substring)) { Required = 2 },
        new("REGEXP_INSTR", Number, [Text, Text, Number, Number, Number, Text], Guarded(Position)) { Required = 2 },
        new("REGEXP_REPLACE", Text, [Text, Text, Text, Number, Number, Text], Guarded(Replacement)) { Required = 2, SeesNull = true },
        new("REGEXP_COUNT", Number, [Text, Text, Number, Text], Guarded(a => (long)Expression(a, 1, 3).Matches(Argument.Text(a[0]), From(a, 2)).Count)) { Required = 2 },
    ];

    /// <summary>Oracle's LIKE: % any run, _ one character, letter case counts.</summary>
    public static bool Matches(string text, string pattern, string? escape)
    {
        var (items, wild) = Compile(pattern, escape);
        int at = 0, item = 0, star = -1, resume = 0;
        while (at < text.Length)
        {
            if (item < items.Length && wild[item] == '%')
            {
                star = item++;
                resume = at;
            }
            else if (item < items.Length && (wild[item] == '_' || (wild[item] == '\0' && items[item] == text[at])))
            {
                item++;
                at++;
            }
            else if (star >= 0)
            {
                item = star + 1;
                at = ++resume;
            }
            else
            {
                return false;
            }
        }

        while (item < items.Length && wild[item] == '%')
        {
            item++;
        }

        return item == items.Length;
    }

    /// <summary>The characters of a pattern, and beside each '%' or '_' when it is a wild card.</summary>
    public static (string Items, string Wild) Compile(string pattern, string? escape)
    {
        if (escape is { Length: not 1 })
        {
            throw SuiteQlException.Unsupported();
        }

        var items = new System.Text.StringBuilder(pattern.Length);
        var wild = new System.Text.StringBuilder(pattern.Length);
        for (var i = 0; i < pattern.Length; i++)
        {
            var escaped = escape is not null && pattern[i] == escape[0];
            if (escaped && ++i >= pattern.Length)
            {
                throw SuiteQlException.Unsupported();
            }

            items.Append(pattern[i]);
            wild.Append(!escaped && (pattern[i] is '%' or '_') ? pattern[i] : '\0');
        }

        return (items.ToString(), wild.ToString());
    }

    private static string? Substring(object?[] a)
    {
        var match = Occurrence(Expression(a, 1, 4).Match(Argument.Text(a[0]), From(a, 2)), a.Length > 3 ? Argument.Integer(a[3]) : 1);
        return match.Success ? match.Groups[a.Length > 5 ? Argument.Integer(a[5]) : 0].Value : null;
    }

    private static object Position(object?[] a)
    {
        var match = Occurrence(Expression(a, 1, 5).Match(Argument.Text(a[0]), From(a, 2)), a.Length > 3 ? Argument.Integer(a[3]) : 1);
        var after = a.Length > 4 && Argument.Integer(a[4]) == 1;
        return !match.Success ? 0L : match.Index + 1L + (after ? match.Length : 0);
    }

    private static object? Replacement(object?[] a)
    {
        if (a[0] is null || a[1] is null)
        {
            return a[0];
        }

        var text = Argument.Text(a[0]);
        var with = a.Length > 2 && a[2] is not null ? Regex.Replace(Argument.Text(a[2]).Replace("$", "$$", StringComparison.Ordinal), @"\\([0-9])", "$${$1}", RegexOptions.None, Patience) : "";
        var from = a.Length > 3 && a[3] is not null ? From(a, 3) : 0;
        var expression = Expression(a, 1, 5);
        var occurrence = a.Length > 4 && a[4] is not null ? Argument.Integer(a[4]) : 0;
        if (occurrence == 0)
        {
            return expression.Replace(text, with, -1, from);
        }

        var match = Occurrence(expression.Match(text, from), occurrence);
        return match.Success ? text[..match.Index] + match.Result(with) + text[(match.Index + match.Length)..] : text;
    }

    private static int From(object?[] a, int index) =>
        a.Length > index ? Math.Clamp(Argument.Integer(a[index]) - 1, 0, Argument.Text(a[0]).Length) : 0;

    private static Match Occurrence(Match match, int number)
    {
        while (match.Success && --number > 0)
        {
            match = match.NextMatch();
        }

        return match;
    }

    private static Func<object?[], object?> Guarded(Func<object?[], object?> body) => a =>
    {
        try
        {
            return body(a);
        }
        catch (RegexMatchTimeoutException exception)
        {
            throw SuiteQlException.Unsupported(exception);
        }
    };

    private static Regex Expression(object?[] a, int pattern, int flags)
    {
        var key = (Argument.Text(a[pattern]), a.Length > flags && a[flags] is not null ? Argument.Text(a[flags]) : "");
        if (Kept.TryGetValue(key, out var known))
        {
            return known;
        }

        if (Kept.Count >= MostKept)
        {
            Kept.Clear();
        }

        return Kept[key] = Build(key.Item1, key.Item2);
    }

    private static Regex Build(string pattern, string flags)
    {
        foreach (var (posix, net) in Classes)
        {
            pattern = pattern.Replace(posix, net, StringComparison.Ordinal);
        }

        var options = RegexOptions.CultureInvariant;
        foreach (var flag in flags)
        {
            options |= flag switch
            {
                'i' => RegexOptions.IgnoreCase,
                'c' => RegexOptions.None,
                'n' => RegexOptions.Singleline,
                'm' => RegexOptions.Multiline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => throw SuiteQlException.Unsupported(),
            };
        }

        try
        {
            return new Regex(pattern, options, Patience);
        }
        catch (ArgumentException exception)
        {
            throw SuiteQlException.Unsupported(exception);
        }
    }
}
