using System.Globalization;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Rules;

/// <summary>Completes the item lines: rate from the item's price, amount from quantity and rate, what the item says.</summary>
internal sealed class TransactionItems : IRecordRule
{
    public void Apply(SaveContext save)
    {
        if (!TransactionSides.IsSale(save.Type))
        {
            return;
        }
        var lines = save.Values.Lines("item");
        if (lines.Count == 0)
        {
            if (save.Type.Name != "opportunity")
            {
                save.RefuseEmpty("item");
            }
            return;
        }
        var before = save.LinesBefore("item");
        for (var i = 0; i < lines.Count; i++)
        {
            Complete(save, lines[i], before.GetValueOrDefault(lines[i].Number("line") ?? 0), i);
        }
    }

    private static void Complete(SaveContext save, Row line, Row? before, int index)
    {
        if (line.Number("item") is not { } itemId || save.FindIn("item", itemId) is not { } item)
        {
            save.Refuse("Please enter value(s) for: Item", SaveContext.LinePath("item", index, "item"));
            return;
        }
        var isNewItem = before is null || !Equals(before["item"], line["item"]);
        line["quantity"] ??= 1.0;
        if (isNewItem)
        {
            line["description"] = (LineAmounts.Same(before, line, "description") ? null : line["description"])
                ?? item.Values["salesDescription"] ?? item.Values["description"] ?? item.Values["displayName"];
            line["itemType"] = item.Type.Code;
        }
        line["isClosed"] ??= false;
        line["isOpen"] ??= true;
        line["lineUniqueKey"] ??= TransactionLines.UniqueKey(save.Id, line.Number("line") ?? 0).ToString(CultureInfo.InvariantCulture);
        Price(save, line, before, item, isNewItem);
    }

    private static void Price(SaveContext save, Row line, Row? before, RecordData item, bool isNewItem)
    {
        LineAmounts.Complete(line, before, isNewItem || !LineAmounts.Same(before, line, "price"), () =>
        {
            var rate = ItemPrices.Rate(save, item, line.Number("price"));
            line["price"] ??= ItemPrices.BaseLevel;
            return rate;
        });
    }
}
