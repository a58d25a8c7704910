using NetSuite.Simulator.Query.Numbers;
using NetSuite.Simulator.Query.Syntax;

namespace NetSuite.Simulator.Query.Translation;

/// <summary>Translates expressions within one scope; conditions, functions and the rest hang on it.</summary>
internal sealed class ExpressionTranslator
{
    private readonly ConditionTranslator _conditions;
    private readonly ArithmeticTranslator _arithmetic;
    private readonly CallTranslator _calls;

    public ExpressionTranslator(TranslationContext context, Scope scope)
    {
        Context = context;
        Scope = scope;
        Convert = new Conversions(context);
        Queries = new QueryTranslator(context);
        _conditions = new ConditionTranslator(this);
        _arithmetic = new ArithmeticTranslator(this);
        _calls = new CallTranslator(this);
    }

    public TranslationContext Context { get; }

    public Scope Scope { get; }

    public Conversions Convert { get; }

    public QueryTranslator Queries { get; }

    /// <summary>A condition, as WHERE wants one.</summary>
    public string Condition(Expression node) => Translate(node) is { Kind: SqlKind.Condition } condition ? condition.Sql : throw SuiteQlException.Unsupported();

    /// <summary>A value, as a select list wants one.</summary>
    public SqlExpression Value(Expression node) => Translate(node) is { Kind: not SqlKind.Condition } value ? value : throw SuiteQlException.Unsupported();

    public SqlExpression Value(Expression node, SqlKind kind) => Convert.To(Value(node), kind);

    public SqlExpression Translate(Expression node)
    {
        Context.Step();
        return GroupKey(node) ?? Node(node);
    }

    /// <summary>A row of the group stands for an expression the query groups by, however it is built.</summary>
    private SqlExpression? GroupKey(Expression node)
    {
        if (Scope.GroupKeys is not { Count: > 0 } keys || Scope.RowLevel > 0 || node is TextLiteral or NumberLiteral or NullLiteral or ParameterMark or ColumnName or ScalarQuery or Exists or InQuery)
        {
            return null;
        }

        Scope.RowLevel++;
        var whole = Node(node);
        Scope.RowLevel--;
        return keys.Contains(whole.Sql) ? whole : null;
    }

    private SqlExpression Node(Expression node) => node switch
    {
        TextLiteral text => Context.Constant(text.Value, SqlKind.Text),
        NumberLiteral number => Context.Constant(NumberText.Read(number.Digits) ?? throw SuiteQlException.Unsupported(), SqlKind.Number),
        NullLiteral => Context.Constant(null, SqlKind.Any),
        ParameterMark mark => Context.Constant(Context.Arguments[mark.Index], SqlKind.Text),
        ColumnName name => Column(name),
        Negation minus => _arithmetic.Negate(minus),
        Chain chain => _arithmetic.Fold(chain),
        CaseExpression choice => _conditions.Case(choice),
        Cast cast => _calls.Cast(cast),
        ScalarQuery query => Scalar(query.Query),
        Call call => _calls.Call(call),
        _ => _conditions.Translate(node),
    };

    private SqlExpression Column(ColumnName name)
    {
        if (name.Outer && !Scope.AllowsOuterMarks)
        {
            throw SuiteQlException.Unsupported();
        }

        return Scope.Find(name) ?? PseudoColumn(name) ?? throw Unknown(name);
    }

    private SuiteQlException Unknown(ColumnName name) => SuiteQlException.UnknownIdentifier(
        name.Qualifier is { } qualifier && !Scope.HasSource(qualifier) ? qualifier : name.Name,
        Scope.Available);

    private SqlExpression? PseudoColumn(ColumnName name)
    {
        if (name.Qualifier is not null)
        {
            return null;
        }

        return name.Name.ToUpperInvariant() switch
        {
            "ROWNUM" => Scope.Rows?.RowNumber ?? throw SuiteQlException.Unsupported(),
            "SESSIONTIMEZONE" => Context.Constant(Context.Session.Settings.TimeZone.Id, SqlKind.Text),
            "DBTIMEZONE" => Context.Constant(Context.Session.Settings.ServerTimeZone.Id, SqlKind.Text),
            var word => _calls.Clock(word),
        };
    }

    private SqlExpression Scalar(SelectQuery query)
    {
        var bound = Queries.Translate(query, Scope);
        return bound.Columns.Count == 1
            ? new SqlExpression(Context.Checked($"({bound.Sql})"), bound.Columns[0].Kind) { DisplaySql = bound.Columns[0].DisplaySql }
            : throw SuiteQlException.Unsupported();
    }
}
