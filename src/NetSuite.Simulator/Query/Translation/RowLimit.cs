using NetSuite.Simulator.Query.Syntax;

namespace NetSuite.Simulator.Query.Translation;

/// <summary>The forms in which ROWNUM may limit rows: compared with a number, on its own in the ANDs of WHERE.</summary>
internal static class RowLimit
{
    public static bool Uses(Expression? node) => SyntaxTree.Any(node, IsRowNumber);

    /// <summary>How many rows a condition on ROWNUM lets through; null when all.</summary>
    public static long? Of(Expression condition, Func<Expression, long> number)
    {
        return condition switch
        {
            Comparison { Left: var left } c when IsRowNumber(left) => Compared(c.Operator, number(c.Right)),
            Comparison { Right: var right } c when IsRowNumber(right) => Compared(Flipped(c.Operator), number(c.Left)),
            Between { Negated: false } b when IsRowNumber(b.Value) => number(b.Low) <= 1 ? Math.Max(0, number(b.High)) : 0,
            _ => throw SuiteQlException.Unsupported(),
        };
    }

    // A row that fails never takes a number, so ROWNUM > 1 and ROWNUM = 2 let nothing through.
    private static long? Compared(string sign, long number) => sign switch
    {
        "<" => Math.Max(0, number - 1),
        "<=" => Math.Max(0, number),
        "=" => number == 1 ? 1 : 0,
        ">" => number < 1 ? null : 0,
        ">=" => number <= 1 ? null : 0,
        _ => number < 1 ? null : number - 1,
    };

    private static string Flipped(string sign) => sign switch { "<" => ">", "<=" => ">=", ">" => "<", ">=" => "<=", _ => sign };

    private static bool IsRowNumber(Expression node) =>
        node is ColumnName { Qualifier: null } name && string.Equals(name.Name, "ROWNUM", StringComparison.OrdinalIgnoreCase);
}
