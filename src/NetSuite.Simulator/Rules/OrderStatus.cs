using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Rules;

/// <summary>
/// The status of an order. The letters mean the same for all: A waits for approval, B for goods, D goods have come in
/// part, E in part and to be billed, F to be billed, G billed, H closed.
/// </summary>
internal static class OrderStatus
{
    public static string Of(SaveContext save)
    {
        var values = save.Values;
        var movedField = OrderProgress.MovedField(save.Type);
        var lines = values.Lines("item").Select(line => new Line(
            Size(line, "quantity"), Size(line, OrderProgress.Billed), Size(line, movedField),
            line.Flag("isClosed"), ShippedItems.Contains(save.Session, save.Catalog, line))).ToList();
        var open = lines.Where(line => !line.IsClosed).ToList();
        var isUntouched = lines.TrueForAll(line => line is { Billed: 0, Moved: 0 });
        if (open.Count == 0)
        {
            return isUntouched || lines.Exists(line => line.ToBill) ? "H" : "G";
        }
        if (isUntouched && values.Text("orderStatus") is not "B")
        {
            return "A";
        }
        var isMoved = open.TrueForAll(line => !line.ToMove);
        if (isMoved)
        {
            return open.TrueForAll(line => line.Billed >= line.Quantity) ? "G" : "F";
        }
        return lines.Exists(line => line.ToBill) ? "E" : lines.Exists(line => line.Moved > 0) ? "D" : "B";
    }

    // Returned or credited lines count by their size.
    private static decimal Size(Row line, string field) => Math.Abs(line.Amount(field) ?? 0);

    private sealed record Line(decimal Quantity, decimal Billed, decimal Moved, bool IsClosed, bool IsShipped)
    {
        public bool ToMove => IsShipped && Moved < Quantity;

        /// <summary>Goods have gone that no bill has followed yet.</summary>
        public bool ToBill => IsShipped && Moved > Billed;
    }
}
