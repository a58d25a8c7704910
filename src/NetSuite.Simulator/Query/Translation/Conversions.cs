using NetSuite.Simulator.Query.Dates;
using NetSuite.Simulator.Query.Functions;

namespace NetSuite.Simulator.Query.Translation;

/// <summary>Oracle's implicit conversions, made explicit: SQLite would compare a number and its digits as different things.</summary>
internal sealed class Conversions(TranslationContext context)
{
    public SqlExpression To(SqlExpression value, SqlKind kind) => kind switch
    {
        _ when value.Kind == SqlKind.Condition => throw SuiteQlException.Unsupported(),
        _ when value.Kind == kind => value,
        _ when value is { IsConstant: true, Value: null } => value with { Kind = kind },
        SqlKind.Text => Text(value),
        SqlKind.Number => value.IsDate ? throw SuiteQlException.Unsupported() : context.Call(ConversionFunctions.ToNumber, value),
        SqlKind.WallTime => Time(value),
        SqlKind.Date => value.Kind == SqlKind.Any ? value with { Kind = SqlKind.Date } : throw SuiteQlException.Unsupported(),
        SqlKind.Any => Local(value),
        _ => throw SuiteQlException.Unsupported(),
    };

    /// <summary>Wall clock instead of UTC; other values as they are.</summary>
    public SqlExpression Local(SqlExpression value) => value.Kind switch
    {
        SqlKind.Instant => context.Call(context.Functions.Session.ToLocal, value),
        SqlKind.Condition => throw SuiteQlException.Unsupported(),
        _ => value,
    };

    /// <summary>The kind in which values can be compared; Oracle turns text into what stands beside it.</summary>
    public static SqlKind ForComparison(params IEnumerable<SqlExpression> values)
    {
        var kinds = KindsOf(values);
        return kinds.Count switch
        {
            0 => SqlKind.Any,
            1 => kinds.First() == SqlKind.Instant ? SqlKind.Instant : kinds.First(),
            _ when kinds.Any(IsDate) => kinds.Contains(SqlKind.Number) ? throw SuiteQlException.Unsupported() : SqlKind.WallTime,
            _ => SqlKind.Number,
        };
    }

    /// <summary>The kind of a CASE or UNION; Oracle refuses to mix text, numbers and dates there.</summary>
    public static SqlKind ForResult(params IEnumerable<SqlKind> values)
    {
        var kinds = values.Where(k => k != SqlKind.Any).ToHashSet();
        return kinds.Count switch
        {
            0 => SqlKind.Any,
            1 => kinds.First(),
            _ => kinds.All(IsDate) ? SqlKind.WallTime : throw SuiteQlException.Unsupported(),
        };
    }

    public static SqlKind ForResult(IEnumerable<SqlExpression> values) => ForResult(KindsOf(values));

    private static HashSet<SqlKind> KindsOf(IEnumerable<SqlExpression> values)
    {
        var kinds = values.Where(v => v is not { IsConstant: true, Value: null }).Select(v => v.Kind).Where(k => k != SqlKind.Any).ToHashSet();
        return kinds.Contains(SqlKind.Condition) ? throw SuiteQlException.Unsupported() : kinds;
    }

    private static bool IsDate(SqlKind kind) => kind is SqlKind.Date or SqlKind.WallTime or SqlKind.Instant;

    private SqlExpression Text(SqlExpression value) => value.IsDate
        ? context.Call(context.Functions.Session.ShowDate, Local(value))
        : context.Call(ConversionFunctions.ToText, value);

    private SqlExpression Time(SqlExpression value) => value.Kind switch
    {
        SqlKind.Instant => Local(value),
        SqlKind.Date when value.Value is string day => context.Constant(DateText.HasTime(day) ? day : day + " 00:00:00", SqlKind.WallTime),
        SqlKind.Date => new SqlExpression($"({value.Sql} || ' 00:00:00')", SqlKind.WallTime),
        SqlKind.Text when !context.Session.Settings.AcceptBareDates => throw SuiteQlException.Unsupported(),
        SqlKind.Text => context.Call(context.Functions.Session.ReadAccountDate, value),
        SqlKind.Any => value with { Kind = SqlKind.WallTime },
        _ => throw SuiteQlException.Unsupported(),
    };
}
