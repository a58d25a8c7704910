using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Ledger;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Stock;

/// <summary>Reads off a transaction what it does to the stock; applied when it is saved and taken back when it changes or goes.</summary>
internal sealed class StockMoves(StoreSession session, RecordCatalog catalog)
{
    // Orders that wait for goods; what is pending, rejected, cancelled or closed does not.
    private const string OpenOrders = "BDE";

    public IReadOnlyList<StockMove> Of(RecordData? transaction)
    {
        if (transaction is null)
        {
            return [];
        }
        var values = transaction.Values;
        return transaction.Type.Name switch
        {
            "inventoryAdjustment" => [.. values.Lines("inventory").SelectMany(Adjusted)],
            "itemReceipt" => [.. Moved(transaction, 1, IsPurchase(transaction) ? line => Cost(values, line) : _ => null)],
            "itemFulfillment" when values.Text("shipStatus") == "C" => [.. Moved(transaction, -1, _ => null)],
            "vendorBill" => [.. Moved(transaction, 1, line => Cost(values, line))],
            "vendorCredit" => [.. Moved(transaction, -1, line => Cost(values, line))],
            "invoice" or "cashSale" => [.. Moved(transaction, -1, _ => null)],
            "creditMemo" or "cashRefund" => [.. Moved(transaction, 1, _ => null)],
            "purchaseOrder" => [.. Awaited(transaction, "quantityReceived", (move, open) => move with { OnOrder = open })],
            "salesOrder" => [.. Awaited(transaction, "quantityFulfilled", (move, open) => move with { Demand = open })],
            "transferOrder" => [
                .. Awaited(transaction, "quantityFulfilled", (move, open) => move with { Demand = open }),
                .. Awaited(transaction, "quantityReceived", (move, open) => move with { Location = values.Number("transferLocation"), OnOrder = open }, "BDEF")],
            _ => [],
        };
    }

    private bool IsPurchase(RecordData receipt) => LedgerBook.OrderType(session, receipt.Values.Number("createdFrom")) == "purchaseorder";

    private static IEnumerable<StockMove> Adjusted(Row line) =>
        line.Number("item") is { } item && line.Amount("adjustQtyBy") is { } change
            ? [new StockMove(item, line.Number("location")) { OnHand = change, UnitCost = change > 0 ? line.Amount("unitCost") : null }]
            : [];

    private IEnumerable<StockMove> Moved(RecordData transaction, int sign, Func<Row, decimal?> cost)
    {
        var draft = new LedgerDraft(session, transaction);
        return from line in transaction.Values.Lines("item")
               where line.Number("item") is not null && (Rules.TransactionSides.IsShipment(transaction.Type) || !LedgerBook.IsOfOrder(draft, line))
               select new StockMove(line.Number("item")!.Value, Place(transaction, line)) { OnHand = sign * (line.Amount("quantity") ?? 0), UnitCost = cost(line) };
    }

    private IEnumerable<StockMove> Awaited(RecordData order, string done, Func<StockMove, decimal, StockMove> move, string statuses = OpenOrders) =>
        statuses.Contains(order.Values.Text("status") ?? "-", StringComparison.Ordinal)
            ? from line in order.Values.Lines("item")
              where line.Number("item") is not null && !line.Flag("isClosed")
              let open = (line.Amount("quantity") ?? 0) - (line.Amount(done) ?? 0)
              where open > 0
              select move(new StockMove(line.Number("item")!.Value, Place(order, line)), open)
            : [];

    private long? Place(RecordData transaction, Row line) =>
        line.Number("location") ?? transaction.Values.Number("location") ?? StockLevels.FirstLocation(session, catalog);

    private static decimal? Cost(Row header, Row line)
    {
        var rate = header.Amount("exchangeRate") is { } given and > 0 ? given : 1;
        return line.Amount("rate") is { } cost ? Math.Round(Math.Clamp(cost, -1e13m, 1e13m) * Math.Clamp(rate, 0, 1e6m), 4) : null;
    }
}
