using NetSuite.Simulator.Query.Functions;
using NetSuite.Simulator.Query.Syntax;

namespace NetSuite.Simulator.Query.Translation;

/// <summary>The functions of BUILTIN and the wrappers of BUILTIN_RESULT.</summary>
internal sealed class BuiltInTranslator(ExpressionTranslator expressions)
{
    private TranslationContext Context => expressions.Context;

    private Conversions Convert => expressions.Convert;

    public SqlExpression Translate(Call call)
    {
        var a = call.Arguments.Select(expressions.Value).ToList();
        return (call.Name, a.Count) switch
        {
            ("BUILTIN.DF", 1) => Display(a[0]),
            ("BUILTIN.CF", 1) => a[0].CriteriaSql is { } criteria ? new SqlExpression(criteria, SqlKind.Text) : a[0],
            ("BUILTIN.HIERARCHY", 2) => Hierarchy(a[0], Word(a[1])),
            // One currency, so every rate is 1.
            ("BUILTIN.CONSOLIDATE", >= 1 and <= 7) => Convert.To(a[0], SqlKind.Number),
            ("BUILTIN.CURRENCY_CONVERT", >= 1 and <= 3) => Convert.To(a[0], SqlKind.Number),
            ("BUILTIN.CURRENCY", 1) => Context.Constant(Context.Session.Settings.BaseCurrency, SqlKind.Text),
            ("BUILTIN.MNFILTER", >= 5) => Multiselect(a),
            ("BUILTIN.RELATIVE_RANGES", 2 or 3) => Relative(a),
            (_, 1) when call.Name.StartsWith("BUILTIN_RESULT.TYPE_", StringComparison.Ordinal) => Typed(call.Name["BUILTIN_RESULT.TYPE_".Length..], a[0]),
            _ => throw SuiteQlException.Unsupported(),
        };
    }

    private SqlExpression Display(SqlExpression value) => value.DisplaySql is { } template
        ? new SqlExpression(Context.Checked($"({template.Replace("{0}", value.Sql, StringComparison.Ordinal)})"), SqlKind.Text)
        : value;

    private SqlExpression Hierarchy(SqlExpression value, string form) => form switch
    {
        "DISPLAY" or "DISPLAY_JOINED" or "DISPLAY_SEPARATED" or "SELF_DISPLAY" => Display(value),
        "IDENTIFIER" or "IDENTIFIER_SEPARATED" or "SELF_IDENTIFIER" => Convert.To(value, SqlKind.Text),
        _ => throw SuiteQlException.Unsupported(),
    };

    /// <summary>Field, operator, 'DF' or '', case counts, values.</summary>
    private SqlExpression Multiselect(IReadOnlyList<SqlExpression> a)
    {
        var held = Word(a[2]) == "DF" ? Display(a[0]) : a[0];
        IEnumerable<SqlExpression> arguments = [held, a[1], a[3], .. a.Skip(4)];
        return Context.Call(ConversionFunctions.Multiselect, [.. arguments.Select(v => Convert.To(v, SqlKind.Text))]);
    }

    private SqlExpression Relative(IReadOnlyList<SqlExpression> a)
    {
        Context.ReadsClock = true;
        var day = RelativeRange.Edge(Word(a[0]), Word(a[1]), Context.Session.Now.Date);
        return Context.Constant(Dates.DateText.Date(day), SqlKind.Date);
    }

    private SqlExpression Typed(string type, SqlExpression value) => type switch
    {
        "STRING" or "BOOLEAN" or "CLOBTEXT" => Convert.To(value, SqlKind.Text),
        "INTEGER" or "FLOAT" or "CURRENCY" or "CURRENCY_HIGH_PRECISION" or "PERCENT" or "NUMBER" or "DURATION" => Convert.To(value, SqlKind.Number),
        _ => value,
    };

    private static string Word(SqlExpression value) => value.IsConstant ? (value.Value as string ?? "").ToUpperInvariant() : throw SuiteQlException.Unsupported();
}
