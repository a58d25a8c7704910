using System.Text;
using NetSuite.Simulator.Query.Functions;
using NetSuite.Simulator.Query.Syntax;

namespace NetSuite.Simulator.Query.Translation;

internal sealed class ConditionTranslator(ExpressionTranslator expressions)
{
    private const int MostInValues = 1000;
    private readonly RowValueTranslator _rows = new(expressions);

    private TranslationContext Context => expressions.Context;

    private Conversions Convert => expressions.Convert;

    public SqlExpression Translate(Expression node) => node switch
    {
        Comparison { Left: RowValue left, Right: RowValue right } c => _rows.Compare(c.Operator, left, right),
        InList { Value: RowValue value } i => Negatable(_rows.In(value, i.Items), i.Negated),
        InQuery { Value: RowValue value } i => Negatable(_rows.In(value, i.Query), i.Negated),
        Quantified q => Quantify(q),
        Comparison c => Compare(c.Operator, expressions.Value(c.Left), expressions.Value(c.Right)),
        Connective c => Balanced([.. c.Terms.Select(expressions.Condition)], c.IsAnd ? "AND" : "OR"),
        Not n => Condition($"(NOT {expressions.Condition(n.Term)})"),
        Like l => Negatable(Like(l), l.Negated),
        Between b => Negatable(Between(b), b.Negated),
        InList i => Negatable(In(i), i.Negated),
        InQuery i => Negatable(In(i), i.Negated),
        IsNull i => Condition($"({expressions.Value(i.Value).Sql} IS {(i.Negated ? "NOT " : "")}NULL)"),
        Exists e => Condition($"EXISTS ({expressions.Queries.Translate(e.Query, expressions.Scope).Sql})"),
        _ => throw SuiteQlException.Unsupported(),
    };

    public SqlExpression Compare(string sign, SqlExpression left, SqlExpression right)
    {
        // An ordered comparison of a stored instant with a known time is made in UTC: an index can serve it.
        if (sign is not ("=" or "<>") && (left.Kind == SqlKind.Instant) != (right.Kind == SqlKind.Instant))
        {
            var (known, instant) = left.Kind == SqlKind.Instant ? (right, left) : (left, right);
            if (known is { IsConstant: true, Value: not null } && (known.IsDate || known.Kind == SqlKind.Text))
            {
                var utc = Context.Call(Context.Functions.Session.ToUtc, Convert.To(known, SqlKind.WallTime));
                (left, right) = left == instant ? (left, utc) : (utc, right);
            }
        }

        (left, right) = (Combined(left, [right]), Combined(right, [left]));
        var kind = Conversions.ForComparison(left, right);
        return Condition($"({Convert.To(left, kind).Sql} {sign} {Convert.To(right, kind).Sql})");
    }

    public SqlExpression Case(CaseExpression node)
    {
        var operand = node.Operand is null ? null : expressions.Value(node.Operand);
        var results = node.Branches.Select(b => expressions.Value(b.Then)).ToList();
        if (node.Otherwise is not null)
        {
            results.Add(expressions.Value(node.Otherwise));
        }

        var whens = node.Branches.Select(b => operand is null ? expressions.Translate(b.When) : expressions.Value(b.When)).ToList();
        return Choose(operand, whens, results);
    }

    /// <summary>CASE: with an operand the tests are values to equal, without they are conditions. One result more than tests is ELSE.</summary>
    public SqlExpression Choose(SqlExpression? operand, IReadOnlyList<SqlExpression> tests, IReadOnlyList<SqlExpression> results)
    {
        var compared = operand is null ? SqlKind.Condition : Conversions.ForComparison(tests.Prepend(operand));
        var kind = Conversions.ForResult(results);
        var sql = new StringBuilder("CASE");
        if (operand is not null)
        {
            sql.Append(' ').Append(Convert.To(operand, compared).Sql);
        }

        for (var i = 0; i < tests.Count; i++)
        {
            var test = operand is not null ? Convert.To(tests[i], compared)
                : tests[i].Kind == SqlKind.Condition ? tests[i]
                : throw SuiteQlException.Unsupported();
            sql.Append(" WHEN ").Append(test.Sql).Append(" THEN ").Append(Convert.To(results[i], kind).Sql);
        }

        if (results.Count > tests.Count)
        {
            sql.Append(" ELSE ").Append(Convert.To(results[^1], kind).Sql);
        }

        return new SqlExpression(Context.Checked(sql.Append(" END").ToString()), kind);
    }

    public static SqlExpression Condition(string sql) => new(sql, SqlKind.Condition);

    private static SqlExpression Negatable(SqlExpression condition, bool negated) => negated ? Condition($"(NOT {condition.Sql})") : condition;

    /// <summary>As a tree of little depth: SQLite counts levels, and a chain of a thousand ORs has a thousand.</summary>
    private SqlExpression Balanced(ReadOnlySpan<string> terms, string word)
    {
        if (terms.Length == 1)
        {
            return Condition(terms[0]);
        }

        var half = terms.Length / 2;
        return Condition(Context.Checked($"({Balanced(terms[..half], word).Sql} {word} {Balanced(terms[half..], word).Sql})"));
    }

    private SqlExpression Between(Between node)
    {
        var (value, low, high) = (expressions.Value(node.Value), expressions.Value(node.Low), expressions.Value(node.High));
        return Condition(Context.Checked($"({Compare(">=", value, low).Sql} AND {Compare("<=", value, high).Sql})"));
    }

    private SqlExpression In(InList node)
    {
        if (node.Items.Count > MostInValues)
        {
            throw SuiteQlException.Unsupported();
        }

        var value = expressions.Value(node.Value);
        if (node.Items is [Syntax.Call call] && BuiltInTranslator.IsList(call))
        {
            return Condition(Context.Checked($"({Convert.To(value, SqlKind.Number).Sql} IN ({new BuiltInTranslator(expressions).List(call)}))"));
        }

        var items = node.Items.Select(expressions.Value).ToList();
        value = Combined(value, items);
        var kind = Conversions.ForComparison(items.Prepend(value));
        return Condition(Context.Checked($"({Convert.To(value, kind).Sql} IN ({string.Join(", ", items.Select(i => Convert.To(i, kind).Sql))}))"));
    }

    private SqlExpression In(InQuery node)
    {
        var value = expressions.Value(node.Value);
        var query = expressions.Queries.Translate(node.Query, expressions.Scope);
        if (query.Columns.Count != 1)
        {
            throw SuiteQlException.Unsupported();
        }

        var name = Context.NewName('q');
        var column = new SqlExpression($"{name}.{SqlName.Column(0)}", query.Columns[0].Kind);
        var kind = Conversions.ForComparison(value, column);
        var rows = column.Kind == kind ? query.Sql : $"SELECT {Convert.To(column, kind).Sql} FROM ({query.Sql}) AS {name}";
        return Condition(Context.Checked($"({Convert.To(value, kind).Sql} IN ({rows}))"));
    }

    // status = 'CustInvc:A' finds nothing, unless the account is set to take it for BUILTIN.CF(status).
    private SqlExpression Combined(SqlExpression value, IReadOnlyList<SqlExpression> others) =>
        Context.Session.Settings.MatchCombinedValues && value.CriteriaSql is { } criteria
            && others.All(o => o is { IsConstant: true, Value: string text } && text.Contains(':', StringComparison.Ordinal))
            ? new SqlExpression(criteria, SqlKind.Text)
            : value;

    /// <summary>ANY holds if one comparison does, ALL if all do; one that is unknown leaves it unknown.</summary>
    private SqlExpression Quantify(Quantified node)
    {
        var value = expressions.Value(node.Left);
        if (node.Query is null)
        {
            var terms = node.Items.Select(item => Compare(node.Operator, value, expressions.Value(item)).Sql).ToArray();
            return terms.Length > MostInValues ? throw SuiteQlException.Unsupported() : Balanced(terms, node.IsAll ? "AND" : "OR");
        }

        var query = expressions.Queries.Translate(node.Query, expressions.Scope);
        if (query.Columns.Count != 1)
        {
            throw SuiteQlException.Unsupported();
        }

        var name = Context.NewName('q');
        var holds = Compare(node.Operator, value, new SqlExpression($"{name}.{SqlName.Column(0)}", query.Columns[0].Kind)).Sql;
        var aggregate = node.IsAll ? "MIN" : "MAX";
        var none = node.IsAll ? 1 : 0;
        var decisive = node.IsAll ? 0 : 1;

        // Without an unknown the extreme of the truths decides; with one only the decisive truth does.
        return Condition(Context.Checked(
            $"((SELECT CASE WHEN COUNT(*) = 0 THEN {none} WHEN {aggregate}({holds}) = {decisive} THEN {decisive} WHEN COUNT({holds}) = COUNT(*) THEN {none} END FROM ({query.Sql}) AS {name}) = 1)"));
    }

    private SqlExpression Like(Like node)
    {
        var value = expressions.Value(node.Value, SqlKind.Text);
        var pattern = expressions.Value(node.Pattern, SqlKind.Text);
        var escape = node.Escape is null ? null : expressions.Value(node.Escape, SqlKind.Text);
        if (pattern is { IsConstant: true, Value: string known } && escape is null or { IsConstant: true })
        {
            // GLOB is SQLite's own case-sensitive matching; its LIKE ignores letter case.
            var glob = Context.Constant(Glob(known, (string?)escape?.Value), SqlKind.Text);
            return Condition($"({value.Sql} GLOB {glob.Sql})");
        }

        var call = Context.Call(PatternFunctions.Like, escape is null ? [value, pattern] : [value, pattern, escape]);
        return Condition($"({call.Sql} = 1)");
    }

    private static string Glob(string pattern, string? escape)
    {
        var (items, wild) = PatternFunctions.Compile(pattern, escape);
        var glob = new StringBuilder();
        for (var i = 0; i < items.Length; i++)
        {
            glob.Append(wild[i] switch
            {
                '%' => "*",
                '_' => "?",
                _ => items[i] is '*' or '?' or '[' ? $"[{items[i]}]" : items[i].ToString(),
            });
        }

        return glob.ToString();
    }
}
