using NetSuite.Simulator.Records;
using NetSuite.Simulator.Stock;

namespace NetSuite.Simulator.Rules;

/// <summary>Stock that an item has from the start lies at the account's first location.</summary>
internal sealed class OpeningStock : IRecordRule
{
    public void Apply(SaveContext save)
    {
        if (!save.IsNew || !StockLevels.Has(save.Type) || save.Values["quantityOnHand"] is null || save.Values.Lines("locations").Count > 0
            || StockLevels.FirstLocation(save.Session, save.Catalog) is not { } location)
        {
            return;
        }
        var row = new Row { ["location"] = location, ["locationId"] = location, ["averageCostMli"] = save.Values["averageCost"] };
        foreach (var name in new[] { "quantityOnHand", "quantityAvailable", "quantityCommitted", "quantityBackOrdered", "quantityOnOrder" })
        {
            row[name] = save.Values[name];
        }
        save.Values["locations"] = new List<Row> { row };
    }
}
