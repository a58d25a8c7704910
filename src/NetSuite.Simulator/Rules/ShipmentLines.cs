using NetSuite.Simulator.Records;
using NetSuite.Simulator.Stock;

namespace NetSuite.Simulator.Rules;

/// <summary>
/// A fulfilment or receipt exists for an order only, and holds the lines that are received, none of them beyond
/// what the order still waits for.
/// </summary>
internal sealed class ShipmentLines : IRecordRule
{
    public void Apply(SaveContext save)
    {
        if (!TransactionSides.IsShipment(save.Type))
        {
            return;
        }
        if (save.Values.Number("createdFrom") is not { } orderId || save.FindIn("transaction", orderId) is not { } order)
        {
            save.Refuse($"{save.Type.Label} records can only be created from another transaction.");
            return;
        }
        var lines = save.Values.Lines("item").Where(line => save.IsPreview || (line["itemReceive"] is not false && line.Amount("quantity") != 0)).ToList();
        if (lines.Count == 0)
        {
            save.RefuseEmpty("item");
            return;
        }
        save.Values["item"] = lines;
        var others = OrderProgress.Taken(
            order.Id, RecordLinks.Transactions(save.Session, save.Catalog, order).Where(document => document.Type == save.Type && document.Id != save.Id));
        var wanted = new Dictionary<long, decimal>();
        for (var i = 0; i < lines.Count; i++)
        {
            Check(save, order, lines[i], others, wanted, i);
        }
    }

    private static void Check(SaveContext save, RecordData order, Row line, Dictionary<long, decimal> others, Dictionary<long, decimal> wanted, int index)
    {
        var key = line.Number("orderLine") ?? 0;
        var ordered = order.Values.Lines("item").FirstOrDefault(row => row.Number("line") == key);
        if (ordered is null)
        {
            save.Refuse("Please enter value(s) for: Order Line", SaveContext.LinePath("item", index, "orderLine"));
            return;
        }
        line["item"] = ordered["item"];
        line["itemReceive"] ??= true;
        line["quantity"] ??= (double)Math.Max((ordered.Amount("quantity") ?? 0) - others.GetValueOrDefault(key), 0);
        line["location"] ??= save.Values["location"] ?? ordered["location"] ?? Place(save, order);
        if (line["itemReceive"] is false)
        {
            return;
        }
        wanted[key] = wanted.GetValueOrDefault(key) + (line.Amount("quantity") ?? 0);
        if (line.Amount("quantity") is not > 0)
        {
            save.Refuse("Please enter value(s) for: Quantity", SaveContext.LinePath("item", index, "quantity"));
        }
        else if (wanted[key] > Limit(order, save, ordered) - others.GetValueOrDefault(key))
        {
            var verb = save.Type.Name == "itemFulfillment" ? "fulfill" : "receive";
            save.Refuse($"You cannot {verb} more than the remaining quantity of the order.", SaveContext.LinePath("item", index, "quantity"));
        }
    }

    // Of a transfer only what has left can arrive.
    private static decimal Limit(RecordData order, SaveContext save, Row ordered) =>
        (order.Type.Name == "transferOrder" && save.Type.Name == "itemReceipt" ? ordered.Amount("quantityFulfilled") : ordered.Amount("quantity")) ?? 0;

    private static object? Place(SaveContext save, RecordData order) =>
        order.Type.Name == "transferOrder"
            ? order.Values[save.Type.Name == "itemReceipt" ? "transferLocation" : "location"]
            : order.Values["location"] ?? StockLevels.FirstLocation(save.Session, save.Catalog);
}
