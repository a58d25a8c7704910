using NetSuite.Simulator.Query.Syntax;
using NetSuite.Simulator.Query.Tokens;

namespace NetSuite.Simulator.Query.Parsing;

/// <summary>Reads a whole query. The parts need each other (a query holds expressions, an expression holds queries), so they meet here.</summary>
internal sealed class SuiteQlParser
{
    private SuiteQlParser(TokenReader reader)
    {
        Reader = reader;
        Queries = new QueryParser(this);
        Sources = new SourceParser(this);
        Conditions = new ConditionParser(this);
        Values = new ValueParser(this);
        Calls = new CallParser(this);
    }

    public TokenReader Reader { get; }

    public QueryParser Queries { get; }

    public SourceParser Sources { get; }

    public ConditionParser Conditions { get; }

    public ValueParser Values { get; }

    public CallParser Calls { get; }

    public static SelectQuery Parse(string text, int parameterCount)
    {
        var parser = new SuiteQlParser(new TokenReader(Tokenizer.Read(text)));
        var query = parser.Queries.Query();
        return parser.Reader.Current.Kind == TokenKind.End && parser.Reader.ParameterCount == parameterCount
            ? query
            : throw SuiteQlException.Unsupported();
    }
}
