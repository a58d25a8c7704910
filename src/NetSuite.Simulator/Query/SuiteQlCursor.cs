using Microsoft.Data.Sqlite;
using NetSuite.Simulator.Query.Execution;
using NetSuite.Simulator.Query.Translation;

namespace NetSuite.Simulator.Query;

/// <summary>The rows of one page, read as they are asked for. The connection is the cursor's until it is disposed.</summary>
internal sealed class SuiteQlCursor : IDisposable
{
    private readonly CursorRequest _request;
    private readonly ValueWriter _values;
    private readonly RunGuard _guard;
    private readonly (int Place, SqlKind Kind)[] _columns;
    private SqliteCommand? _command;
    private SqliteDataReader? _reader;

    private SuiteQlCursor(CursorRequest request, ValueWriter values)
    {
        _request = request;
        _values = values;
        var statement = request.Statement;
        _columns = [.. statement.Order.Select(i => (i, statement.Query.Columns[i].Kind))];
        Columns = [.. statement.Order.Select(i => statement.Keys[i])];
        _guard = new RunGuard(request.Connection, request.Timeout, request.CancellationToken);
    }

    /// <summary>Lower-case keys in alphabetical order.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Rows of the whole query.</summary>
    public long TotalResults { get; private set; }

    public static SuiteQlCursor Open(CursorRequest request, ValueWriter values, TotalCache totals)
    {
        var cursor = new SuiteQlCursor(request, values);
        try
        {
            cursor.Start(totals);
            return cursor;
        }
        catch
        {
            cursor.Dispose();
            throw;
        }
    }

    public bool Read() => Guarded(() => _reader!.Read());

    /// <summary>The current row's values in the order of <see cref="Columns"/>.</summary>
    public string?[] Row() => Array.ConvertAll(_columns, c => _values.Read(_reader!.Handle!, c.Place, c.Kind));

    public void Dispose()
    {
        _reader?.Dispose();
        _command?.Dispose();
        _guard.Dispose();
    }

    private void Start(TotalCache totals)
    {
        TotalResults = Guarded(() => Total(totals));
        _command = _request.Statement.Command(_request.Connection, _request.Statement.Query.Page(_request.Offset, _request.Limit));
        _reader = Guarded(_command.ExecuteReader);
    }

    private long Total(TotalCache totals)
    {
        var statement = _request.Statement;
        var version = statement.IsRepeatable ? _request.DataVersion : null;
        if (version is { } known && totals.TryGet(statement.CountKey, known, out var kept))
        {
            return kept;
        }

        using var command = statement.Command(_request.Connection, statement.Query.Count());
        var total = (long)command.ExecuteScalar()!;
        if (version is { } current)
        {
            totals.Keep(statement.CountKey, current, total);
        }

        return total;
    }

    private T Guarded<T>(Func<T> run)
    {
        try
        {
            return run();
        }
        catch (SqliteException exception)
        {
            // A statement broken off because the caller is gone is no fault of the query.
            _request.CancellationToken.ThrowIfCancellationRequested();
            throw SuiteQlException.Unsupported(exception);
        }
    }
}
