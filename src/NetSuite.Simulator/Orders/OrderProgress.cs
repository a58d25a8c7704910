using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Orders;

/// <summary>How far an order is: read anew from the fulfilments, receipts and bills that refer to it, so that one that goes leaves no trace.</summary>
internal sealed class OrderProgress
{
    private const string Shipped = "C";
    private readonly List<RecordData> documents;
    private readonly OrderKind kind;
    private readonly long order;

    public OrderProgress(StoreSession session, RecordCatalog catalog, OrderKind kind, long order)
    {
        this.kind = kind;
        this.order = order;
        documents = [.. LinkedTransactions.To(session, catalog, order)];
    }

    /// <summary>What documents of one type already took from each line.</summary>
    /// <param name="type">The type.</param>
    /// <param name="except">The document that does not count.</param>
    public Dictionary<long, decimal> Taken(RecordTypeDefinition type, long except) =>
        Sum(document => document.Type == type && document.Id != except);

    /// <summary>Sets the quantities of the order's lines and its status.</summary>
    public void Refresh(RecordTypeDefinition type, Row values)
    {
        var shipped = Sum(document => document.Type.Name == "itemFulfillment" && document.Values.Text("shipStatus") == Shipped);
        var picked = Sum(document => document.Type.Name == "itemFulfillment");
        var received = Sum(document => document.Type.Name == "itemReceipt");
        var billed = Sum(document => kind.Bills.Contains(document.Type.Name));
        foreach (var line in values.Lines("item"))
        {
            var key = line.Number("line") ?? 0;
            Set(line, "quantityFulfilled", kind.IsShipped, shipped.GetValueOrDefault(key));
            Set(line, "quantityPicked", kind.IsShipped, picked.GetValueOrDefault(key));
            Set(line, "quantityReceived", kind.IsReceived, received.GetValueOrDefault(key));
            Set(line, "quantityBilled", kind.Bills.Length > 0, billed.GetValueOrDefault(key));
        }
        var status = kind.Status(values, BilledExpenses());
        values["status"] = status;
        if (type.Name == "purchaseOrder")
        {
            values["orderStatus"] = status;
        }
    }

    private HashSet<string> BilledExpenses() =>
        [.. documents.SelectMany(document => document.Values.Lines("expense")).Select(line => line.Text("orderLine")).OfType<string>()];

    private Dictionary<long, decimal> Sum(Func<RecordData, bool> counts)
    {
        var sums = new Dictionary<long, decimal>();
        foreach (var document in documents.Where(counts))
        {
            foreach (var line in document.Values.Lines("item"))
            {
                if (line.Number("orderLine") is { } key && (line.Number("orderDoc") ?? document.Values.Number("createdFrom")) == order)
                {
                    sums[key] = sums.GetValueOrDefault(key) + (line.Amount("quantity") ?? 0);
                }
            }
        }
        return sums;
    }

    private static void Set(Row line, string field, bool applies, decimal quantity)
    {
        if (applies)
        {
            line[field] = (double)quantity;
        }
    }
}
