namespace NetSuite.Simulator.Records;

/// <summary>The twins of the tables that hold a record's rows: same columns, other rows.</summary>
internal static class TwinTables
{
    private const string Prefix = "twin_";

    /// <summary>Lets a record's rows and those of its twins change places.</summary>
    public static void Swap(StoreSession session, string space, long id)
    {
        foreach (var (table, key) in TablesOf(session, space))
        {
            var columns = string.Join(", ", ColumnsOf(session, table).Select(column => $"\"{column}\""));
            Make(session, table);
            session.Execute($"INSERT INTO \"{Prefix}{table}\" ({columns}, twin_side) SELECT {columns}, 1 FROM \"{table}\" WHERE \"{key}\" = @0", id);
            session.Execute($"DELETE FROM \"{table}\" WHERE \"{key}\" = @0", id);
            // A name that the earlier row had may be another's by now; then readers miss the row until it is due.
            session.Execute($"INSERT OR IGNORE INTO \"{table}\" ({columns}) SELECT {columns} FROM \"{Prefix}{table}\" WHERE \"{key}\" = @0 AND twin_side = 0", id);
            session.Execute($"DELETE FROM \"{Prefix}{table}\" WHERE \"{key}\" = @0 AND twin_side = 0", id);
            session.Execute($"UPDATE \"{Prefix}{table}\" SET twin_side = 0 WHERE \"{key}\" = @0", id);
        }
    }

    /// <summary>Copies a record's rows to the twins.</summary>
    public static void Copy(StoreSession session, string space, long id)
    {
        foreach (var (table, key) in TablesOf(session, space))
        {
            Make(session, table);
            session.Execute($"INSERT INTO \"{Prefix}{table}\" SELECT *, 0 FROM \"{table}\" WHERE \"{key}\" = @0", id);
        }
    }

    /// <summary>Empties a record's twins.</summary>
    public static void Forget(StoreSession session, string space, long id)
    {
        foreach (var (table, key) in TablesOf(session, space))
        {
            session.Execute($"DELETE FROM \"{Prefix}{table}\" WHERE \"{key}\" = @0", id);
        }
    }

    public static void Drop(StoreSession session)
    {
        foreach (var table in Names(session, $"SELECT name FROM sqlite_master WHERE type = 'table' AND name GLOB '{Prefix}*'"))
        {
            session.Execute($"DROP TABLE \"{table}\"");
        }
    }

    private static void Make(StoreSession session, string table) =>
        session.Execute($"CREATE TABLE IF NOT EXISTS \"{Prefix}{table}\" AS SELECT *, 0 AS twin_side FROM \"{table}\" WHERE 0");

    // A transaction's lines lie in tables of their own, which name it in the column transaction.
    private static List<(string Table, string Key)> TablesOf(StoreSession session, string space)
    {
        List<(string, string)> tables = [($"space_{space}", "id")];
        if (space == "transaction")
        {
            tables.AddRange(Names(session, $"""
                SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB 'space_*' AND name NOT GLOB '{Prefix}*'
                AND EXISTS (SELECT 1 FROM pragma_table_info(sqlite_master.name) AS part WHERE part.name = 'transaction')
                """).Select(table => (table, "transaction")));
        }
        return tables;
    }

    private static List<string> ColumnsOf(StoreSession session, string table) => Names(session, $"SELECT name FROM pragma_table_info('{table}')");

    private static List<string> Names(StoreSession session, string sql)
    {
        var names = new List<string>();
        using var rows = session.Rows(sql);
        while (rows.Next())
        {
            names.Add(rows.Text(0));
        }
        return names;
    }
}
