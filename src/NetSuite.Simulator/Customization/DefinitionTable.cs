using System.Text.Json;
using Microsoft.Data.Sqlite;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Customization;

/// <summary>Keeps the definitions beside the records they belong to, so that a data file knows its own.</summary>
internal static class DefinitionTable
{
    public const string Name = "definition";
    public const string List = "list";
    public const string RecordType = "recordtype";
    public const string Field = "field";

    // Ids of custom record types and lists come from one series, those of fields from another.
    private const long FirstId = 101;

    public static void Create(StoreSession session) => session.Execute($"""
        CREATE TABLE IF NOT EXISTS {Name} (
            scriptid TEXT PRIMARY KEY, kind TEXT NOT NULL, id INTEGER NOT NULL, body TEXT NOT NULL, lastmodified TEXT NOT NULL) WITHOUT ROWID
        """);

    /// <summary>The definitions of a data file; null when there is no account in it yet.</summary>
    public static Definitions? Read(string? dataFile)
    {
        if (!File.Exists(dataFile))
        {
            return null;
        }
        using var session = new StoreSession(new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = dataFile, Pooling = false }.ToString()));
        session.Connection.Open();
        if (!HasTable(session, "counter") || session.Scalar("SELECT 1 FROM counter LIMIT 1") is null)
        {
            return null;
        }
        return HasTable(session, Name)
            ? new Definitions(All<CustomList>(session, List), All<CustomRecordType>(session, RecordType), All<CustomField>(session, Field))
            : Definitions.None;
    }

    public static void Add(StoreSession session, Definitions definitions, string now)
    {
        foreach (var list in definitions.Lists)
        {
            Add(session, List, list.ScriptId, list, now);
        }
        foreach (var type in definitions.RecordTypes)
        {
            Add(session, RecordType, type.ScriptId, type, now);
        }
        foreach (var field in definitions.Fields)
        {
            Add(session, Field, field.ScriptId, field, now);
        }
    }

    private static void Add<T>(StoreSession session, string kind, string scriptId, T definition, string now) => session.Execute(
        $"INSERT INTO {Name} (scriptid, kind, id, body, lastmodified) VALUES (@0, @1, @2, @3, @4)",
        scriptId,
        kind,
        Counters.Next(session, kind == Field ? "definition:field" : "definition:type", FirstId),
        JsonSerializer.Serialize(definition),
        now);

    private static List<T> All<T>(StoreSession session, string kind)
    {
        var definitions = new List<T>();
        using var rows = session.Rows($"SELECT body FROM {Name} WHERE kind = @0 ORDER BY id", kind);
        while (rows.Next())
        {
            definitions.Add(JsonSerializer.Deserialize<T>(rows.Text(0))!);
        }
        return definitions;
    }

    private static bool HasTable(StoreSession session, string name) =>
        session.Scalar("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = @0", name) is not null;
}
