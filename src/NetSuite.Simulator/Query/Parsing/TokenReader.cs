using System.Runtime.CompilerServices;
using NetSuite.Simulator.Query.Tokens;

namespace NetSuite.Simulator.Query.Parsing;

/// <summary>A place in the tokens, and the guard against nesting that would exhaust the stack.</summary>
internal sealed class TokenReader(IReadOnlyList<Token> tokens)
{
    private const int DeepestNesting = 64;
    private int _at;
    private int _depth;

    public int ParameterCount { get; private set; }

    public Token Current => tokens[_at];

    public Token Peek(int ahead = 1) => tokens[Math.Min(_at + ahead, tokens.Count - 1)];

    public Token Take()
    {
        var token = Current;
        if (token.Kind != TokenKind.End)
        {
            _at++;
        }

        return token;
    }

    public int TakeParameter()
    {
        Take();
        return ParameterCount++;
    }

    public bool TryWord(string word) => Skip(Current.IsWord(word));

    public bool TrySymbol(string symbol) => Skip(Current.IsSymbol(symbol));

    public void Word(string word)
    {
        if (!TryWord(word))
        {
            throw SuiteQlException.Unsupported();
        }
    }

    public void Symbol(string symbol)
    {
        if (!TrySymbol(symbol))
        {
            throw SuiteQlException.Unsupported();
        }
    }

    /// <summary>A name that is not a reserved word, bare or quoted.</summary>
    public string Name() => AtName ? Take().Text : throw SuiteQlException.Unsupported();

    public bool AtName => Current.Kind == TokenKind.QuotedName || (Current.Kind == TokenKind.Word && !ReservedWords.Contains(Current.Text));

    /// <summary>Whether a query starts here, behind any number of opening parentheses.</summary>
    public bool AtQuery()
    {
        var ahead = 0;
        while (Peek(ahead).IsSymbol("("))
        {
            ahead++;
        }

        return Peek(ahead).IsWord("SELECT") || Peek(ahead).IsWord("WITH");
    }

    public T Nested<T>(Func<T> parse)
    {
        if (++_depth > DeepestNesting || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw SuiteQlException.Unsupported();
        }

        var result = parse();
        _depth--;
        return result;
    }

    public IReadOnlyList<T> List<T>(Func<T> parse)
    {
        var list = new List<T> { parse() };
        while (TrySymbol(","))
        {
            list.Add(parse());
        }

        return list;
    }

    private bool Skip(bool matches)
    {
        if (matches)
        {
            _at++;
        }

        return matches;
    }
}
