using System.Globalization;
using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Records;

/// <summary>What SuiteQL's deletedrecord tells of records that are gone.</summary>
/// <param name="clock">The account's clock.</param>
/// <param name="zone">The zone in which the time of a deletion is written down; it is not moved again when it is shown.</param>
internal sealed class DeletedRecords(TimeProvider clock, TimeZoneInfo zone)
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

    public void Write(StoreSession session, RecordData record)
    {
        var name = record.Type.PathName;
        session.Execute(
            """
            INSERT INTO deletedrecord (name, recordid, recordtypeid, scriptid, type, context, deletedby, deleteddate, iscustomlist, iscustomrecord, iscustomtransaction)
            VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10)
            """,
            RecordNames.Of(record.Type, record.Values),
            record.Id,
            RecordTypeIds.Of(record.Type),
            name,
            record.Type.Label,
            SystemNotes.Context,
            SystemNotes.Author,
            TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).ToString(AccountClock.InstantFormat, CultureInfo.InvariantCulture),
            Flag(name.StartsWith("customlist", StringComparison.Ordinal)),
            Flag(name.StartsWith("customrecord", StringComparison.Ordinal)),
            Flag(name.StartsWith("customtransaction", StringComparison.Ordinal)));
    }

    private static string Flag(bool value) => value ? "T" : "F";
}
