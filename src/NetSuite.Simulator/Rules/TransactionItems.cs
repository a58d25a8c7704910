using System.Globalization;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Http;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Rules;

/// <summary>Completes the item lines: rate from the item's price, amount from quantity and rate, what the item says.</summary>
internal sealed class TransactionItems : IRecordRule
{
    public void Apply(SaveContext save)
    {
        if (save.Type.Group != RecordGroup.Transaction || save.Type.Shape.Find("item") is not { Kind: FieldKind.Sublist })
        {
            return;
        }
        var lines = save.Values.Lines("item");
        if (lines.Count == 0 && save.Type.Name == "opportunity")
        {
            return;
        }
        if (lines.Count == 0)
        {
            save.Problems.Refuse(new ErrorDetail(
                "Error while accessing a resource. You must enter at least one line item for this transaction.", "USER_ERROR") { Path = "item" });
            return;
        }
        var before = new Dictionary<long, Row>();
        foreach (var line in (save.Before ?? save.Prefilled)?.Lines("item") ?? [])
        {
            before.TryAdd(line.Number("line") ?? 0, line);
        }
        for (var i = 0; i < lines.Count; i++)
        {
            Complete(save, lines[i], before.GetValueOrDefault(lines[i].Number("line") ?? 0), i);
        }
    }

    private static void Complete(SaveContext save, Row line, Row? before, int index)
    {
        if (line.Number("item") is not { } itemId || save.FindIn("item", itemId) is not { } item)
        {
            save.Problems.Refuse(new ErrorDetail("Error while accessing a resource. Please enter value(s) for: Item", "USER_ERROR")
            {
                Path = string.Create(CultureInfo.InvariantCulture, $"item.items[{index}].item"),
            });
            return;
        }
        var isNewItem = before is null || !Equals(before["item"], line["item"]);
        line["quantity"] ??= 1.0;
        if (isNewItem)
        {
            line["description"] = (Same(before, line, "description") ? null : line["description"])
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
        var rateGiven = line["rate"] is not null && !Same(before, line, "rate");
        var amountGiven = line["amount"] is not null && !Same(before, line, "amount");
        var quantity = line.Amount("quantity") ?? 0;
        if (!rateGiven && amountGiven)
        {
            // An amount by hand makes the rate; the price level no longer applies.
            line["rate"] = quantity == 0 ? line["rate"] : (double)Math.Round((line.Amount("amount") ?? 0) / quantity, 8);
            return;
        }
        if (!rateGiven && (isNewItem || line["rate"] is null || !Same(before, line, "price")))
        {
            line["rate"] = ItemPrices.Rate(save, item, line.Number("price")) is { } rate ? (double)rate : 0.0;
            line["price"] ??= ItemPrices.BaseLevel;
        }
        if (!amountGiven)
        {
            line["amount"] = Money.Multiply(line.Amount("rate") ?? 0, quantity);
        }
    }

    private static bool Same(Row? before, Row line, string name) => before is not null && Equals(before[name], line[name]);
}
