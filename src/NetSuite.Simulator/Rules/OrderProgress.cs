using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Rules;

/// <summary>
/// How far the lines of an order have come: added up anew from the documents made of the order, whose lines name the
/// order's line in orderLine. A standing rule: it also runs when such a document is saved or deleted.
/// </summary>
internal sealed class OrderProgress : IRecordRule
{
    public const string Billed = "quantityBilled";
    private const string Fulfilled = "quantityFulfilled";
    private const string Received = "quantityReceived";
    private const string Shipped = "C";

    // Which documents of an order count for which quantity of its lines: goods move first, then the order is settled.
    private static readonly (string Order, string Field, string[] Documents)[] Counts =
    [
        ("salesOrder", Fulfilled, ["itemFulfillment"]),
        ("salesOrder", Billed, ["invoice", "cashSale"]),
        ("returnAuthorization", Received, ["itemReceipt"]),
        ("returnAuthorization", Billed, ["creditMemo", "cashRefund"]),
        ("purchaseOrder", Received, ["itemReceipt"]),
        ("purchaseOrder", Billed, ["vendorBill"]),
        ("transferOrder", Fulfilled, ["itemFulfillment"]),
        ("transferOrder", Received, ["itemReceipt"]),
    ];

    public static bool IsOrder(RecordTypeDefinition type) => Counts.Any(count => count.Order == type.Name);

    /// <summary>The quantity of an order's lines that documents of the given type count for; null when they count for none.</summary>
    public static string? FieldCounting(RecordTypeDefinition order, RecordTypeDefinition document) =>
        Counts.FirstOrDefault(count => count.Order == order.Name && count.Documents.Contains(document.Name)).Field;

    /// <summary>The quantity of an order's lines that was shipped or received.</summary>
    public static string MovedField(RecordTypeDefinition order) => Counts.First(count => count.Order == order.Name).Field;

    /// <summary>The quantity of an order's lines that was billed; of a transfer, that has arrived.</summary>
    public static string SettledField(RecordTypeDefinition order) => Counts.Last(count => count.Order == order.Name).Field;

    /// <summary>What documents took from each line of an order.</summary>
    /// <param name="order">The order's id.</param>
    /// <param name="documents">The documents.</param>
    public static Dictionary<long, decimal> Taken(long order, IEnumerable<RecordData> documents)
    {
        var taken = new Dictionary<long, decimal>();
        foreach (var document in documents)
        {
            foreach (var line in document.Values.Lines("item"))
            {
                if (line["itemReceive"] is not false && line.Number("orderLine") is { } number
                    && (line.Number("orderDoc") ?? document.Values.Number("createdFrom")) == order)
                {
                    taken[number] = taken.GetValueOrDefault(number) + (line.Amount("quantity") ?? 0);
                }
            }
        }
        return taken;
    }

    public void Apply(SaveContext save)
    {
        foreach (var (_, field, types) in Counts.Where(count => count.Order == save.Type.Name))
        {
            var done = Taken(save.Id, save.Dependents.Where(document => types.Contains(document.Type.Name) && HasMoved(document)));
            foreach (var line in save.Values.Lines("item"))
            {
                line[field] = (double)done.GetValueOrDefault(line.Number("line") ?? 0);
            }
        }
    }

    // What is only picked or packed has not left.
    private static bool HasMoved(RecordData document) => document.Type.Name != "itemFulfillment" || document.Values.Text("shipStatus") is Shipped or null;
}
