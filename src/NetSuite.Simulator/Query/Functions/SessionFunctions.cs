using NetSuite.Simulator.Query.Dates;
using static NetSuite.Simulator.Query.Translation.SqlKind;

namespace NetSuite.Simulator.Query.Functions;

/// <summary>Conversions that depend on the session: its zone, its date format, its clock.</summary>
internal sealed class SessionFunctions
{
    public SessionFunctions(SuiteQlSession session)
    {
        var writer = new DateWriter(session.AccountDates);
        ToLocal = new("local", WallTime, [Any], a => DateText.Time(session.Zone.ToLocal(Read(a[0]))));
        ToUtc = new("utc", Instant, [Any], a => DateText.Time(session.Zone.ToUtc(Read(a[0]))));
        ToUtcOf = new("utc_of", Instant, [Any, Text], a => DateText.Time(ZoneClock.Of(Argument.Text(a[1])).ToUtc(Read(a[0]))));
        ReadAccountDate = new("account_time", WallTime, [Text], a => DateText.Time(DateText.Read(session.AccountDates.Read(Argument.Text(a[0])))));
        ShowDate = new("show_date", Text, [Any], a => session.AccountDates.Show(Read(a[0])));
        WriteDate = new("date_char", Text, [Any, Text], a => writer.Write(Read(a[0]), DateMask.Of(Argument.Text(a[1]))));
        ReadDate = new("to_day", Date, [Text, Text], a => DateText.Date(ByMask(a, session)));
        ReadTime = new("to_time", WallTime, [Text, Text], a => DateText.Time(ByMask(a, session)));
    }

    public ScalarFunction ToLocal { get; }

    public ScalarFunction ToUtc { get; }

    /// <summary>FROM_TZ: wall-clock time of a named zone.</summary>
    public ScalarFunction ToUtcOf { get; }

    public ScalarFunction ReadAccountDate { get; }

    public ScalarFunction ShowDate { get; }

    public ScalarFunction WriteDate { get; }

    public ScalarFunction ReadDate { get; }

    public ScalarFunction ReadTime { get; }

    public IEnumerable<ScalarFunction> All => [ToLocal, ToUtc, ToUtcOf, ReadAccountDate, ShowDate, WriteDate, ReadDate, ReadTime];

    private static DateTime Read(object? value) => DateText.Read(Argument.Text(value));

    private static DateTime ByMask(object?[] a, SuiteQlSession session) =>
        DateReader.Read(Argument.Text(a[0]), DateMask.Of(Argument.Text(a[1])), session.Now);
}
