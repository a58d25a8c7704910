using NetSuite.Simulator.Query.Syntax;

namespace NetSuite.Simulator.Query.Translation;

/// <summary>(a, b) beside another, or in a list of such or in a query of as many columns.</summary>
internal sealed class RowValueTranslator(ExpressionTranslator expressions)
{
    private const int MostRows = 1000;

    private TranslationContext Context => expressions.Context;

    private Conversions Convert => expressions.Convert;

    public SqlExpression Compare(string sign, RowValue left, RowValue right)
    {
        if (sign is not ("=" or "<>"))
        {
            throw SuiteQlException.Unsupported();
        }

        var equal = In(left, [right]);
        return sign == "=" ? equal : ConditionTranslator.Condition($"(NOT {equal.Sql})");
    }

    public SqlExpression In(RowValue value, IReadOnlyList<Expression> items)
    {
        var values = Values(value);
        var rows = items.Select(item => item is RowValue row && row.Items.Count == values.Count ? Values(row) : throw SuiteQlException.Unsupported()).ToList();
        if (rows.Count > MostRows)
        {
            throw SuiteQlException.Unsupported();
        }

        var kinds = values.Select((v, i) => Conversions.ForComparison(rows.Select(row => row[i]).Prepend(v))).ToList();
        return Condition(values, kinds, "VALUES " + string.Join(", ", rows.Select(row => Row(row, kinds))));
    }

    public SqlExpression In(RowValue value, SelectQuery query)
    {
        var values = Values(value);
        var bound = expressions.Queries.Translate(query, expressions.Scope);
        if (bound.Columns.Count != values.Count)
        {
            throw SuiteQlException.Unsupported();
        }

        var name = Context.NewName('q');
        var columns = bound.Columns.Select((c, i) => new SqlExpression($"{name}.{SqlName.Column(i)}", c.Kind)).ToList();
        var kinds = values.Select((v, i) => Conversions.ForComparison(v, columns[i])).ToList();
        var list = string.Join(", ", columns.Select((c, i) => Convert.To(c, kinds[i]).Sql));
        return Condition(values, kinds, $"SELECT {list} FROM ({bound.Sql}) AS {name}");
    }

    private SqlExpression Condition(IReadOnlyList<SqlExpression> values, IReadOnlyList<SqlKind> kinds, string rows) =>
        ConditionTranslator.Condition(Context.Checked($"({Row(values, kinds)} IN ({rows}))"));

    private List<SqlExpression> Values(RowValue row) => [.. row.Items.Select(expressions.Value)];

    private string Row(IReadOnlyList<SqlExpression> values, IReadOnlyList<SqlKind> kinds) =>
        $"({string.Join(", ", values.Select((v, i) => Convert.To(v, kinds[i]).Sql))})";
}
