namespace NetSuite.Simulator.Ledger;

/// <summary>
/// Purchases: the account owes the vendor the total, stock and expenses are debited line by line. What an order's
/// receipt has already put into stock is taken from "received, not billed".
/// </summary>
/// <param name="sign">1 for what is bought, -1 for what goes back.</param>
/// <param name="main">The account of the total.</param>
internal sealed class PurchaseLedger(int sign, Func<LedgerDraft, long?> main) : ILedger
{
    public void Draw(LedgerDraft draft)
    {
        var values = draft.Values;
        foreach (var (line, id) in LedgerBook.Numbered(values.Lines("item")))
        {
            var item = LedgerItem.Find(draft.Session, line.Number("item"));
            var isOfOrder = LedgerBook.IsOfOrder(draft, line);
            var account = !item.IsStock ? item.Expense ?? LedgerAccounts.Expense(draft.Session)
                : isOfOrder ? LedgerAccounts.ReceivedNotBilled(draft.Session)
                : item.Asset ?? LedgerAccounts.Inventory(draft.Session);
            draft.Add(new LedgerLine(id, LedgerLineKind.Detail, account, sign * (line.Amount("amount") ?? 0))
            {
                Source = line,
                Quantity = sign * line.Amount("quantity"),
                MovesStock = item.IsStock && !isOfOrder && draft.Record.Type.Name != "purchaseOrder",
            });
        }
        foreach (var line in values.Lines("expense"))
        {
            draft.AddNext(new LedgerLine(0, LedgerLineKind.Detail, LedgerAccounts.Spent(draft.Session, line), sign * (line.Amount("amount") ?? 0))
            {
                Source = line,
            });
        }
        if (values.Amount("taxTotal") is { } tax && tax != 0)
        {
            draft.AddNext(new LedgerLine(0, LedgerLineKind.Tax, LedgerAccounts.Expense(draft.Session), sign * tax));
        }
        draft.Main(main(draft));
    }
}
