using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace NetSuite.Simulator.Query.Functions;

/// <summary>All functions of a session, by the name a query writes and as SQLite knows them.</summary>
internal sealed class FunctionCatalog
{
    private readonly Dictionary<string, ScalarFunction> _byName;

    public FunctionCatalog(SuiteQlSession session)
    {
        Session = new SessionFunctions(session);
        _byName = TextFunctions.All.Concat(NumberFunctions.All).Concat(PatternFunctions.All).Concat(DateFunctions.All).Concat(ConversionFunctions.All).Concat(Session.All)
            .ToDictionary(f => f.Name, StringComparer.Ordinal);
    }

    public SessionFunctions Session { get; }

    /// <summary>Finds a function a query may call; queries' names are in capitals, so the internal ones stay out of reach.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out ScalarFunction? function) => _byName.TryGetValue(name, out function);

    public void Register(SqliteConnection connection)
    {
        foreach (var function in _byName.Values)
        {
            connection.CreateFunction<object?>(function.SqlName, function.Invoke, isDeterministic: true);
        }

        Aggregates.Register(connection);
    }
}
