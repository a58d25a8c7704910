using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Stock;

/// <summary>The quantities of items, in all and per location, and what a unit is worth on average.</summary>
internal static class StockLevels
{
    /// <summary>Whether an item of the type lies in stock.</summary>
    public static bool Has(RecordTypeDefinition type) => type.Group == RecordGroup.Item && type.Shape.Find("quantityOnHand") is not null;

    /// <summary>What lies at a place.</summary>
    public static decimal OnHand(RecordData item, long location) => At(item.Values, location)?.Amount("quantityOnHand") ?? 0;

    /// <summary>The place for what names none: the account's first one.</summary>
    public static long? FirstLocation(StoreSession session, RecordCatalog catalog) =>
        catalog.SpaceOf("location") is { } space ? session.Scalar($"SELECT min(id) FROM {StoreSchema.Table(space)}") as long? : null;

    /// <summary>Applies moves to their items.</summary>
    public static void Apply(StoreSession session, RecordCatalog catalog, IEnumerable<StockMove> moves)
    {
        foreach (var group in moves.GroupBy(move => move.Item))
        {
            if (RecordNames.Find(session, "item", group.Key) is not { } found || catalog.Find(found.PathName) is not { } type || !Has(type)
                || RecordTable.Find(session, type, group.Key) is not { } item)
            {
                continue;
            }
            var before = item.Values.Clone();
            foreach (var move in group)
            {
                Change(item.Values, move, "averageCost", "totalValue");
                if (move.Location is { } location)
                {
                    Change(AtOrNew(item.Values, location), move, "averageCostMli", "onHandValueMli");
                }
            }
            RecordTable.Update(session, item, before, found.Name);
        }
    }

    private static void Change(Row row, StockMove move, string costField, string valueField)
    {
        var onHand = row.Amount("quantityOnHand") ?? 0;
        var committed = row.Amount("quantityCommitted") ?? Math.Max(onHand - (row.Amount("quantityAvailable") ?? onHand), 0);
        var demand = Math.Max(committed + (row.Amount("quantityBackOrdered") ?? 0) + move.Demand, 0);
        var average = row.Amount(costField) ?? move.UnitCost ?? 0;
        var value = (onHand * average) + (move.OnHand * (move.UnitCost ?? average));
        onHand += move.OnHand;
        // What is not there can't be worth anything: the average stays what it was.
        average = onHand > 0 && value > 0 ? Math.Round(value / onHand, 4) : average;
        committed = Math.Min(Math.Max(onHand, 0), demand);
        row["quantityOnHand"] = (double)onHand;
        row["quantityCommitted"] = (double)committed;
        row["quantityBackOrdered"] = (double)(demand - committed);
        row["quantityAvailable"] = (double)(onHand - committed);
        row["quantityOnOrder"] = (double)Math.Max((row.Amount("quantityOnOrder") ?? 0) + move.OnOrder, 0);
        row[costField] = (double)average;
        row[valueField] = Rules.Money.Round(onHand * average);
    }

    private static Row? At(Row item, long location) => item.Lines("locations").FirstOrDefault(line => line.Number("location") == location);

    private static Row AtOrNew(Row item, long location)
    {
        if (At(item, location) is { } row)
        {
            return row;
        }
        row = new Row { ["location"] = location, ["locationId"] = location };
        item["locations"] = new List<Row>(item.Lines("locations")) { row };
        return row;
    }
}
