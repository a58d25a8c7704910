namespace NetSuite.Simulator.Query.Translation;

/// <summary>NVL and its kin, DECODE, GREATEST and LEAST: functions whose result takes the kind of their arguments.</summary>
internal sealed class NullFunctionTranslator(ExpressionTranslator expressions)
{
    private Conversions Convert => expressions.Convert;

    public SqlExpression? Translate(string name, IReadOnlyList<SqlExpression> a) => (name, a.Count) switch
    {
        ("NVL", 2) => Coalesce(a, LedByFirst(a)),
        ("COALESCE", > 1) => Coalesce(a, Conversions.ForResult(a)),
        ("NVL2", 3) => NotNull(a),
        ("NULLIF", 2) => NullIf(a),
        ("DECODE", > 2) => Decode(a),
        ("GREATEST", > 0) => Extreme("MAX", a),
        ("LEAST", > 0) => Extreme("MIN", a),
        _ => null,
    };

    // Oracle gives NVL and DECODE the kind of their first value and converts the others.
    private static SqlKind LedByFirst(IEnumerable<SqlExpression> values)
    {
        var known = values.Where(v => v is not { IsConstant: true, Value: null } && v.Kind != SqlKind.Any).ToList();
        return known.Count == 0 ? SqlKind.Any
            : known.All(v => v.Kind == known[0].Kind) ? known[0].Kind
            : known[0].IsDate ? SqlKind.WallTime
            : known[0].Kind;
    }

    private SqlExpression Coalesce(IReadOnlyList<SqlExpression> values, SqlKind kind) =>
        Of($"COALESCE({Join(values, kind)})", kind);

    private SqlExpression NotNull(IReadOnlyList<SqlExpression> a)
    {
        var kind = LedByFirst([a[1], a[2]]);
        return Of($"CASE WHEN {expressions.Convert.Local(a[0]).Sql} IS NOT NULL THEN {Convert.To(a[1], kind).Sql} ELSE {Convert.To(a[2], kind).Sql} END", kind);
    }

    private SqlExpression NullIf(IReadOnlyList<SqlExpression> a)
    {
        var kind = Conversions.ForComparison(a);
        return Of($"NULLIF({Join(a, kind)})", kind);
    }

    /// <summary>DECODE, unlike CASE, finds NULL equal to NULL.</summary>
    private SqlExpression Decode(IReadOnlyList<SqlExpression> a)
    {
        var pairs = (a.Count - 1) / 2;
        var searches = Enumerable.Range(0, pairs).Select(i => a[1 + (2 * i)]).ToList();
        var results = Enumerable.Range(0, pairs).Select(i => a[2 + (2 * i)]).ToList();
        if (a.Count % 2 == 0)
        {
            results.Add(a[^1]);
        }

        var compared = Conversions.ForComparison(searches.Prepend(a[0]));
        var kind = LedByFirst(results);
        var value = Convert.To(a[0], compared).Sql;
        var tests = searches.Select(s => ConditionTranslator.Condition(expressions.Context.Checked($"({value} IS {Convert.To(s, compared).Sql})"))).ToList();
        return new ConditionTranslator(expressions).Choose(null, tests, [.. results.Select(r => Convert.To(r, kind))]);
    }

    private SqlExpression Extreme(string function, IReadOnlyList<SqlExpression> a)
    {
        var kind = LedByFirst(a);
        return a.Count == 1 ? a[0] : Of($"{function}({Join(a, kind)})", kind);
    }

    private string Join(IEnumerable<SqlExpression> values, SqlKind kind) => string.Join(", ", values.Select(v => Convert.To(v, kind).Sql));

    private SqlExpression Of(string sql, SqlKind kind) => new(expressions.Context.Checked(sql), kind);
}
