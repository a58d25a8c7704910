using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Records;

/// <summary>Stores a record with all that is kept beside it: who it refers to, and SuiteQL's lines.</summary>
internal static class RecordKeeper
{
    public static void Keep(StoreSession session, RecordCatalog catalog, RecordData record, RecordData? existing)
    {
        var refName = RecordNames.Of(record.Type, record.Values);
        if (existing is null)
        {
            RecordTable.Insert(session, record, refName);
        }
        else
        {
            RecordTable.Update(session, record, existing.Values, refName);
        }
        RecordLinks.Write(session, catalog, record);
        Attachments.Keep(session, record);
        TransactionLines.Write(session, record);
    }

    public static void Remove(StoreSession session, RecordData record)
    {
        RecordLinks.Remove(session, record);
        if (record.Type.Group == RecordGroup.Transaction)
        {
            TransactionLines.Remove(session, record);
        }
        RecordTable.Delete(session, record);
    }
}
