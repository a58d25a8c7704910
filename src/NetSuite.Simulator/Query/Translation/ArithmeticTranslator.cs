using NetSuite.Simulator.Query.Functions;
using NetSuite.Simulator.Query.Syntax;

namespace NetSuite.Simulator.Query.Translation;

internal sealed class ArithmeticTranslator(ExpressionTranslator expressions)
{
    private TranslationContext Context => expressions.Context;

    private Conversions Convert => expressions.Convert;

    public SqlExpression Negate(Negation node)
    {
        var value = expressions.Value(node.Operand, SqlKind.Number);
        return value switch
        {
            { IsConstant: true, Value: long number } when number != long.MinValue => Context.Constant(-number, SqlKind.Number),
            { IsConstant: true, Value: double number } => Context.Constant(-number, SqlKind.Number),
            _ => new SqlExpression($"(-{value.Sql})", SqlKind.Number),
        };
    }

    public SqlExpression Fold(Chain chain)
    {
        var result = expressions.Value(chain.First);
        for (var i = 0; i < chain.Rest.Count; i++)
        {
            var sign = chain.Rest[i].Operator;
            if (sign != "||")
            {
                result = Apply(sign, result, expressions.Value(chain.Rest[i].Operand));
                continue;
            }

            var parts = new List<SqlExpression> { result };
            for (; i < chain.Rest.Count && chain.Rest[i].Operator == "||"; i++)
            {
                parts.Add(expressions.Value(chain.Rest[i].Operand));
            }

            i--;
            result = Concatenate(parts);
        }

        return result;
    }

    /// <summary>NULL is nothing here, and nothing but NULLs is NULL.</summary>
    public SqlExpression Concatenate(IReadOnlyList<SqlExpression> parts)
    {
        var texts = parts.Select(p => Convert.To(p, SqlKind.Text)).ToList();
        return texts.All(t => t.IsConstant)
            ? Context.Constant(string.Concat(texts.Select(t => t.Value)), SqlKind.Text)
            : new SqlExpression(Context.Checked($"NULLIF({string.Join(" || ", texts.Select(t => $"COALESCE({t.Sql}, '')"))}, '')"), SqlKind.Text);
    }

    private SqlExpression Apply(string sign, SqlExpression left, SqlExpression right) => sign switch
    {
        "+" when left.IsDate => Shift(left, right),
        "+" when right.IsDate => Shift(right, left),
        "-" when left.IsDate && right.IsDate => Context.Call(DateFunctions.Difference, Convert.Local(left), Convert.Local(right)),
        "-" when left.IsDate => Shift(left, Minus(Convert.To(right, SqlKind.Number))),
        _ => Calculate(sign, Convert.To(left, SqlKind.Number), Convert.To(right, SqlKind.Number)),
    };

    private SqlExpression Shift(SqlExpression date, SqlExpression days)
    {
        var number = Convert.To(days, SqlKind.Number);
        var whole = date.Kind == SqlKind.Date && number is { IsConstant: true, Value: long };
        return Context.Call(whole ? DateFunctions.AddDays : DateFunctions.AddTime, Convert.Local(date), number);
    }

    private SqlExpression Minus(SqlExpression number) => number switch
    {
        { IsConstant: true, Value: long value } => Context.Constant(-value, SqlKind.Number),
        { IsConstant: true, Value: double value } => Context.Constant(-value, SqlKind.Number),
        _ => new SqlExpression($"(-{number.Sql})", SqlKind.Number),
    };

    private SqlExpression Calculate(string sign, SqlExpression left, SqlExpression right)
    {
        if (Known(sign, left, right) is { } known)
        {
            return Context.Constant(known, SqlKind.Number);
        }

        if (sign != "/")
        {
            return new SqlExpression(Context.Checked($"({left.Sql} {sign} {right.Sql})"), SqlKind.Number);
        }

        return right is { IsConstant: true, Value: not (null or 0L or 0d) }
            ? new SqlExpression(Context.Checked($"(CAST({left.Sql} AS REAL) / {right.Sql})"), SqlKind.Number)
            : Context.Call(NumberFunctions.Divide, left, right);
    }

    // SYSDATE - 7 * 4 and SYSDATE - 1/24 should still be known times.
    private static object? Known(string sign, SqlExpression left, SqlExpression right) => (left.Value, right.Value) switch
    {
        (long a, long b) when sign != "/" && Math.Abs(a) < int.MaxValue && Math.Abs(b) < int.MaxValue => sign switch { "+" => a + b, "-" => a - b, _ => a * b },
        (long a, long b) when sign == "/" && b != 0 => (double)a / b,
        _ => null,
    };
}
