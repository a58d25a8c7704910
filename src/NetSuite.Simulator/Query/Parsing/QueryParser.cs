using NetSuite.Simulator.Query.Syntax;
using NetSuite.Simulator.Query.Tokens;

namespace NetSuite.Simulator.Query.Parsing;

internal sealed class QueryParser(SuiteQlParser parser)
{
    private TokenReader Reader => parser.Reader;

    public SelectQuery Query() => Reader.Nested(() =>
    {
        var with = Reader.TryWord("WITH") ? Reader.List(CommonTable) : [];
        var body = Body();
        var order = Reader.TryWord("ORDER") ? OrderItems() : [];
        var offset = Offset();
        var (fetch, isPercent) = Fetch();
        return new SelectQuery(with, body, order, offset, fetch) { FetchIsPercent = isPercent };
    });

    /// <summary>BY and what follows, the word ORDER already taken.</summary>
    public IReadOnlyList<OrderItem> OrderItems()
    {
        Reader.Word("BY");
        return Reader.List(OrderItem);
    }

    private CommonTable CommonTable()
    {
        var name = Reader.Name();
        IReadOnlyList<string> columns = [];
        if (Reader.TrySymbol("("))
        {
            columns = Reader.List(Reader.Name);
            Reader.Symbol(")");
        }

        Reader.Word("AS");
        Reader.Symbol("(");
        var query = Query();
        Reader.Symbol(")");
        return new CommonTable(name, columns, query);
    }

    private QueryBody Body()
    {
        var first = Operand();
        var rest = new List<SetOperand>();
        while (SetOperator() is { } set)
        {
            rest.Add(new SetOperand(set, Operand()));
        }

        return rest.Count == 0 ? first : new SetBody(first, rest);
    }

    private string? SetOperator() =>
        Reader.TryWord("UNION") ? (Reader.TryWord("ALL") ? "UNION ALL" : "UNION")
        : Reader.TryWord("INTERSECT") ? "INTERSECT"
        : Reader.TryWord("MINUS") ? "MINUS"
        : null;

    private QueryBody Operand()
    {
        if (!Reader.TrySymbol("("))
        {
            return Select();
        }

        var query = Query();
        Reader.Symbol(")");
        return new NestedBody(query);
    }

    private SelectBody Select()
    {
        Reader.Word("SELECT");
        var distinct = Reader.TryWord("DISTINCT");
        if (!distinct)
        {
            Reader.TryWord("ALL");
        }

        var top = Reader.Current.IsWord("TOP") && Reader.Peek().Kind is TokenKind.Number or TokenKind.Parameter ? Top() : null;
        var items = Reader.List(Item);
        Reader.Word("FROM");
        return new SelectBody(items, Reader.List(parser.Sources.Source))
        {
            Distinct = distinct,
            Top = top,
            Where = Reader.TryWord("WHERE") ? parser.Conditions.Condition() : null,
            GroupBy = Reader.TryWord("GROUP") ? GroupItems() : [],
            Having = Reader.TryWord("HAVING") ? parser.Conditions.Condition() : null,
        };
    }

    private Expression Top()
    {
        Reader.Take();
        return RowCount();
    }

    private IReadOnlyList<Expression> GroupItems()
    {
        Reader.Word("BY");
        return Reader.List(parser.Conditions.Condition);
    }

    private SelectItem Item()
    {
        if (Reader.TrySymbol("*"))
        {
            return new AllColumns(null);
        }

        if (Reader.AtName && Reader.Peek().IsSymbol(".") && Reader.Peek(2).IsSymbol("*"))
        {
            var qualifier = Reader.Name();
            Reader.Take();
            Reader.Take();
            return new AllColumns(qualifier);
        }

        var value = parser.Conditions.Condition();
        if (!Reader.TryWord("AS") && !Reader.AtName)
        {
            return new SelectValue(value, null, false);
        }

        var quoted = Reader.Current.Kind == TokenKind.QuotedName;
        return new SelectValue(value, Reader.Name(), quoted);
    }

    private OrderItem OrderItem()
    {
        var value = parser.Conditions.Condition();
        var descending = Reader.TryWord("DESC");
        if (!descending)
        {
            Reader.TryWord("ASC");
        }

        bool? nullsFirst = null;
        if (Reader.TryWord("NULLS"))
        {
            nullsFirst = Reader.TryWord("FIRST");
            if (nullsFirst == false)
            {
                Reader.Word("LAST");
            }
        }

        return new OrderItem(value, descending, nullsFirst);
    }

    private Expression? Offset()
    {
        if (!Reader.TryWord("OFFSET"))
        {
            return null;
        }

        var rows = RowCount();
        RowWord();
        return rows;
    }

    private (Expression? Rows, bool IsPercent) Fetch()
    {
        if (!Reader.TryWord("FETCH"))
        {
            return (null, false);
        }

        if (!Reader.TryWord("FIRST"))
        {
            Reader.Word("NEXT");
        }

        Expression rows = Reader.Current.IsWord("ROW") || Reader.Current.IsWord("ROWS") ? new NumberLiteral("1") : RowCount();
        var isPercent = Reader.TryWord("PERCENT");
        RowWord();
        Reader.Word("ONLY");
        return (rows, isPercent);
    }

    private void RowWord()
    {
        if (!Reader.TryWord("ROWS"))
        {
            Reader.Word("ROW");
        }
    }

    private Expression RowCount() => Reader.Current.Kind switch
    {
        TokenKind.Number => new NumberLiteral(Reader.Take().Text),
        TokenKind.Parameter => new ParameterMark(Reader.TakeParameter()),
        _ => throw SuiteQlException.Unsupported(),
    };
}
