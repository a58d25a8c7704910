using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Customization;

namespace NetSuite.Simulator.Records;

/// <summary>The tables of the store: one per id space with a column per field, and a few for the account's own use.</summary>
internal static class StoreSchema
{
    private static readonly string[] IndexedColumns =
        ["recordtype", "lastmodifieddate", "entityid", "company", "entity", "tranid", "trandate", "itemid", "name", "parent"];

    /// <summary>Where no order is asked for, rows come by this: NetSuite promises none, so none is given that a client could come to rely on; it is stable all the same.</summary>
    public static string Shuffled(string id) => $"({id} * 2654435761) % 4294967291";

    /// <summary>Creates what is missing.</summary>
    public static void Create(StoreSession session, RecordCatalog catalog)
    {
        session.Execute("BEGIN IMMEDIATE");
        session.Execute("CREATE TABLE IF NOT EXISTS counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID");
        session.Execute("""
            CREATE TABLE IF NOT EXISTS link (
                source TEXT NOT NULL, sourceid INTEGER NOT NULL, target TEXT NOT NULL, targetid INTEGER NOT NULL,
                PRIMARY KEY (source, sourceid, target, targetid)) WITHOUT ROWID
            """);
        session.Execute("CREATE INDEX IF NOT EXISTS link_target ON link (target, targetid)");
        foreach (var space in catalog.Spaces)
        {
            CreateSpace(session, catalog, space);
        }
        RecordLocks.CreateTable(session);
        Attachments.CreateTable(session);
        TransactionLines.CreateTable(session, catalog);
        DefinitionTable.Create(session);
        TransactionLinks.CreateTable(session);
        DeletedRecords.CreateTable(session);
        SystemNotes.CreateTable(session);
        Tables.SuiteQlViews.Create(session, catalog);
        session.Execute("COMMIT");
    }

    /// <summary>Empties every table but the one of definitions: the account is as before its seed.</summary>
    public static void Clear(StoreSession session)
    {
        var tables = new List<string>();
        using (var rows = session.Rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB 'sqlite_*' AND name <> @0", DefinitionTable.Name))
        {
            while (rows.Next())
            {
                tables.Add(rows.Text(0));
            }
        }
        tables.ForEach(table => session.Execute($"DELETE FROM \"{table}\""));
    }

    /// <summary>The table of an id space.</summary>
    public static string Table(string space) => $"\"space_{space}\"";

    /// <summary>The columns of an id space: those of all types in it.</summary>
    public static IReadOnlyList<string> Columns(RecordCatalog catalog, string space) =>
        [.. catalog.Types.Where(type => type.Space == space)
            .SelectMany(type => type.Shape.Columns)
            .Select(field => field.Column)
            .Distinct(StringComparer.Ordinal)];

    private static void CreateSpace(StoreSession session, RecordCatalog catalog, string space)
    {
        var table = Table(space);
        var columns = Columns(catalog, space);
        session.Execute($"""
            CREATE TABLE IF NOT EXISTS {table} (
                id INTEGER PRIMARY KEY, recordtype TEXT NOT NULL, refname TEXT, documents TEXT,
                {string.Join(", ", columns.Select(column => $"\"{column}\""))})
            """);
        AddColumns(session, $"space_{space}", columns);
        session.Execute($"CREATE UNIQUE INDEX IF NOT EXISTS \"{space}_externalid\" ON {table} (externalid) WHERE externalid IS NOT NULL");
        session.Execute($"CREATE INDEX IF NOT EXISTS \"{space}_type_order\" ON {table} (recordtype, {Shuffled("id")})");
        session.Execute($"CREATE INDEX IF NOT EXISTS \"{space}_order\" ON {table} ({Shuffled("id")})");
        if (columns.Contains("lastmodifieddate"))
        {
            session.Execute($"CREATE INDEX IF NOT EXISTS \"{space}_type_modified\" ON {table} (recordtype, lastmodifieddate)");
        }
        foreach (var column in IndexedColumns.Where(column => column == "recordtype" || columns.Contains(column)))
        {
            session.Execute($"CREATE INDEX IF NOT EXISTS \"{space}_{column}\" ON {table} (\"{column}\")");
        }
        // Names are unique without regard to case: every write looks them up.
        session.Execute($"CREATE INDEX IF NOT EXISTS \"{space}_refname_nocase\" ON {table} (refname COLLATE NOCASE)");
    }

    /// <summary>Adds the columns that a table of an older catalog lacks.</summary>
    public static void AddColumns(StoreSession session, string table, IEnumerable<string> columns)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        using (var present = session.Rows($"SELECT name FROM pragma_table_info('{table}')"))
        {
            while (present.Next())
            {
                known.Add(present.Text(0));
            }
        }
        foreach (var column in columns.Where(column => !known.Contains(column)))
        {
            session.Execute($"ALTER TABLE \"{table}\" ADD COLUMN \"{column}\"");
        }
    }
}
