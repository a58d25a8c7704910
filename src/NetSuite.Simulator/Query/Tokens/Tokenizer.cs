using System.Text;

namespace NetSuite.Simulator.Query.Tokens;

/// <summary>Cuts query text into tokens; comments and white space disappear here.</summary>
internal sealed class Tokenizer
{
    private static readonly string[] LongSymbols = ["||", "<>", "!=", "^=", "<=", ">="];
    private const string ShortSymbols = "(),.*+-/=<>";

    private readonly string _text;
    private int _at;

    private Tokenizer(string text) => _text = text;

    public static IReadOnlyList<Token> Read(string text)
    {
        var tokenizer = new Tokenizer(text);
        var tokens = new List<Token>();
        while (tokenizer.Next() is { } token)
        {
            tokens.Add(token);
        }

        tokens.Add(new Token(TokenKind.End, ""));
        return tokens;
    }

    private char Here => _at < _text.Length ? _text[_at] : '\0';

    private char Ahead => _at + 1 < _text.Length ? _text[_at + 1] : '\0';

    private Token? Next()
    {
        SkipBlanks();
        if (_at >= _text.Length)
        {
            return null;
        }

        return Here switch
        {
            '\'' => new Token(TokenKind.Text, Quoted('\'')),
            '"' => new Token(TokenKind.QuotedName, Quoted('"')),
            '?' => Take(TokenKind.Parameter, 1),
            var c when char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Ahead)) => Number(),
            var c when char.IsLetter(c) || c == '_' => Word(),
            _ => Symbol(),
        };
    }

    private void SkipBlanks()
    {
        while (_at < _text.Length)
        {
            if (char.IsWhiteSpace(Here))
            {
                _at++;
            }
            else if (Here == '-' && Ahead == '-')
            {
                var end = _text.IndexOf('\n', _at);
                _at = end < 0 ? _text.Length : end + 1;
            }
            else if (Here == '/' && Ahead == '*')
            {
                var end = _text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
                _at = end < 0 ? throw SuiteQlException.Unsupported() : end + 2;
            }
            else
            {
                return;
            }
        }
    }

    private string Quoted(char quote)
    {
        var value = new StringBuilder();
        for (_at++; _at < _text.Length; _at++)
        {
            if (Here != quote)
            {
                value.Append(Here);
            }
            else if (Ahead == quote)
            {
                value.Append(quote);
                _at++;
            }
            else
            {
                _at++;
                return value.ToString();
            }
        }

        throw SuiteQlException.Unsupported();
    }

    private Token Number()
    {
        var start = _at;
        SkipDigits();
        if (Here == '.')
        {
            _at++;
            SkipDigits();
        }

        if (Here is 'e' or 'E' && (char.IsAsciiDigit(Ahead) || (Ahead is '+' or '-' && _at + 2 < _text.Length && char.IsAsciiDigit(_text[_at + 2]))))
        {
            _at += 2;
            SkipDigits();
        }

        // 12abc is a slip, not the number 12 with an alias.
        return char.IsLetterOrDigit(Here) || Here == '_'
            ? throw SuiteQlException.Unsupported()
            : new Token(TokenKind.Number, _text[start.._at]);
    }

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(Here))
        {
            _at++;
        }
    }

    private Token Word()
    {
        var length = 1;
        while (_at + length < _text.Length && (char.IsLetterOrDigit(_text[_at + length]) || _text[_at + length] is '_' or '$' or '#'))
        {
            length++;
        }

        return Take(TokenKind.Word, length);
    }

    private Token Symbol()
    {
        foreach (var symbol in LongSymbols)
        {
            if (string.CompareOrdinal(_text, _at, symbol, 0, symbol.Length) == 0)
            {
                return Take(TokenKind.Symbol, symbol.Length);
            }
        }

        return ShortSymbols.Contains(Here) ? Take(TokenKind.Symbol, 1) : throw SuiteQlException.Unsupported();
    }

    private Token Take(TokenKind kind, int length)
    {
        _at += length;
        return new Token(kind, _text.Substring(_at - length, length));
    }
}
