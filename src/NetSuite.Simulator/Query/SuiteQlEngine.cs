using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using NetSuite.Simulator.Query.Execution;
using NetSuite.Simulator.Query.Functions;
using NetSuite.Simulator.Query.Parsing;
using NetSuite.Simulator.Query.Translation;

namespace NetSuite.Simulator.Query;

/// <summary>Runs SuiteQL over SQLite. One engine serves any number of connections and threads.</summary>
internal sealed class SuiteQlEngine
{
    private readonly ISuiteQlSchema _schema;
    private readonly SuiteQlSession _session;
    private readonly FunctionCatalog _functions;
    private readonly ValueWriter _values;
    private readonly TotalCache _totals = new();
    private readonly PageCache _pages = new();
    private readonly ConditionalWeakTable<SqliteConnection, object> _registered = [];

    public SuiteQlEngine(ISuiteQlSchema schema, SuiteQlSettings settings)
    {
        _schema = schema;
        _session = new SuiteQlSession(settings);
        _functions = new FunctionCatalog(_session);
        _values = new ValueWriter(_session);
    }

    /// <summary>Runs a query and reads one page of its rows.</summary>
    /// <param name="connection">An open connection; used by one thread at a time.</param>
    /// <param name="query">The text of `q`.</param>
    /// <param name="parameters">Values of the ? marks, in order.</param>
    /// <param name="offset">Rows to skip.</param>
    /// <param name="limit">Most rows to read.</param>
    /// <param name="dataVersion">A number the host changes with every write; while it stays the same, totals and rows read ahead are used again. Null runs everything anew.</param>
    /// <param name="cancellationToken">Breaks the statement off.</param>
    /// <exception cref="SuiteQlException">NetSuite would refuse the query.</exception>
    public SuiteQlPage Execute(SqliteConnection connection, string query, IReadOnlyList<string?> parameters, int offset, int limit, long? dataVersion = null, CancellationToken cancellationToken = default)
    {
        var statement = Translate(query, parameters);
        return dataVersion is { } version && statement.IsRepeatable
            ? _pages.Get(string.Join('\0', parameters.Prepend(query)), version, offset, limit, Read)
            : Read(offset, limit);

        SuiteQlPage Read(int from, int count)
        {
            using var cursor = Open(statement, connection, from, count, dataVersion, cancellationToken);
            var rows = new List<string?[]>();
            while (cursor.Read())
            {
                rows.Add(cursor.Row());
            }

            return new SuiteQlPage(cursor.Columns, rows, cursor.TotalResults);
        }
    }

    private Statement Translate(string query, IReadOnlyList<string?> parameters)
    {
        if (query.Length > _session.Settings.MaximumQueryLength)
        {
            throw SuiteQlException.Unsupported();
        }

        var tree = SuiteQlParser.Parse(query, parameters.Count);
        var context = new TranslationContext(_schema, _session, _functions, parameters);
        return new Statement(new QueryTranslator(context).Translate(tree, null), context);
    }

    private SuiteQlCursor Open(Statement statement, SqliteConnection connection, int offset, int limit, long? dataVersion, CancellationToken cancellationToken)
    {
        // The SQL functions that translated queries call are the connection's for as long as it lives.
        if (_registered.TryAdd(connection, this))
        {
            _functions.Register(connection);
        }

        return SuiteQlCursor.Open(new CursorRequest(statement, connection, offset, limit, dataVersion, _session.Settings.Timeout, cancellationToken), _values, _totals);
    }
}
