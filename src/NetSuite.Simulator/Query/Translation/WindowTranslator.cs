using System.Globalization;
using NetSuite.Simulator.Query.Syntax;

namespace NetSuite.Simulator.Query.Translation;

/// <summary>Functions OVER a window; SQLite's windows follow the same rules as Oracle's.</summary>
internal sealed class WindowTranslator(ExpressionTranslator expressions)
{
    private Scope Scope => expressions.Scope;

    public static bool Uses(Expression? node) => SyntaxTree.Any(node, n => n is Call { Over: not null });

    public SqlExpression Translate(Call call)
    {
        if (!Scope.AllowsWindows || Scope.InAggregate || call.Distinct || (call.WithinGroup is not null && call.Name != "LISTAGG"))
        {
            throw SuiteQlException.Unsupported();
        }

        if (call.Name == "LISTAGG")
        {
            return List(call);
        }

        var function = Function(call);
        return function with { Sql = expressions.Context.Checked($"{function.Sql} OVER ({Window(call.Over!)})") };
    }

    /// <summary>The list of a whole partition: its order is that within the group, and the window has none.</summary>
    private SqlExpression List(Call call)
    {
        if (call.Over is not { Order.Count: 0, Frame: null } over)
        {
            throw SuiteQlException.Unsupported();
        }

        var list = new AggregateTranslator(expressions).PlainList(call);
        var window = Window(over with { Order = call.WithinGroup ?? [], Frame = new WindowFrame("ROWS", new FrameBound(null, "PRECEDING"), new FrameBound(null, "FOLLOWING")) });
        return list with { Sql = expressions.Context.Checked($"{list.Sql} OVER ({window})") };
    }

    private SqlExpression Function(Call call)
    {
        if (AggregateTranslator.IsAggregate(call.Name))
        {
            return call.Name is "MEDIAN" or "APPROX_COUNT_DISTINCT" or "CORR" or "CORR_S" or "CORR_K" or "COVAR_POP" or "COVAR_SAMP" ? throw SuiteQlException.Unsupported() : new AggregateTranslator(expressions).Function(call);
        }

        var arguments = call.Arguments.Select(expressions.Value).ToList();
        return (call.Name, arguments.Count) switch
        {
            ("ROW_NUMBER" or "RANK" or "DENSE_RANK" or "PERCENT_RANK" or "CUME_DIST", 0) when !call.Star => new SqlExpression($"{call.Name}()", SqlKind.Number),
            ("NTILE", 1) => new SqlExpression($"NTILE({expressions.Convert.To(arguments[0], SqlKind.Number).Sql})", SqlKind.Number),
            ("FIRST_VALUE" or "LAST_VALUE", 1) => arguments[0] with { Sql = $"{call.Name}({arguments[0].Sql})", IsConstant = false, Value = null, DisplaySql = arguments[0].OuterDisplaySql, DisplayIsColumn = false, CriteriaSql = null },
            ("LAG" or "LEAD", 1 or 2 or 3) => Shift(call.Name, arguments),
            _ => throw SuiteQlException.Unsupported(),
        };
    }

    private SqlExpression Shift(string name, IReadOnlyList<SqlExpression> arguments)
    {
        var kind = arguments.Count == 3 ? Conversions.ForResult([arguments[0], arguments[2]]) : arguments[0].Kind;
        var list = arguments.Select((a, i) => expressions.Convert.To(a, i == 1 ? SqlKind.Number : kind).Sql);
        return new SqlExpression($"{name}({string.Join(", ", list)})", kind);
    }

    private string Window(Window window)
    {
        var parts = new List<string>();
        if (window.Partitions.Count > 0)
        {
            parts.Add("PARTITION BY " + string.Join(", ", window.Partitions.Select(p => expressions.Value(p).Sql)));
        }

        if (window.Order.Count > 0)
        {
            parts.Add(OrderTranslator.Clause(window.Order.Select(o => OrderTranslator.Item(expressions.Value(o.Value), o))).TrimStart());
        }

        if (window.Frame is { } frame)
        {
            var start = Bound(frame.Start);
            parts.Add(frame.End is null ? $"{frame.Unit} {start}" : $"{frame.Unit} BETWEEN {start} AND {Bound(frame.End)}");
        }

        return string.Join(" ", parts);
    }

    private static string Bound(FrameBound bound) => bound switch
    {
        { Direction: "CURRENT" } => "CURRENT ROW",
        { Rows: { } rows } => string.Create(CultureInfo.InvariantCulture, $"{rows} {bound.Direction}"),
        _ => "UNBOUNDED " + bound.Direction,
    };
}
