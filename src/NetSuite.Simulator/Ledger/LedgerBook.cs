using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Ledger;

/// <summary>Which ledger draws up which transaction, and what the ledgers share.</summary>
internal static class LedgerBook
{
    private const string Pending = "1";
    private const string Rejected = "3";
    private const string Shipped = "C";
    private const string Voided = "V";

    private static readonly Dictionary<string, ILedger> Ledgers = new(StringComparer.Ordinal)
    {
        ["opportunity"] = new SalesLedger(1, _ => null),
        ["estimate"] = new SalesLedger(1, NonPosting("Estimate")),
        ["salesOrder"] = new SalesLedger(1, NonPosting("SalesOrd")),
        ["returnAuthorization"] = new SalesLedger(-1, NonPosting("RtnAuth")),
        ["invoice"] = new SalesLedger(1, Own("account", LedgerAccounts.Receivable), movesStock: true),
        ["creditMemo"] = new SalesLedger(-1, Own("account", LedgerAccounts.Receivable), movesStock: true),
        ["cashSale"] = new SalesLedger(1, Own("account", Undeposited), movesStock: true),
        ["cashRefund"] = new SalesLedger(-1, Own("account", LedgerAccounts.Bank), movesStock: true),
        ["customerPayment"] = new PaymentLedger(1, Own("account", Undeposited), Own("arAcct", LedgerAccounts.Receivable)),
        ["customerDeposit"] = new PaymentLedger(1, Own("account", Undeposited), draft => LedgerAccounts.Special(draft.Session, "CustDep", "OthCurrLiab")),
        ["customerRefund"] = new PaymentLedger(-1, Own("account", LedgerAccounts.Bank), Own("arAcct", LedgerAccounts.Receivable)),
        ["purchaseOrder"] = new PurchaseLedger(1, NonPosting("PurchOrd")),
        ["vendorBill"] = new PurchaseLedger(1, Own("account", LedgerAccounts.Payable)),
        ["vendorCredit"] = new PurchaseLedger(-1, Own("account", LedgerAccounts.Payable)),
        ["expenseReport"] = new PurchaseLedger(1, Own("account", LedgerAccounts.Payable)),
        ["vendorPayment"] = new PaymentLedger(-1, Own("account", LedgerAccounts.Bank), Own("apAcct", LedgerAccounts.Payable)),
        ["journalEntry"] = new JournalLedger(),
        ["inventoryAdjustment"] = new AdjustmentLedger(),
        ["transferOrder"] = new TransferLedger(),
        ["itemFulfillment"] = new ShipmentLedger(-1),
        ["itemReceipt"] = new ShipmentLedger(1),
    };

    /// <summary>The types that never post, by their names in hrefs.</summary>
    public static IReadOnlyList<string> NeverPosting { get; } =
        ["opportunity", "estimate", "salesorder", "returnauthorization", "purchaseorder", "transferorder"];

    /// <summary>The lines of a transaction, amounts in both currencies.</summary>
    public static IReadOnlyList<LedgerLine> Lines(StoreSession session, RecordData record)
    {
        if (!Ledgers.TryGetValue(record.Type.Name, out var ledger))
        {
            return [];
        }
        var draft = new LedgerDraft(session, record);
        ledger.Draw(draft);
        draft.Convert();
        return draft.Lines;
    }

    /// <summary>Whether the transaction counts in the accounts: orders never do, others once they are approved or shipped.</summary>
    public static bool Posts(RecordTypeDefinition type, Row values) => type.Name switch
    {
        _ when NeverPosting.Contains(type.PathName) || values.Text("status") == Voided => false,
        "journalEntry" => values.Flag("approved"),
        "expenseReport" => values.Flag("accountingapproval"),
        "itemFulfillment" => values.Text("shipStatus") == Shipped,
        _ => values.Text("approvalStatus") is not (Pending or Rejected),
    };

    /// <summary>The lines with their numbers, by position where the sublist has none.</summary>
    public static IEnumerable<(Row Line, long Id)> Numbered(IReadOnlyList<Row> lines) =>
        lines.Select((line, index) => (line, line.Number("line") ?? index + 1));

    /// <summary>Whether an order stands behind a line, so that its fulfilment or receipt moves the goods.</summary>
    public static bool IsOfOrder(LedgerDraft draft, Row line) =>
        line["orderDoc"] is not null
        || OrderType(draft.Session, draft.Values.Number("createdFrom")) is "salesorder" or "returnauthorization" or "purchaseorder";

    /// <summary>The type of the transaction that another was made from, as in hrefs.</summary>
    public static string? OrderType(StoreSession session, long? id) =>
        id is { } order ? RecordNames.Find(session, "transaction", order)?.PathName : null;

    /// <summary>The two lines of the cost of goods: what was in stock becomes a cost, or the other way round.</summary>
    /// <param name="session">The session.</param>
    /// <param name="line">The line that moves the goods.</param>
    /// <param name="item">Its item.</param>
    /// <param name="moved">The quantity, negative for what leaves.</param>
    public static IEnumerable<LedgerLine> CostOfGoods(StoreSession session, Row line, LedgerItem item, decimal moved)
    {
        var worth = Worth(moved, item.AverageCost);
        yield return new LedgerLine(0, LedgerLineKind.Cost, item.Cost ?? LedgerAccounts.Cost(session), -worth) { Source = line, Quantity = -moved };
        yield return new LedgerLine(0, LedgerLineKind.Cost, item.Asset ?? LedgerAccounts.Inventory(session), worth) { Source = line, Quantity = moved };
    }

    /// <summary>Quantity times cost, as money.</summary>
    public static decimal Worth(decimal quantity, decimal cost) => (decimal)Rules.Money.Multiply(quantity, cost);

    private static Func<LedgerDraft, long?> Own(string field, Func<StoreSession, long?> otherwise) =>
        draft => draft.Values.Number(field) ?? otherwise(draft.Session);

    private static Func<LedgerDraft, long?> NonPosting(string role) => draft => LedgerAccounts.Special(draft.Session, role, "NonPosting");

    private static long? Undeposited(StoreSession session) => LedgerAccounts.Special(session, "UndepFunds", "OthCurrAsset");
}
