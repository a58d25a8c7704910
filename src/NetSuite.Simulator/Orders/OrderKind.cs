using System.Globalization;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Orders;

/// <summary>
/// A kind of order: goods move first, then the order is settled by a bill (a transfer by its arrival). All kinds
/// share the letters of their status: A pending approval, B nothing moved, D and E in part, F all moved, G settled, H closed.
/// </summary>
internal sealed record OrderKind
{
    private static readonly HashSet<string> Goods = new(StringComparer.Ordinal) { "InvtPart", "Assembly", "Kit", "NonInvtPart" };

    private static readonly Dictionary<string, OrderKind> Kinds = new(StringComparer.Ordinal)
    {
        ["salesOrder"] = new() { IsShipped = true, Bills = ["invoice", "cashSale"] },
        ["purchaseOrder"] = new() { IsReceived = true, Bills = ["vendorBill"] },
        ["transferOrder"] = new() { IsShipped = true, IsReceived = true },
        ["returnAuthorization"] = new() { IsReceived = true, Bills = ["creditMemo", "cashRefund"] },
    };

    /// <summary>Fulfilments take goods from it.</summary>
    public bool IsShipped { get; private init; }

    /// <summary>Receipts bring goods for it.</summary>
    public bool IsReceived { get; private init; }

    /// <summary>The types that settle it in money.</summary>
    public string[] Bills { get; private init; } = [];

    /// <summary>The kind of a type; null when it is no order.</summary>
    public static OrderKind? Of(string type) => Kinds.GetValueOrDefault(type);

    /// <summary>The status that an order's approval and the quantities of its lines give it.</summary>
    /// <param name="order">The order.</param>
    /// <param name="billedExpenses">The numbers of its expense lines that are billed.</param>
    public string Status(Row order, IReadOnlySet<string> billedExpenses)
    {
        if (order.Text("approvalStatus") == "3")
        {
            return "C";
        }
        if (order.Text("approvalStatus") == "1" || (Bills is not ["vendorBill"] && order.Text("orderStatus") == "A"))
        {
            return "A";
        }
        var lines = order.Lines("item").Where(line => !line.Flag("isClosed")).ToList();
        var expenses = order.Lines("expense").Where(line => !line.Flag("isClosed")).ToList();
        if (lines.Count + expenses.Count == 0)
        {
            return "H";
        }
        var goods = lines.Where(line => Goods.Contains(line.Text("itemType") ?? "")).ToList();
        var isSettled = lines.TrueForAll(line => Settled(line) >= Quantity(line))
            && expenses.TrueForAll(line => billedExpenses.Contains(line.Number("line")?.ToString(CultureInfo.InvariantCulture) ?? ""));
        if (goods.TrueForAll(line => Moved(line) >= Quantity(line)))
        {
            return isSettled ? "G" : "F";
        }
        return !goods.Exists(line => Moved(line) > 0) ? "B" : goods.Exists(line => Settled(line) < Moved(line)) ? "E" : "D";
    }

    private decimal Moved(Row line) => line.Amount(IsShipped ? "quantityFulfilled" : "quantityReceived") ?? 0;

    private decimal Settled(Row line) => line.Amount(Bills.Length == 0 ? "quantityReceived" : "quantityBilled") ?? 0;

    private static decimal Quantity(Row line) => line.Amount("quantity") ?? 0;
}
