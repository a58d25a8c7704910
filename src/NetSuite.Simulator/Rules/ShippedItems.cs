using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Rules;

/// <summary>Which lines of an order are shipped or received before they count as done; services are only billed.</summary>
internal static class ShippedItems
{
    public static bool Contains(StoreSession session, RecordCatalog catalog, Row line) => line.Text("itemType") switch
    {
        "InvtPart" or "Assembly" or "Kit" => true,
        _ => RecordNames.Record(session, catalog, "item", line.Number("item"))?.Values.Flag("isFulfillable") == true,
    };
}
