using NetSuite.Simulator.Query.Syntax;

namespace NetSuite.Simulator.Query.Parsing;

/// <summary>What stands in FROM: tables, queries and their joins.</summary>
internal sealed class SourceParser(SuiteQlParser parser)
{
    private TokenReader Reader => parser.Reader;

    /// <summary>One element of the comma list, with the joins that hang on it.</summary>
    public TableSource Source()
    {
        var left = Single();
        while (JoinWords() is { } kind)
        {
            left = Joined(left, kind);
        }

        return left;
    }

    private Join Joined(TableSource left, JoinKind kind)
    {
        var right = Single();
        if (kind == JoinKind.Cross)
        {
            return new Join(left, right, kind, null, []);
        }

        if (Reader.TryWord("ON"))
        {
            return new Join(left, right, kind, parser.Conditions.Condition(), []);
        }

        Reader.Word("USING");
        Reader.Symbol("(");
        var columns = Reader.List(Reader.Name);
        Reader.Symbol(")");
        return new Join(left, right, kind, null, columns);
    }

    private JoinKind? JoinWords()
    {
        if (Reader.TryWord("JOIN"))
        {
            return JoinKind.Inner;
        }

        JoinKind? kind =
            Reader.TryWord("INNER") ? JoinKind.Inner
            : Reader.TryWord("CROSS") ? JoinKind.Cross
            : Reader.TryWord("LEFT") ? JoinKind.Left
            : Reader.TryWord("RIGHT") ? JoinKind.Right
            : Reader.TryWord("FULL") ? JoinKind.Full
            : null;
        if (kind is null)
        {
            return null;
        }

        if (kind is JoinKind.Left or JoinKind.Right or JoinKind.Full)
        {
            Reader.TryWord("OUTER");
        }

        Reader.Word("JOIN");
        return kind;
    }

    private TableSource Single()
    {
        if (!Reader.Current.IsSymbol("("))
        {
            return new NamedTable(Reader.Name(), Alias());
        }

        var isQuery = Reader.AtQuery();
        Reader.Take();
        TableSource source = isQuery
            ? new DerivedTable(parser.Queries.Query(), null)
            : Reader.Nested(Source);
        Reader.Symbol(")");
        return source is DerivedTable derived && isQuery ? derived with { Alias = Alias() } : source;
    }

    private string? Alias() => Reader.TryWord("AS") || Reader.AtName ? Reader.Name() : null;
}
