using System.Globalization;
using NetSuite.Simulator.Query.Syntax;
using NetSuite.Simulator.Query.Tokens;

namespace NetSuite.Simulator.Query.Parsing;

/// <summary>Calls, with the forms that have words inside their parentheses.</summary>
internal sealed class CallParser(SuiteQlParser parser)
{
    private TokenReader Reader => parser.Reader;

    /// <summary>The rest of a call whose name is taken.</summary>
    public Expression Call(string name)
    {
        var upper = name.ToUpperInvariant();
        Reader.Symbol("(");
        return upper switch
        {
            "CAST" => Cast(),
            "EXTRACT" => Extract(),
            "TRIM" => Trim(),
            _ => Plain(upper),
        };
    }

    private Call Plain(string name)
    {
        var call = new Call(name, []);
        if (Reader.TrySymbol("*"))
        {
            call = call with { Star = true };
        }
        else if (!Reader.Current.IsSymbol(")"))
        {
            var distinct = Reader.TryWord("DISTINCT");
            call = call with { Distinct = distinct, Arguments = Reader.List(parser.Values.Sum) };
        }

        Reader.Symbol(")");
        if (Reader.Current.IsWord("WITHIN") && Reader.Peek().IsWord("GROUP"))
        {
            Reader.Take();
            Reader.Take();
            Reader.Symbol("(");
            Reader.Word("ORDER");
            call = call with { WithinGroup = parser.Queries.OrderItems() };
            Reader.Symbol(")");
        }

        return Reader.Current.IsWord("OVER") && Reader.Peek().IsSymbol("(") ? call with { Over = Window() } : call;
    }

    private Cast Cast()
    {
        var value = parser.Values.Sum();
        Reader.Word("AS");
        var type = Reader.Name().ToUpperInvariant();
        int? length = null;
        if (Reader.TrySymbol("("))
        {
            length = Integer();
            if (Reader.TrySymbol(","))
            {
                Integer();
            }

            Reader.Symbol(")");
        }

        Reader.Symbol(")");
        return new Cast(value, type, length);
    }

    private Call Extract()
    {
        var field = Reader.Name().ToUpperInvariant();
        Reader.Word("FROM");
        var value = parser.Values.Sum();
        Reader.Symbol(")");
        return new Call("EXTRACT", [new TextLiteral(field), value]);
    }

    /// <summary>TRIM(x), TRIM('c' FROM x), TRIM(BOTH|LEADING|TRAILING 'c' FROM x).</summary>
    private Call Trim()
    {
        var name = "TRIM";
        var sided = false;
        if (Reader.Current.Kind == TokenKind.Word && Reader.Peek().Kind is not TokenKind.Symbol)
        {
            name = Reader.Current.Text.ToUpperInvariant() switch { "LEADING" => "LTRIM", "TRAILING" => "RTRIM", "BOTH" => "TRIM", _ => throw SuiteQlException.Unsupported() };
            sided = true;
            Reader.Take();
        }

        var arguments = new List<Expression>();
        if (!(sided && Reader.Current.IsWord("FROM")))
        {
            arguments.Add(parser.Values.Sum());
        }

        if (Reader.TryWord("FROM"))
        {
            arguments.Insert(0, parser.Values.Sum());
        }

        Reader.Symbol(")");
        return new Call(name, arguments);
    }

    private Window Window()
    {
        Reader.Word("OVER");
        Reader.Symbol("(");
        IReadOnlyList<Expression> partitions = [];
        if (Reader.TryWord("PARTITION"))
        {
            Reader.Word("BY");
            partitions = Reader.List(parser.Values.Sum);
        }

        var order = Reader.TryWord("ORDER") ? parser.Queries.OrderItems() : [];
        var frame = Reader.Current.IsWord("ROWS") || Reader.Current.IsWord("RANGE") ? Frame() : null;
        Reader.Symbol(")");
        return new Window(partitions, order, frame);
    }

    private WindowFrame Frame()
    {
        var unit = Reader.Take().Text.ToUpperInvariant();
        if (!Reader.TryWord("BETWEEN"))
        {
            return new WindowFrame(unit, Bound(), null);
        }

        var start = Bound();
        Reader.Word("AND");
        return new WindowFrame(unit, start, Bound());
    }

    private FrameBound Bound()
    {
        if (Reader.TryWord("CURRENT"))
        {
            Reader.Word("ROW");
            return new FrameBound(null, "CURRENT");
        }

        int? rows = Reader.TryWord("UNBOUNDED") ? null : Integer();
        var preceding = Reader.TryWord("PRECEDING");
        if (!preceding)
        {
            Reader.Word("FOLLOWING");
        }

        return new FrameBound(rows, preceding ? "PRECEDING" : "FOLLOWING");
    }

    private int Integer() =>
        Reader.Current.Kind == TokenKind.Number && int.TryParse(Reader.Take().Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw SuiteQlException.Unsupported();
}
