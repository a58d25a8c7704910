using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NetSuite.Simulator.Records;

/// <summary>One connection to the store with its prepared statements; used by one thread at a time.</summary>
internal sealed class StoreSession(SqliteConnection connection) : IDisposable
{
    private const int MostStatements = 1000;
    private readonly Dictionary<string, StoreStatement> statements = new(StringComparer.Ordinal);

    public SqliteConnection Connection { get; } = connection;

    /// <summary>The records that were written in the running write, by id space.</summary>
    public HashSet<(string Space, long Id)> Touched { get; } = [];

    /// <summary>Runs a query with its parameters @0, @1, … set. One run of the same text at a time.</summary>
    public StoreRows Rows(string sql, params ReadOnlySpan<object?> values) => new(Run(sql, values));

    public void Execute(string sql, params ReadOnlySpan<object?> values)
    {
        var statement = Run(sql, values);
        try
        {
            statement.Step();
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>The first column of the first row; null when there is none.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<object?> values)
    {
        var statement = Run(sql, values);
        try
        {
            return statement.Step() ? statement.Value(0) : null;
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>From here on the session sees one state of the data.</summary>
    public void BeginRead() => Execute("BEGIN");

    public void EndRead()
    {
        // SQLite ends the transaction itself after some failures.
        if (raw.sqlite3_get_autocommit(Connection.Handle) == 0)
        {
            Execute("COMMIT");
        }
    }

    public void Dispose()
    {
        Forget();
        Connection.Dispose();
    }

    private StoreStatement Run(string sql, ReadOnlySpan<object?> values)
    {
        if (!statements.TryGetValue(sql, out var statement))
        {
            if (statements.Count >= MostStatements)
            {
                Forget();
            }
            statements.Add(sql, statement = new StoreStatement(Connection.Handle!, sql));
        }
        statement.Bind(values);
        return statement;
    }

    private void Forget()
    {
        foreach (var statement in statements.Values)
        {
            statement.Dispose();
        }
        statements.Clear();
    }
}
