using NetSuite.Simulator.Records;
using NetSuite.Simulator.Stock;

namespace NetSuite.Simulator.Rules;

/// <summary>A transfer order moves stock between two places: it has no entity, and its rate is the transfer price.</summary>
internal sealed class TransferLines : IRecordRule
{
    public void Apply(SaveContext save)
    {
        if (save.Type.Name != "transferOrder")
        {
            return;
        }
        var values = save.Values;
        if (values["location"] is not null && Equals(values["location"], values["transferLocation"]))
        {
            save.Refuse("The source and destination locations of a transfer must be different.", "transferLocation");
        }
        if (save.IsNew)
        {
            values["currency"] ??= save.Find("subsidiary", values.Number("subsidiary"))?.Values["currency"];
        }
        var lines = values.Lines("item");
        if (lines.Count == 0)
        {
            save.RefuseEmpty("item");
            return;
        }
        var before = save.LinesBefore("item");
        for (var i = 0; i < lines.Count; i++)
        {
            Complete(save, lines[i], before.GetValueOrDefault(lines[i].Number("line") ?? 0), i);
        }
        var total = Money.Round(lines.Sum(line => line.Amount("amount") ?? 0));
        values["subtotal"] = total;
        values["total"] = total;
    }

    private static void Complete(SaveContext save, Row line, Row? before, int index)
    {
        if (save.FindIn("item", line.Number("item")) is not { } item || !StockLevels.Has(item.Type))
        {
            save.Refuse("Please enter value(s) for: Item", SaveContext.LinePath("item", index, "item"));
            return;
        }
        var isNewItem = !LineAmounts.Same(before, line, "item");
        line["quantity"] ??= 1.0;
        line["itemType"] = item.Type.Code;
        line["description"] ??= item.Values["displayName"];
        line["isClosed"] ??= false;
        line["isOpen"] ??= true;
        LineAmounts.Complete(line, before, isNewItem, () => item.Values.Amount(save.Values.Flag("useItemCostAsTransferCost") ? "averageCost" : "transferPrice"));
    }
}
