using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NetSuite.Simulator.Records;

/// <summary>
/// A prepared statement with the parameters @0, @1, … It speaks to SQLite itself: the ADO.NET layer looks every
/// parameter up by name at each run, which cost more than the run.
/// </summary>
internal sealed class StoreStatement : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private readonly List<int> places = [];

    public StoreStatement(sqlite3 database, string sql)
    {
        this.database = database;
        Check(raw.sqlite3_prepare_v2(database, sql, out statement));
        var count = raw.sqlite3_bind_parameter_count(statement);
        for (var i = 0; places.Count < count; i++)
        {
            places.Add(raw.sqlite3_bind_parameter_index(statement, ParameterNames.At(i)));
        }
    }

    public void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            Check(values[i] switch
            {
                null => raw.sqlite3_bind_null(statement, places[i]),
                string text => raw.sqlite3_bind_text(statement, places[i], text),
                long number => raw.sqlite3_bind_int64(statement, places[i], number),
                int number => raw.sqlite3_bind_int64(statement, places[i], number),
                double number => raw.sqlite3_bind_double(statement, places[i], number),
                byte[] bytes => raw.sqlite3_bind_blob(statement, places[i], bytes),
                var other => throw new ArgumentException($"A {other.GetType().Name} is no value of the store."),
            });
        }
    }

    /// <summary>Moves to the next row; false at the end.</summary>
    public bool Step()
    {
        var result = raw.sqlite3_step(statement);
        if (result == raw.SQLITE_ROW)
        {
            return true;
        }
        if (result != raw.SQLITE_DONE)
        {
            Check(result);
        }
        return false;
    }

    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    public string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

    public long Integer(int column) => raw.sqlite3_column_int64(statement, column);

    public double Real(int column) => raw.sqlite3_column_double(statement, column);

    /// <summary>The value as the store has it: a string, a long, a double, bytes or null.</summary>
    public object? Value(int column) => raw.sqlite3_column_type(statement, column) switch
    {
        raw.SQLITE_NULL => null,
        raw.SQLITE_INTEGER => Integer(column),
        raw.SQLITE_FLOAT => Real(column),
        raw.SQLITE_BLOB => raw.sqlite3_column_blob(statement, column).ToArray(),
        _ => Text(column),
    };

    /// <summary>Makes the statement ready for its next run and lets go of its locks.</summary>
    public void Reset() => _ = raw.sqlite3_reset(statement);

    public void Dispose() => statement.Dispose();

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(result, database);
        }
    }
}
