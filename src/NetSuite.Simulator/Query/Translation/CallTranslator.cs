using NetSuite.Simulator.Query.Functions;
using NetSuite.Simulator.Query.Syntax;

namespace NetSuite.Simulator.Query.Translation;

/// <summary>Sorts calls out: aggregates, windows, BUILTIN, the forms with rules of their own, and plain functions.</summary>
internal sealed class CallTranslator(ExpressionTranslator expressions)
{
    private readonly AggregateTranslator _aggregates = new(expressions);
    private readonly WindowTranslator _windows = new(expressions);
    private readonly BuiltInTranslator _builtIns = new(expressions);
    private readonly NullFunctionTranslator _nulls = new(expressions);
    private readonly DateCallTranslator _dates = new(expressions);

    private TranslationContext Context => expressions.Context;

    private Conversions Convert => expressions.Convert;

    public SqlExpression Call(Call call)
    {
        if (call.Over is not null)
        {
            return _windows.Translate(call);
        }

        if (AggregateTranslator.IsAggregate(call.Name))
        {
            return _aggregates.Translate(call);
        }

        if (call.Distinct || call.Star || call.WithinGroup is not null)
        {
            throw SuiteQlException.Unsupported();
        }

        if (call.Name.StartsWith("BUILTIN", StringComparison.Ordinal))
        {
            return _builtIns.Translate(call);
        }

        if (call.Arguments.Count <= 1 && Clock(call.Name) is { } clock)
        {
            return clock;
        }

        var arguments = call.Arguments.Select(expressions.Value).ToList();
        return _nulls.Translate(call.Name, arguments)
            ?? _dates.Translate(call.Name, arguments)
            ?? Special(call.Name, arguments)
            ?? Plain(call.Name, arguments);
    }

    /// <summary>The clocks: SYSDATE is the server's, the others the session's.</summary>
    public SqlExpression? Clock(string word)
    {
        DateTime? now = word switch
        {
            "SYSDATE" or "SYSTIMESTAMP" => Context.Session.ServerNow,
            "CURRENT_DATE" or "CURRENT_TIMESTAMP" or "LOCALTIMESTAMP" => Context.Session.Now,
            _ => null,
        };
        if (now is not { } time)
        {
            return null;
        }

        Context.ReadsClock = true;
        return Context.Constant(Dates.DateText.Time(time), SqlKind.WallTime);
    }

    public SqlExpression Cast(Cast cast)
    {
        var value = expressions.Value(cast.Value);
        return cast.Type switch
        {
            "VARCHAR2" or "VARCHAR" or "NVARCHAR2" or "CHAR" or "CLOB" => Cut(Convert.To(value, SqlKind.Text), cast.Length),
            "NUMBER" or "FLOAT" or "DECIMAL" or "NUMERIC" or "BINARY_DOUBLE" => Convert.To(value, SqlKind.Number),
            "INTEGER" or "INT" or "SMALLINT" => Context.Call(NumberFunctions.Round, Convert.To(value, SqlKind.Number)),
            "DATE" or "TIMESTAMP" => value.Kind == SqlKind.Date ? value : Convert.To(value, SqlKind.WallTime),
            _ => throw SuiteQlException.Unsupported(),
        };
    }

    private SqlExpression Cut(SqlExpression text, int? length) =>
        length is { } most ? Context.Call(ConversionFunctions.Cut, text, Context.Constant((long)most, SqlKind.Number)) : text;

    private SqlExpression? Special(string name, IReadOnlyList<SqlExpression> a) => (name, a.Count) switch
    {
        ("CONCAT", 2) => new ArithmeticTranslator(expressions).Concatenate(a),
        ("ROUND", 1 or 2) when !a[0].IsDate => Context.Call(NumberFunctions.Round, Numbers(a)),
        ("TRUNC", 1 or 2) when !a[0].IsDate => Context.Call(NumberFunctions.Truncate, Numbers(a)),
        ("TO_CHAR" or "TO_NCHAR", 1) when !a[0].IsDate => Convert.To(a[0], SqlKind.Text),
        ("TO_CHAR" or "TO_NCHAR", 2) when !a[0].IsDate => Context.Call(ConversionFunctions.WriteNumber, Convert.To(a[0], SqlKind.Number), Convert.To(a[1], SqlKind.Text)),
        ("TO_CLOB" or "TO_NCLOB", 1) => Convert.To(a[0], SqlKind.Text),
        ("TO_NUMBER" or "TO_BINARY_DOUBLE" or "TO_BINARY_FLOAT", 1) => Convert.To(a[0], SqlKind.Number),
        ("TO_NUMBER", 2) => Context.Call(ConversionFunctions.ReadNumber, Convert.To(a[0], SqlKind.Text), Convert.To(a[1], SqlKind.Text)),
        ("REGEXP_LIKE", 2 or 3) => ConditionTranslator.Condition($"({Context.Call(PatternFunctions.RegexpLike, [.. a.Select(v => Convert.To(v, SqlKind.Text))]).Sql} = 1)"),
        ("NANVL", 2) => Convert.To(a[0], SqlKind.Number),
        _ => null,
    };

    private List<SqlExpression> Numbers(IReadOnlyList<SqlExpression> values) => [.. values.Select(v => Convert.To(v, SqlKind.Number))];

    private SqlExpression Plain(string name, IReadOnlyList<SqlExpression> arguments)
    {
        if (!Context.Functions.TryGet(name, out var function) || !function.Takes(arguments.Count))
        {
            throw SuiteQlException.Unsupported();
        }

        return Context.Call(function, [.. arguments.Select((a, i) => Convert.To(a, function.Parameter(i)))]);
    }
}
