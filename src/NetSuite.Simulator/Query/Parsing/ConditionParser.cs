using NetSuite.Simulator.Query.Syntax;
using NetSuite.Simulator.Query.Tokens;

namespace NetSuite.Simulator.Query.Parsing;

/// <summary>OR, AND, NOT and the comparisons; below them stand values.</summary>
internal sealed class ConditionParser(SuiteQlParser parser)
{
    private TokenReader Reader => parser.Reader;

    public Expression Condition() => Reader.Nested(() => Terms("OR", () => Terms("AND", Term)));

    private Expression Terms(string word, Func<Expression> parse)
    {
        var first = parse();
        if (!Reader.Current.IsWord(word))
        {
            return first;
        }

        var terms = new List<Expression> { first };
        while (Reader.TryWord(word))
        {
            terms.Add(parse());
        }

        return new Connective(word == "AND", terms);
    }

    private Expression Term()
    {
        var negated = false;
        while (Reader.TryWord("NOT"))
        {
            negated = !negated;
        }

        var term = Predicate();
        return negated ? new Not(term) : term;
    }

    private Expression Predicate()
    {
        if (Reader.TryWord("EXISTS"))
        {
            return new Exists(Subquery());
        }

        var left = parser.Values.Sum();
        if (Reader.Current.Kind == TokenKind.Symbol && Reader.Current.Text is "=" or "<>" or "!=" or "^=" or "<" or "<=" or ">" or ">=")
        {
            var sign = Reader.Take().Text;
            sign = sign is "!=" or "^=" ? "<>" : sign;
            return Reader.Current.IsWord("ANY") || Reader.Current.IsWord("SOME") || Reader.Current.IsWord("ALL")
                ? Quantified(sign, left)
                : new Comparison(sign, left, parser.Values.Sum());
        }

        if (Reader.TryWord("IS"))
        {
            var isNot = Reader.TryWord("NOT");
            Reader.Word("NULL");
            return new IsNull(left, isNot);
        }

        var negated = Reader.TryWord("NOT");
        if (Reader.TryWord("BETWEEN"))
        {
            var low = parser.Values.Sum();
            Reader.Word("AND");
            return new Between(left, low, parser.Values.Sum(), negated);
        }

        if (Reader.TryWord("LIKE"))
        {
            var pattern = parser.Values.Sum();
            return new Like(left, pattern, Reader.TryWord("ESCAPE") ? parser.Values.Sum() : null, negated);
        }

        if (Reader.TryWord("IN"))
        {
            return In(left, negated);
        }

        return negated ? throw SuiteQlException.Unsupported() : left;
    }

    private Quantified Quantified(string sign, Expression left)
    {
        var isAll = Reader.Take().Text.Equals("ALL", StringComparison.OrdinalIgnoreCase);
        return Reader.AtQuery()
            ? new Quantified(sign, left, isAll, Subquery(), [])
            : new Quantified(sign, left, isAll, null, List());
    }

    private Expression In(Expression value, bool negated)
    {
        if (Reader.AtQuery())
        {
            return new InQuery(value, Subquery(), negated);
        }

        // BUILTIN.NAMED_GROUP is a list by itself and stands without parentheses.
        return new InList(value, Reader.Current.IsSymbol("(") ? List() : [parser.Values.Sum()], negated);
    }

    private IReadOnlyList<Expression> List()
    {
        Reader.Symbol("(");
        var items = Reader.List(parser.Values.Sum);
        Reader.Symbol(")");
        return items;
    }

    private SelectQuery Subquery()
    {
        Reader.Symbol("(");
        var query = parser.Queries.Query();
        Reader.Symbol(")");
        return query;
    }
}
