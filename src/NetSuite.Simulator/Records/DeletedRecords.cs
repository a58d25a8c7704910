using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Records;

/// <summary>What SuiteQL's deletedrecord tells of records that are gone.</summary>
internal static class DeletedRecords
{
    public static void CreateTable(StoreSession session)
    {
        session.Execute("""
            CREATE TABLE IF NOT EXISTS deletedrecord (
                id INTEGER PRIMARY KEY, name TEXT, recordid INTEGER NOT NULL, recordtypeid INTEGER, scriptid TEXT NOT NULL, type TEXT NOT NULL,
                context TEXT, deletedby INTEGER, deleteddate TEXT NOT NULL, iscustomlist TEXT, iscustomrecord TEXT, iscustomtransaction TEXT)
            """);
        session.Execute("CREATE INDEX IF NOT EXISTS deletedrecord_date ON deletedrecord (deleteddate)");
    }

    /// <summary>Writes a deletion down.</summary>
    /// <param name="session">The write session.</param>
    /// <param name="record">The record that is gone.</param>
    /// <param name="author">Whose doing it is.</param>
    /// <param name="time">A wall clock's time: it is not moved to another zone when it is shown.</param>
    public static void Write(StoreSession session, RecordData record, Author author, string time)
    {
        var name = record.Type.PathName;
        session.Execute(
            """
            INSERT INTO deletedrecord (name, recordid, recordtypeid, scriptid, type, context, deletedby, deleteddate, iscustomlist, iscustomrecord, iscustomtransaction)
            VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10)
            """,
            RecordNames.Of(session, record.Type, record.Values),
            record.Id,
            RecordTypeIds.Of(record.Type),
            name,
            record.Type.Label,
            SystemNotes.Context,
            author.User,
            time,
            Flag(name.StartsWith("customlist", StringComparison.Ordinal)),
            Flag(name.StartsWith("customrecord", StringComparison.Ordinal)),
            Flag(name.StartsWith("customtransaction", StringComparison.Ordinal)));
    }

    private static string Flag(bool value) => value ? "T" : "F";
}
