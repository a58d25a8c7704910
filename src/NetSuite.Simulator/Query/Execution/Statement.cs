using System.Text;
using Microsoft.Data.Sqlite;
using NetSuite.Simulator.Query.Translation;

namespace NetSuite.Simulator.Query.Execution;

/// <summary>A translated query with its parameter values and its keys.</summary>
internal sealed class Statement
{
    private readonly IReadOnlyList<KeyValuePair<string, object>> _parameters;

    public Statement(BoundQuery query, TranslationContext context)
    {
        Query = query;
        _parameters = [.. context.Parameters];
        IsRepeatable = !context.ReadsClock;
        Keys = UniqueKeys(query.Columns);
        Order = [.. Enumerable.Range(0, Keys.Count).OrderBy(i => Keys[i], StringComparer.Ordinal)];
    }

    public BoundQuery Query { get; }

    /// <summary>Whether the same data give the same rows at any time.</summary>
    public bool IsRepeatable { get; }

    /// <summary>Keys of the row objects, in the order of the SELECT list.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>Places of the columns in alphabetical order of their keys: rows are written so.</summary>
    public IReadOnlyList<int> Order { get; }

    public string CountKey
    {
        get
        {
            var key = new StringBuilder(Query.Count());
            foreach (var (name, value) in _parameters)
            {
                key.Append('\0').Append(name).Append('\0').Append(value);
            }

            return key.ToString();
        }
    }

    public SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in _parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }

    // JSON keys must differ: a second `id` becomes `id_0`. Each row has its links already.
    private static List<string> UniqueKeys(IReadOnlyList<OutputColumn> columns)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal) { "links" };
        var keys = new List<string>();
        foreach (var column in columns)
        {
            var key = column.Name;
            for (var i = 0; !taken.Add(key); i++)
            {
                key = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{column.Name}_{i}");
            }

            keys.Add(key);
        }

        return keys;
    }
}
