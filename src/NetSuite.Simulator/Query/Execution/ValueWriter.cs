using System.Globalization;
using NetSuite.Simulator.Query.Dates;
using NetSuite.Simulator.Query.Numbers;
using NetSuite.Simulator.Query.Translation;
using SQLitePCL;

namespace NetSuite.Simulator.Query.Execution;

/// <summary>Column values as NetSuite prints them: always text.</summary>
internal sealed class ValueWriter(SuiteQlSession session)
{
    /// <summary>The value of a column of the current row; null for NULL.</summary>
    public string? Read(sqlite3_stmt row, int column, SqlKind kind) => raw.sqlite3_column_type(row, column) switch
    {
        raw.SQLITE_NULL => null,
        raw.SQLITE_INTEGER => raw.sqlite3_column_int64(row, column).ToString(CultureInfo.InvariantCulture),
        raw.SQLITE_FLOAT => NumberText.Plain(raw.sqlite3_column_double(row, column)),
        _ => Text(raw.sqlite3_column_text(row, column).utf8_to_string(), kind),
    };

    private string? Text(string text, SqlKind kind) => kind switch
    {
        _ when text.Length == 0 => null,
        SqlKind.Date => session.AccountDates.Show(DateText.Read(text)),
        SqlKind.WallTime => Time(DateText.Read(text)),
        SqlKind.Instant => Time(session.Zone.ToLocal(DateText.Read(text))),
        _ => text,
    };

    private string Time(DateTime value) => session.Settings.DateTimesShowTime
        ? session.AccountDates.Show(value) + " " + session.AccountDates.ShowTime(value)
        : session.AccountDates.Show(value);
}
