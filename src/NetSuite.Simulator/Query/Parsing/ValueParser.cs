using NetSuite.Simulator.Query.Syntax;
using NetSuite.Simulator.Query.Tokens;

namespace NetSuite.Simulator.Query.Parsing;

/// <summary>Sums, products, signs and what they are made of.</summary>
internal sealed class ValueParser(SuiteQlParser parser)
{
    private const int LongestChain = 500;

    private TokenReader Reader => parser.Reader;

    // Oracle gives + - and || one precedence.
    public Expression Sum() => Chained(Product, "+", "-", "||");

    private Expression Product() => Chained(Signed, "*", "/");

    private Expression Chained(Func<Expression> operand, params ReadOnlySpan<string> signs)
    {
        var first = operand();
        var rest = new List<ChainLink>();
        while (Reader.Current.Kind == TokenKind.Symbol && signs.Contains(Reader.Current.Text))
        {
            var sign = Reader.Take().Text;
            rest.Add(new ChainLink(sign, operand()));
        }

        return rest.Count switch
        {
            0 => first,
            > LongestChain => throw SuiteQlException.Unsupported(),
            _ => new Chain(first, rest),
        };
    }

    private Expression Signed()
    {
        var negative = false;
        while (Reader.Current.IsSymbol("-") || Reader.Current.IsSymbol("+"))
        {
            negative ^= Reader.Take().Text == "-";
        }

        var value = Primary();
        return negative ? new Negation(value) : value;
    }

    private Expression Primary() => Reader.Current.Kind switch
    {
        TokenKind.Text => new TextLiteral(Reader.Take().Text),
        TokenKind.Number => new NumberLiteral(Reader.Take().Text),
        TokenKind.Parameter => new ParameterMark(Reader.TakeParameter()),
        TokenKind.Symbol => Parenthesised(),
        TokenKind.Word or TokenKind.QuotedName => Named(),
        _ => throw SuiteQlException.Unsupported(),
    };

    private Expression Parenthesised()
    {
        Reader.Symbol("(");
        Expression inner = Reader.Current.IsWord("SELECT") || Reader.Current.IsWord("WITH")
            ? new ScalarQuery(parser.Queries.Query())
            : parser.Conditions.Condition();
        if (Reader.TrySymbol(","))
        {
            inner = new RowValue([inner, .. Reader.List(Sum)]);
        }

        Reader.Symbol(")");
        return inner;
    }

    private Expression Named()
    {
        if (Reader.TryWord("NULL"))
        {
            return new NullLiteral();
        }

        if (Reader.TryWord("CASE"))
        {
            return Reader.Nested(Case);
        }

        // SuiteQL has no literals DATE '…' and TIMESTAMP '…': TO_DATE is the way.
        if (Reader.Peek().Kind == TokenKind.Text)
        {
            throw SuiteQlException.Unsupported();
        }

        var name = Reader.Name();
        string? qualifier = null;
        if (Reader.TrySymbol("."))
        {
            (qualifier, name) = (name, Reader.Name());
        }

        if (Reader.Current.IsSymbol("(") && !AtOuterMark)
        {
            return Reader.Nested(() => parser.Calls.Call(qualifier is null ? name : qualifier + "." + name));
        }

        return new ColumnName(qualifier, name, TakeOuterMark());
    }

    private bool AtOuterMark => Reader.Current.IsSymbol("(") && Reader.Peek().IsSymbol("+") && Reader.Peek(2).IsSymbol(")");

    private bool TakeOuterMark()
    {
        if (!AtOuterMark)
        {
            return false;
        }

        Reader.Take();
        Reader.Take();
        Reader.Take();
        return true;
    }

    private CaseExpression Case()
    {
        var operand = Reader.Current.IsWord("WHEN") ? null : Sum();
        var branches = new List<CaseBranch>();
        while (Reader.TryWord("WHEN"))
        {
            var when = operand is null ? parser.Conditions.Condition() : Sum();
            Reader.Word("THEN");
            branches.Add(new CaseBranch(when, Sum()));
        }

        var otherwise = Reader.TryWord("ELSE") ? Sum() : null;
        Reader.Word("END");
        return branches.Count == 0 ? throw SuiteQlException.Unsupported() : new CaseExpression(operand, branches, otherwise);
    }
}
