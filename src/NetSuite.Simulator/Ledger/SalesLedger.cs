using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Ledger;

/// <summary>
/// Sales: the customer owes (or a cash account holds) the total, income and taxes are credited line by line. What is
/// sold from stock without an order costs goods at once; what an order covers does so when it is fulfilled.
/// </summary>
/// <param name="sign">1 for what is sold, -1 for what comes back.</param>
/// <param name="main">The account of the total.</param>
/// <param name="movesStock">Whether the goods move with the document itself.</param>
internal sealed class SalesLedger(int sign, Func<LedgerDraft, long?> main, bool movesStock = false) : ILedger
{
    public void Draw(LedgerDraft draft)
    {
        var values = draft.Values;
        var costs = new List<LedgerLine>();
        foreach (var (line, id) in LedgerBook.Numbered(values.Lines("item")))
        {
            var item = LedgerItem.Find(draft.Session, line.Number("item"));
            var quantity = -sign * line.Amount("quantity");
            var moves = movesStock && item.IsStock && !LedgerBook.IsOfOrder(draft, line);
            draft.Add(new LedgerLine(id, LedgerLineKind.Detail, item.Income ?? LedgerAccounts.Income(draft.Session), -sign * (line.Amount("amount") ?? 0))
            {
                Source = line,
                Quantity = quantity,
                MovesStock = moves,
            });
            if (moves && quantity is { } moved)
            {
                costs.AddRange(LedgerBook.CostOfGoods(draft.Session, line, item, moved));
            }
        }
        Add(draft, LedgerLineKind.Detail, session => LedgerAccounts.Discount(session, values.Number("discountItem")), "discountTotal");
        Add(draft, LedgerLineKind.Detail, LedgerAccounts.Income, "shippingCost");
        Add(draft, LedgerLineKind.Detail, LedgerAccounts.Income, "handlingCost");
        Add(draft, LedgerLineKind.Tax, LedgerAccounts.SalesTax, "taxTotal");
        costs.ForEach(draft.AddNext);
        draft.Main(main(draft));
    }

    private void Add(LedgerDraft draft, LedgerLineKind kind, Func<StoreSession, long?> account, string field)
    {
        if (draft.Values.Amount(field) is { } amount && amount != 0)
        {
            draft.AddNext(new LedgerLine(0, kind, account(draft.Session), -sign * amount));
        }
    }
}
