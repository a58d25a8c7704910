using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Orders;

/// <summary>The transactions that refer to another one.</summary>
internal static class LinkedTransactions
{
    public static IEnumerable<RecordData> To(StoreSession session, RecordCatalog catalog, long target)
    {
        var sources = new List<(long Id, string Type)>();
        using (var reader = session.Command(
            $"SELECT DISTINCT t.id, t.recordtype FROM link l JOIN {StoreSchema.Table("transaction")} t ON t.id = l.sourceid WHERE l.source = 'transaction' AND l.target = 'transaction' AND l.targetid = @0 AND t.id <> @0",
            target).ExecuteReader())
        {
            while (reader.Read())
            {
                sources.Add((reader.GetInt64(0), reader.GetString(1)));
            }
        }
        foreach (var (id, name) in sources)
        {
            if (catalog.Find(name) is { } type && RecordTable.Find(session, type, id) is { } record)
            {
                yield return record;
            }
        }
    }
}
