using NetSuite.Simulator.Query.Functions;
using NetSuite.Simulator.Query.Syntax;

namespace NetSuite.Simulator.Query.Translation;

internal sealed class AggregateTranslator(ExpressionTranslator expressions)
{
    private Scope Scope => expressions.Scope;

    private Conversions Convert => expressions.Convert;

    public static bool IsAggregate(string name) =>
        name is "COUNT" or "SUM" or "AVG" or "MIN" or "MAX" or "MEDIAN" or "LISTAGG" or "APPROX_COUNT_DISTINCT" || PairAggregates.Knows(name);

    /// <summary>Whether an expression makes its query a grouped one.</summary>
    public static bool Uses(Expression? node) => SyntaxTree.Any(node, n => n is Call { Over: null } call && IsAggregate(call.Name));

    public SqlExpression Translate(Call call)
    {
        if (!Scope.AllowsAggregates || Scope.InAggregate)
        {
            throw SuiteQlException.Unsupported();
        }

        Scope.InAggregate = true;
        Scope.RowLevel++;
        var result = call.Name == "LISTAGG" ? List(call) : Function(call);
        Scope.RowLevel--;
        Scope.InAggregate = false;
        return result;
    }

    /// <summary>The function with its argument, for plain use and before OVER.</summary>
    public SqlExpression Function(Call call)
    {
        if (call.WithinGroup is not null)
        {
            throw SuiteQlException.Unsupported();
        }

        if (call.Star)
        {
            return call.Name == "COUNT" ? new SqlExpression("COUNT(*)", SqlKind.Number) : throw SuiteQlException.Unsupported();
        }

        if (PairAggregates.Knows(call.Name))
        {
            return call is { Distinct: false, Arguments.Count: 2 }
                ? new SqlExpression($"{PairAggregates.SqlName(call.Name)}({expressions.Value(call.Arguments[0], SqlKind.Number).Sql}, {expressions.Value(call.Arguments[1], SqlKind.Number).Sql})", SqlKind.Number)
                : throw SuiteQlException.Unsupported();
        }

        var value = call.Arguments.Count == 1 ? expressions.Value(call.Arguments[0]) : throw SuiteQlException.Unsupported();
        var distinct = call.Distinct ? "DISTINCT " : "";
        return call.Name switch
        {
            "COUNT" => new SqlExpression($"COUNT({distinct}{value.Sql})", SqlKind.Number),
            "APPROX_COUNT_DISTINCT" => new SqlExpression($"COUNT(DISTINCT {value.Sql})", SqlKind.Number),
            "MIN" or "MAX" => new SqlExpression($"{call.Name}({value.Sql})", value.Kind),
            "SUM" or "AVG" => new SqlExpression($"{call.Name}({distinct}{Convert.To(value, SqlKind.Number).Sql})", SqlKind.Number),
            "MEDIAN" when !call.Distinct => new SqlExpression($"{Aggregates.Median}({Convert.To(value, SqlKind.Number).Sql})", SqlKind.Number),
            _ => throw SuiteQlException.Unsupported(),
        };
    }

    private SqlExpression List(Call call)
    {
        var order = call.WithinGroup is null ? "" : OrderTranslator.Clause(call.WithinGroup.Select(o => OrderTranslator.Item(expressions.Value(o.Value), o)));
        return Listed(call, order);
    }

    /// <summary>The list without an order of its own, for before OVER.</summary>
    public SqlExpression PlainList(Call call) => Listed(call, "");

    private SqlExpression Listed(Call call, string order)
    {
        if (!expressions.Context.Session.Settings.AcceptListAgg || call.Arguments.Count is not (1 or 2) || call.Star)
        {
            throw SuiteQlException.Unsupported();
        }

        var value = expressions.Value(call.Arguments[0], SqlKind.Text);
        var separator = call.Arguments.Count == 2 ? expressions.Value(call.Arguments[1], SqlKind.Text) : expressions.Context.Constant(null, SqlKind.Text);
        var function = call.Distinct ? Aggregates.DistinctList : "group_concat";
        return new SqlExpression($"{function}({value.Sql}, COALESCE({separator.Sql}, ''){order})", SqlKind.Text);
    }
}
