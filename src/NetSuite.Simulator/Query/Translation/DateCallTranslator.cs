using NetSuite.Simulator.Query.Dates;
using NetSuite.Simulator.Query.Functions;

namespace NetSuite.Simulator.Query.Translation;

/// <summary>Functions of dates, which need to know whether a value has a time and in which zone it is.</summary>
internal sealed class DateCallTranslator(ExpressionTranslator expressions)
{
    private TranslationContext Context => expressions.Context;

    private Conversions Convert => expressions.Convert;

    private SessionFunctions Session => Context.Functions.Session;

    public SqlExpression? Translate(string name, IReadOnlyList<SqlExpression> a) => (name, a.Count) switch
    {
        ("TO_DATE" or "TO_TIMESTAMP" or "TO_TIMESTAMP_TZ", 1 or 2) => Read(a),
        ("TO_CHAR" or "TO_NCHAR", 1) when a[0].IsDate => Convert.To(a[0], SqlKind.Text),
        ("TO_CHAR" or "TO_NCHAR", 2) when a[0].IsDate => Context.Call(Session.WriteDate, Convert.Local(a[0]), Convert.To(a[1], SqlKind.Text)),
        ("TRUNC", 1 or 2) when a[0].IsDate => ByUnit(a, DateFunctions.Truncate, DateFunctions.TruncateTime),
        ("ROUND", 1 or 2) when a[0].IsDate => ByUnit(a, DateFunctions.Round, DateFunctions.RoundTime),
        ("NEW_TIME", 3) => Context.Call(DateFunctions.NewTime, Convert.To(a[0], SqlKind.WallTime), Convert.To(a[1], SqlKind.Text), Convert.To(a[2], SqlKind.Text)),
        ("ADD_MONTHS", 2) => Shaped(DateFunctions.AddMonths, a[0], Convert.To(a[1], SqlKind.Number)),
        ("LAST_DAY", 1) => Shaped(DateFunctions.LastDay, a[0]),
        ("NEXT_DAY", 2) => Shaped(DateFunctions.NextDay, a[0], Convert.To(a[1], SqlKind.Text)),
        ("MONTHS_BETWEEN", 2) => Context.Call(DateFunctions.MonthsBetween, Date(a[0]), Date(a[1])),
        ("EXTRACT", 2) => Context.Call(DateFunctions.Extract, a[0], Date(a[1])),
        ("FROM_TZ", 2) => Context.Call(Session.ToUtcOf, Convert.To(a[0], SqlKind.WallTime), Convert.To(a[1], SqlKind.Text)),
        ("SYS_EXTRACT_UTC", 1) => Utc(a[0]),
        ("TZ_OFFSET", 1) => Offset(Convert.To(a[0], SqlKind.Text)),
        _ => null,
    };

    private SqlExpression Read(IReadOnlyList<SqlExpression> a)
    {
        if (a[0].IsDate)
        {
            return a[0];
        }

        var text = Convert.To(a[0], SqlKind.Text);
        if (a.Count == 1)
        {
            return Context.Call(Session.ReadAccountDate, text);
        }

        var mask = Convert.To(a[1], SqlKind.Text);
        if (mask is not { IsConstant: true, Value: string written } || !DateMask.Of(written).HasYear)
        {
            // What the mask leaves out comes from the current date.
            Context.ReadsClock = true;
        }

        var dayOnly = mask is { IsConstant: true, Value: string known } && !DateMask.Of(known).HasTime;
        return Context.Call(dayOnly ? Session.ReadDate : Session.ReadTime, text, mask);
    }

    private SqlExpression ByUnit(IReadOnlyList<SqlExpression> a, ScalarFunction days, ScalarFunction times)
    {
        if (a.Count == 1)
        {
            return Context.Call(days, Convert.Local(a[0]));
        }

        var unit = Convert.To(a[1], SqlKind.Text);
        var keepsTime = unit is not { IsConstant: true, Value: string known } || DateUnits.KeepsTime(known);
        return Context.Call(keepsTime ? times : days, Convert.Local(a[0]), unit);
    }

    /// <summary>Functions that leave a date a date and a date-time a date-time.</summary>
    private SqlExpression Shaped(ScalarFunction function, SqlExpression value, params IReadOnlyList<SqlExpression> rest)
    {
        var date = Date(value);
        return Context.Call(function, [date, .. rest]) with { Kind = date.Kind };
    }

    private SqlExpression Date(SqlExpression value) =>
        value.Kind == SqlKind.Date ? value : Convert.To(value, SqlKind.WallTime);

    /// <summary>UTC as a wall clock of its own: shown as it is, not moved again.</summary>
    private SqlExpression Utc(SqlExpression value) => value.Kind == SqlKind.Instant
        ? value with { Kind = SqlKind.WallTime }
        : Context.Call(Session.ToUtc, Convert.To(value, SqlKind.WallTime)) with { Kind = SqlKind.WallTime };

    private SqlExpression Offset(SqlExpression zone)
    {
        if (zone is not { IsConstant: true, Value: string id })
        {
            throw SuiteQlException.Unsupported();
        }

        Context.ReadsClock = true;
        var offset = ZoneClock.Of(id).Zone.GetUtcOffset(Context.Session.Settings.Clock.GetUtcNow());
        return Context.Constant((offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hh\\:mm", System.Globalization.CultureInfo.InvariantCulture), SqlKind.Text);
    }
}
