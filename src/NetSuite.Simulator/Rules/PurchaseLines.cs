using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Rules;

/// <summary>Completes the item and expense lines of a purchase and adds them up.</summary>
internal sealed class PurchaseLines : IRecordRule
{
    public void Apply(SaveContext save)
    {
        if (!TransactionSides.IsPurchase(save.Type))
        {
            return;
        }
        var items = save.Values.Lines("item");
        var expenses = save.Values.Lines("expense");
        if (items.Count + expenses.Count == 0)
        {
            save.RefuseEmpty("item");
            return;
        }
        var before = save.LinesBefore("item");
        for (var i = 0; i < items.Count; i++)
        {
            CompleteItem(save, items[i], before.GetValueOrDefault(items[i].Number("line") ?? 0), i);
        }
        for (var i = 0; i < expenses.Count; i++)
        {
            CheckExpense(save, expenses[i], i);
        }
        AddUp(save, items.Concat(expenses));
    }

    private static void CompleteItem(SaveContext save, Row line, Row? before, int index)
    {
        if (save.FindIn("item", line.Number("item")) is not { } item)
        {
            save.Refuse("Please enter value(s) for: Item", SaveContext.LinePath("item", index, "item"));
            return;
        }
        var isNewItem = !LineAmounts.Same(before, line, "item");
        line["quantity"] ??= 1.0;
        if (isNewItem)
        {
            line["description"] = (LineAmounts.Same(before, line, "description") ? null : line["description"])
                ?? item.Values["purchaseDescription"] ?? item.Values["description"] ?? item.Values["displayName"];
            line["itemType"] = item.Type.Code;
            line["isClosed"] ??= false;
            line["isOpen"] ??= true;
            line["uniqueKey"] ??= TransactionLines.UniqueKey(save.Id, line.Number("line") ?? 0);
        }
        LineAmounts.Complete(line, before, isNewItem, () => Cost(save, item));
    }

    // The vendor's own price, else the item's cost, which is kept in the parent company's currency.
    private static decimal? Cost(SaveContext save, RecordData item)
    {
        var vendor = item.Values.Lines("itemVendor").FirstOrDefault(row => row.Number("vendor") == save.Values.Number("entity"));
        if (vendor?.Amount("purchasePrice") is { } price)
        {
            return price;
        }
        var rate = ExchangeRates.Quote(save, save.Values.Number("currency"));
        return (item.Values.Amount("cost") ?? item.Values.Amount("lastPurchasePrice")) is { } cost ? Math.Round(cost / rate, 2) : null;
    }

    private static void CheckExpense(SaveContext save, Row line, int index)
    {
        if (line["account"] is null && line["category"] is null)
        {
            save.Refuse("Please enter value(s) for: Account", SaveContext.LinePath("expense", index, "account"));
        }
        if (line["amount"] is null)
        {
            save.Refuse("Please enter value(s) for: Amount", SaveContext.LinePath("expense", index, "amount"));
        }
    }

    private static void AddUp(SaveContext save, IEnumerable<Row> lines)
    {
        var subtotal = lines.Sum(line => line.Amount("amount") ?? 0);
        var total = Money.Round(subtotal + (save.Values.Amount("taxTotal") ?? 0));
        save.Values["total"] = total;
        foreach (var (name, value) in new[] { ("subtotal", Money.Round(subtotal)), ("userTotal", total) })
        {
            if (save.Type.Shape.Find(name) is not null)
            {
                save.Values[name] = value;
            }
        }
    }
}
