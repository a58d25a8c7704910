using NetSuite.Simulator.Records;
using NetSuite.Simulator.Stock;

namespace NetSuite.Simulator.Rules;

/// <summary>An inventory adjustment says by how much, or to what, the stock of an item at a place changes, and at what cost.</summary>
internal sealed class AdjustmentLines : IRecordRule
{
    public void Apply(SaveContext save)
    {
        if (save.Type.Name != "inventoryAdjustment")
        {
            return;
        }
        var lines = save.Values.Lines("inventory");
        if (lines.Count == 0)
        {
            save.RefuseEmpty("inventory");
            return;
        }
        var before = save.LinesBefore("inventory");
        for (var i = 0; i < lines.Count; i++)
        {
            Complete(save, lines[i], before.GetValueOrDefault(lines[i].Number("line") ?? 0), i);
        }
        save.Values["estimatedTotalValue"] = Money.Round(lines.Sum(line => Money.Times(line.Amount("adjustQtyBy") ?? 0, line.Amount("unitCost") ?? 0)));
    }

    private static void Complete(SaveContext save, Row line, Row? before, int index)
    {
        line["location"] ??= save.Values["adjLocation"];
        if (save.FindIn("item", line.Number("item")) is not { } item || !StockLevels.Has(item.Type))
        {
            save.Refuse("Please enter value(s) for: Item", SaveContext.LinePath("inventory", index, "item"));
            return;
        }
        var hasLocations = save.Type.Shape.Find("inventory")!.Shape!.Find("location") is not null;
        var location = line.Number("location");
        if (hasLocations && location is null)
        {
            save.Refuse("Please enter value(s) for: Location", SaveContext.LinePath("inventory", index, "location"));
            return;
        }
        if (before is null || !LineAmounts.Same(before, line, "item") || !LineAmounts.Same(before, line, "location"))
        {
            line["quantityOnHand"] = (double)(location is { } place ? StockLevels.OnHand(item, place) : item.Values.Amount("quantityOnHand") ?? 0);
            line["description"] ??= item.Values["displayName"];
        }
        var held = line.Amount("quantityOnHand") ?? 0;
        if (line["adjustQtyBy"] is null && line.Amount("newQuantity") is { } target)
        {
            line["adjustQtyBy"] = (double)(target - held);
        }
        if (line.Amount("adjustQtyBy") is not { } change || change == 0)
        {
            save.Refuse("Please enter value(s) for: Adjust Qty. By", SaveContext.LinePath("inventory", index, "adjustQtyBy"));
            return;
        }
        line["newQuantity"] = (double)(held + change);
        // Stock that leaves goes at its average cost, whatever the client says.
        line["unitCost"] = change < 0 ? item.Values["averageCost"] : line["unitCost"] ?? item.Values["averageCost"] ?? item.Values["cost"] ?? 0.0;
        line["currentValue"] = Money.Multiply(held, item.Values.Amount("averageCost") ?? 0);
    }
}
