namespace NetSuite.Client;

/// <summary>Splits a query into tokens; comments and blanks fall away.</summary>
internal static class SqlTokens
{
    /// <summary>The tokens, or null when a quote or comment does not end.</summary>
    public static List<SqlToken>? Read(string sql)
    {
        var tokens = new List<SqlToken>();
        var at = 0;
        while (at < sql.Length)
        {
            var rest = sql.AsSpan(at);
            if (char.IsWhiteSpace(rest[0]))
            {
                at++;
                continue;
            }

            if (rest.StartsWith("--"))
            {
                var end = rest.IndexOf('\n');
                at = end < 0 ? sql.Length : at + end + 1;
                continue;
            }

            if (rest.StartsWith("/*"))
            {
                var end = rest[2..].IndexOf("*/");
                if (end < 0)
                {
                    return null;
                }

                at += end + 4;
                continue;
            }

            var (kind, length) = Measure(rest);
            if (length == 0)
            {
                return null;
            }

            tokens.Add(new SqlToken(kind, (kind == SqlTokenKind.Quoted ? rest[1..(length - 1)] : rest[..length]).ToString(), at));
            at += length;
        }

        return tokens;
    }

    private static (SqlTokenKind Kind, int Length) Measure(ReadOnlySpan<char> text) => text[0] switch
    {
        '\'' => (SqlTokenKind.String, QuotedLength(text, '\'')),
        '"' => (SqlTokenKind.Quoted, QuotedLength(text, '"')),
        _ when char.IsLetter(text[0]) || text[0] == '_' => (SqlTokenKind.Word, WordLength(text)),
        _ when char.IsAsciiDigit(text[0]) => (SqlTokenKind.Number, NumberLength(text)),
        _ => (SqlTokenKind.Symbol, 1),
    };

    // A doubled quote inside stands for itself.
    private static int QuotedLength(ReadOnlySpan<char> text, char quote)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] != quote)
            {
                continue;
            }

            if (i + 1 == text.Length || text[i + 1] != quote)
            {
                return i + 1;
            }

            i++;
        }

        return 0;
    }

    private static int WordLength(ReadOnlySpan<char> text)
    {
        var length = 1;
        while (length < text.Length && (char.IsLetterOrDigit(text[length]) || text[length] is '_' or '$' or '#'))
        {
            length++;
        }

        return length;
    }

    private static int NumberLength(ReadOnlySpan<char> text)
    {
        var length = 1;
        while (length < text.Length && (char.IsAsciiDigit(text[length]) || text[length] == '.'))
        {
            length++;
        }

        return length;
    }
}
