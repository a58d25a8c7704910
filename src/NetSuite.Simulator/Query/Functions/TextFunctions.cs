using System.Globalization;
using System.Text;
using static NetSuite.Simulator.Query.Translation.SqlKind;

namespace NetSuite.Simulator.Query.Functions;

internal static class TextFunctions
{
    /// <summary>A number that says nothing of the order of what it is made of.</summary>
    public static ScalarFunction Shuffle { get; } = new("shuffled", Number, [Any], a => (long)Hash(a)) { IsVariadic = true, SeesNull = true };

    public static IEnumerable<ScalarFunction> All =>
    [
        Shuffle,
        new("ORA_HASH", Number, [Any, Number, Number], a => Bucket(a)) { Required = 1 },
        new("VSIZE", Number, [Text], a => Encoding.UTF8.GetByteCount(Argument.Text(a[0]))),
        new("NLSSORT", Text, [Text, Text], SortKey) { Required = 1 },
        new("EMPTY_CLOB", Text, [], _ => null),
        new("EMPTY_BLOB", Text, [], _ => null),
        new("COMPOSE", Text, [Text], a => Argument.Text(a[0]).Normalize(NormalizationForm.FormC)),
        new("DECOMPOSE", Text, [Text, Text], a => Argument.Text(a[0]).Normalize(a.Length > 1 && Argument.Text(a[1]).Equals("COMPATIBILITY", StringComparison.OrdinalIgnoreCase) ? NormalizationForm.FormKD : NormalizationForm.FormD)) { Required = 1 },
        new("ASCIISTR", Text, [Text], a => Escaped(Argument.Text(a[0]))),
        new("UNISTR", Text, [Text], a => Unescaped(Argument.Text(a[0]))),
        new("UPPER", Text, [Text], a => Argument.Text(a[0]).ToUpperInvariant()),
        new("LOWER", Text, [Text], a => Argument.Text(a[0]).ToLowerInvariant()),
        new("NLS_UPPER", Text, [Text], a => Argument.Text(a[0]).ToUpperInvariant()),
        new("NLS_LOWER", Text, [Text], a => Argument.Text(a[0]).ToLowerInvariant()),
        new("INITCAP", Text, [Text], a => Capitals(Argument.Text(a[0]))),
        new("NLS_INITCAP", Text, [Text], a => Capitals(Argument.Text(a[0]))),
        new("LENGTH", Number, [Text], a => Argument.Text(a[0]).Length),
        new("LENGTHC", Number, [Text], a => Argument.Text(a[0]).Length),
        new("LENGTH2", Number, [Text], a => Argument.Text(a[0]).Length),
        new("LENGTH4", Number, [Text], a => Argument.Text(a[0]).EnumerateRunes().Count()),
        new("LENGTHB", Number, [Text], a => Encoding.UTF8.GetByteCount(Argument.Text(a[0]))),
        new("SUBSTR", Text, [Text, Number, Number], a => Part(Argument.Text(a[0]), Argument.Integer(a[1]), a.Length > 2 ? Argument.Integer(a[2]) : int.MaxValue)) { Required = 2 },
        new("INSTR", Number, [Text, Text, Number, Number], a => Find(Argument.Text(a[0]), Argument.Text(a[1]), a.Length > 2 ? Argument.Integer(a[2]) : 1, a.Length > 3 ? Argument.Integer(a[3]) : 1)) { Required = 2 },
        new("TRIM", Text, [Text, Text], a => Argument.Text(a[0]).Trim(Characters(a))) { Required = 1 },
        new("LTRIM", Text, [Text, Text], a => Argument.Text(a[0]).TrimStart(Characters(a))) { Required = 1 },
        new("RTRIM", Text, [Text, Text], a => Argument.Text(a[0]).TrimEnd(Characters(a))) { Required = 1 },
        new("LPAD", Text, [Text, Number, Text], a => Pad(a, left: true)) { Required = 2 },
        new("RPAD", Text, [Text, Number, Text], a => Pad(a, left: false)) { Required = 2 },
        new("REPLACE", Text, [Text, Text, Text], Replace) { Required = 2, SeesNull = true },
        new("TRANSLATE", Text, [Text, Text, Text], a => Translate(Argument.Text(a[0]), Argument.Text(a[1]), Argument.Text(a[2]))),
        new("ASCII", Number, [Text], a => Argument.Text(a[0]).EnumerateRunes().First().Value),
        new("CHR", Text, [Number], a => Rune.TryCreate(Argument.Integer(a[0]), out var rune) ? rune.ToString() : throw SuiteQlException.Unsupported()),
        new("TO_MULTI_BYTE", Text, [Text], a => a[0]),
        new("TO_SINGLE_BYTE", Text, [Text], a => a[0]),
        new("SOUNDEX", Text, [Text], a => Soundex(Argument.Text(a[0]))),
    ];

    // FNV-1a with a last stir, so that neighbours part.
    private static uint Hash(ReadOnlySpan<object?> values)
    {
        var hash = 2166136261;
        foreach (var value in values)
        {
            foreach (var c in value is null ? "\0" : Argument.Text(value))
            {
                hash = (hash ^ c) * 16777619;
            }

            hash = (hash ^ 31) * 16777619;
        }

        hash = (hash ^ (hash >> 16)) * 0x85EBCA6B;
        return hash ^ (hash >> 13);
    }

    /// <summary>Value, largest bucket, seed. Oracle's own numbers are not published: equal values agree, that is all.</summary>
    private static object Bucket(object?[] a)
    {
        var largest = a.Length > 1 ? Argument.Number(a[1]) : uint.MaxValue;
        return largest is < 0 or > uint.MaxValue
            ? throw SuiteQlException.Unsupported()
            : (long)(Hash(a.Length > 2 ? [a[0], a[2]] : [a[0]]) % ((ulong)largest + 1));
    }

    private static string SortKey(object?[] a)
    {
        var text = Argument.Text(a[0]);
        var option = a.Length > 1 ? Argument.Text(a[1]).ToUpperInvariant() : "";
        if (option.EndsWith("_AI", StringComparison.Ordinal))
        {
            text = string.Concat(text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
        }

        return option.EndsWith("_AI", StringComparison.Ordinal) || option.EndsWith("_CI", StringComparison.Ordinal) ? text.ToLowerInvariant() : text;
    }

    private static string Escaped(string text) =>
        string.Concat(text.Select(c => char.IsAscii(c) && c != '\\' ? c.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\{(int)c:X4}")));

    private static string Unescaped(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                result.Append(text[i]);
            }
            else if (i + 1 < text.Length && text[i + 1] == '\\')
            {
                result.Append(text[++i]);
            }
            else if (i + 4 < text.Length && ushort.TryParse(text.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                result.Append((char)code);
                i += 4;
            }
            else
            {
                throw SuiteQlException.Unsupported();
            }
        }

        return result.ToString();
    }

    private static string Capitals(string text)
    {
        var result = new StringBuilder(text.Length);
        var inside = false;
        foreach (var c in text)
        {
            result.Append(inside ? char.ToLowerInvariant(c) : char.ToUpperInvariant(c));
            inside = char.IsLetterOrDigit(c);
        }

        return result.ToString();
    }

    /// <summary>Oracle counts from 1, reads 0 as 1 and a negative start from the end.</summary>
    private static string Part(string text, int start, int length)
    {
        var from = start > 0 ? start - 1 : start == 0 ? 0 : text.Length + start;
        return length < 1 || from < 0 || from >= text.Length ? "" : text.Substring(from, Math.Min(length, text.Length - from));
    }

    private static int Find(string text, string sought, int start, int occurrence)
    {
        if (start == 0 || occurrence < 1)
        {
            return 0;
        }

        var at = start > 0 ? start - 1 : text.Length + start;
        while (at >= 0 && at <= text.Length)
        {
            at = start > 0
                ? text.IndexOf(sought, at, StringComparison.Ordinal)
                : Backwards(text, sought, at);
            if (at < 0 || --occurrence == 0)
            {
                return at + 1;
            }

            at += start > 0 ? 1 : -1;
        }

        return 0;
    }

    private static int Backwards(string text, string sought, int at)
    {
        for (; at >= 0; at--)
        {
            if (string.CompareOrdinal(text, at, sought, 0, sought.Length) == 0)
            {
                return at;
            }
        }

        return -1;
    }

    private static char[] Characters(object?[] a) => a.Length > 1 ? Argument.Text(a[1]).ToCharArray() : [' '];

    private static string Pad(object?[] a, bool left)
    {
        var text = Argument.Text(a[0]);
        var width = Argument.Integer(a[1]);
        var filler = a.Length > 2 ? Argument.Text(a[2]) : " ";
        if (width > 32_767)
        {
            throw SuiteQlException.Unsupported();
        }

        if (width <= text.Length)
        {
            return width < 1 ? "" : text[..width];
        }

        var padding = new StringBuilder();
        while (padding.Length < width - text.Length)
        {
            padding.Append(filler);
        }

        padding.Length = width - text.Length;
        return left ? padding + text : text + padding;
    }

    private static object? Replace(object?[] a)
    {
        if (a[0] is null || a[1] is null)
        {
            return a[0] is null ? null : Argument.Text(a[0]);
        }

        return Argument.Text(a[0]).Replace(Argument.Text(a[1]), a.Length > 2 && a[2] is not null ? Argument.Text(a[2]) : "", StringComparison.Ordinal);
    }

    private static string Translate(string text, string from, string to)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var at = from.IndexOf(c, StringComparison.Ordinal);
            if (at < 0)
            {
                result.Append(c);
            }
            else if (at < to.Length)
            {
                result.Append(to[at]);
            }
        }

        return result.ToString();
    }

    private static string Soundex(string text)
    {
        const string Codes = "01230120022455012623010202";
        var result = new StringBuilder();
        var last = '0';
        foreach (var c in text.ToUpper(CultureInfo.InvariantCulture).Where(char.IsAsciiLetterUpper))
        {
            var code = Codes[c - 'A'];
            if (result.Length == 0)
            {
                result.Append(c);
            }
            else if (code != '0' && code != last)
            {
                result.Append(code);
            }

            // H and W don't part two letters of the same sound.
            last = c is 'H' or 'W' ? last : code;
        }

        return result.Length == 0 ? "" : result.ToString().PadRight(4, '0')[..4];
    }
}
