using System.Globalization;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Rules;

/// <summary>
/// The status of an order. The letters mean the same for all: A waits for approval, B for goods, C rejected, D goods
/// have moved in part, E in part and to be billed, F to be billed, G billed, H closed. A transfer is not billed: it arrives.
/// </summary>
internal static class OrderStatus
{
    public static string Of(SaveContext save)
    {
        var values = save.Values;
        var (movedField, settledField) = (OrderProgress.MovedField(save.Type), OrderProgress.SettledField(save.Type));
        var lines = values.Lines("item").Select(line => new Line(
            Size(line, "quantity"), Size(line, settledField), Size(line, movedField),
            line.Flag("isClosed"), ShippedItems.Contains(save.Session, save.Catalog, line))).Concat(Expenses(save)).ToList();
        var open = lines.Where(line => !line.IsClosed).ToList();
        var isUntouched = lines.TrueForAll(line => line is { Settled: 0, Moved: 0 });
        if (open.Count == 0)
        {
            return isUntouched || lines.Exists(line => line.ToSettle) ? "H" : "G";
        }
        if (isUntouched && Waiting(save) is { } status)
        {
            return status;
        }
        var isMoved = open.TrueForAll(line => !line.ToMove);
        if (isMoved)
        {
            return open.TrueForAll(line => line.Settled >= line.Quantity) ? "G" : "F";
        }
        return lines.Exists(line => line.ToSettle) ? "E" : lines.Exists(line => line.Moved > 0) ? "D" : "B";
    }

    // A purchase is approved by its approval status, the other orders by their own one.
    private static string? Waiting(SaveContext save) => save.Type.Name == "purchaseOrder"
        ? save.Values.Text("approvalStatus") switch { "1" => "A", "3" => "C", _ => null }
        : save.Values.Text("orderStatus") is "B" ? null : "A";

    // Expenses have no quantity: a line of a bill that names one bills it whole.
    private static IEnumerable<Line> Expenses(SaveContext save)
    {
        var billed = save.Dependents.SelectMany(bill => bill.Values.Lines("expense")).Select(line => line.Text("orderLine")).ToHashSet();
        return save.Values.Lines("expense").Select(line => new Line(
            1, billed.Contains(line.Number("line")?.ToString(CultureInfo.InvariantCulture)) ? 1 : 0, 0, line.Flag("isClosed"), IsShipped: false));
    }

    // Returned or credited lines count by their size.
    private static decimal Size(Row line, string field) => Math.Abs(line.Amount(field) ?? 0);

    private sealed record Line(decimal Quantity, decimal Settled, decimal Moved, bool IsClosed, bool IsShipped)
    {
        public bool ToMove => IsShipped && Moved < Quantity;

        /// <summary>Goods have gone that no bill has followed yet.</summary>
        public bool ToSettle => IsShipped && Moved > Settled;
    }
}
