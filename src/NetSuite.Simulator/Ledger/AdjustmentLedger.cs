namespace NetSuite.Simulator.Ledger;

/// <summary>An inventory adjustment: stock against the adjustment account.</summary>
internal sealed class AdjustmentLedger : ILedger
{
    public void Draw(LedgerDraft draft)
    {
        draft.InBaseCurrency();
        foreach (var (line, id) in LedgerBook.Numbered(draft.Values.Lines("inventory")))
        {
            var item = LedgerItem.Find(draft.Session, line.Number("item"));
            var change = line.Amount("adjustQtyBy") ?? 0;
            draft.Add(new LedgerLine(id, LedgerLineKind.Detail, item.Asset ?? LedgerAccounts.Inventory(draft.Session), LedgerBook.Worth(change, line.Amount("unitCost") ?? 0))
            {
                Source = line,
                Quantity = change,
                MovesStock = true,
            });
        }
        draft.Main(draft.Values.Number("account"));
    }
}
