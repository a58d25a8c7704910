namespace NetSuite.Simulator.Ledger;

/// <summary>
/// Goods that leave or arrive for an order. What is sold costs goods, what is bought waits for its bill, what is
/// transferred is in transit meanwhile.
/// </summary>
/// <param name="sign">1 for a receipt, -1 for a fulfilment.</param>
internal sealed class ShipmentLedger(int sign) : ILedger
{
    public void Draw(LedgerDraft draft)
    {
        var order = LedgerBook.OrderType(draft.Session, draft.Values.Number("createdFrom"));
        var isBought = order == "purchaseorder";
        if (!isBought)
        {
            draft.InBaseCurrency();
        }
        var others = new List<LedgerLine>();
        foreach (var (line, id) in LedgerBook.Numbered(draft.Values.Lines("item")))
        {
            var item = LedgerItem.Find(draft.Session, line.Number("item"));
            var quantity = sign * (line.Amount("quantity") ?? 0);
            if (!item.IsStock)
            {
                draft.Add(new LedgerLine(id, LedgerLineKind.Detail, null, 0) { Source = line, Quantity = quantity });
                continue;
            }
            var worth = LedgerBook.Worth(quantity, isBought ? line.Amount("rate") ?? 0 : item.AverageCost);
            draft.Add(new LedgerLine(id, LedgerLineKind.Detail, item.Asset ?? LedgerAccounts.Inventory(draft.Session), worth) { Source = line, Quantity = quantity, MovesStock = true });
            if (order == "transferorder")
            {
                others.Add(new LedgerLine(0, LedgerLineKind.Detail, InTransit(draft), -worth) { Source = line, Quantity = -quantity });
            }
            else if (!isBought)
            {
                others.Add(new LedgerLine(0, LedgerLineKind.Cost, item.Cost ?? LedgerAccounts.Cost(draft.Session), -worth) { Source = line, Quantity = -quantity });
            }
        }
        others.ForEach(draft.AddNext);
        draft.Main(isBought ? LedgerAccounts.ReceivedNotBilled(draft.Session) : null, isBought ? null : 0);
    }

    private static long? InTransit(LedgerDraft draft) => LedgerAccounts.Special(draft.Session, "InvInTransit", "OthCurrAsset");
}
