using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
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

    /// <summary>Writes a column of the current row, or nothing for NULL. Plain text goes from SQLite to the writer as it is.</summary>
    public void Write(Utf8JsonWriter json, JsonEncodedText key, sqlite3_stmt row, int column, SqlKind kind)
    {
        var type = raw.sqlite3_column_type(row, column);
        if (type == raw.SQLITE_TEXT && kind is not (SqlKind.Date or SqlKind.WallTime or SqlKind.Instant))
        {
            var bytes = raw.sqlite3_column_blob(row, column);
            if (bytes.Length > 0)
            {
                json.WriteString(key, bytes);
            }
        }
        else if (type == raw.SQLITE_INTEGER)
        {
            Span<byte> digits = stackalloc byte[20];
            Utf8Formatter.TryFormat(raw.sqlite3_column_int64(row, column), digits, out var length);
            json.WriteString(key, digits[..length]);
        }
        else if (Read(row, column, kind) is { } text)
        {
            json.WriteString(key, text);
        }
    }

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
