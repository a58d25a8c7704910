using NetSuite.Simulator.Records;
using NetSuite.Simulator.Rules;

namespace NetSuite.Simulator.Transforms;

/// <summary>What is left of a line of an order to be billed, refunded or returned.</summary>
internal static class RemainingQuantity
{
    // A letter of an order: A waits for approval, C and H are over.
    private static readonly string[] NotReady = ["A", "C", "H"];

    public static Func<Row, decimal> Of(TransformContext context)
    {
        var source = context.Source;
        if (!OrderProgress.IsOrder(source.Type))
        {
            return DocumentLines.Whole;
        }
        if (NotReady.Contains(source.Values.Text("status")))
        {
            throw context.Refusal();
        }
        if (OrderProgress.FieldCounting(source.Type, context.Target) is not { } field)
        {
            return DocumentLines.Whole;
        }
        return line => Left(context, line, field);
    }

    private static decimal Left(TransformContext context, Row line, string field)
    {
        var isBilled = field == OrderProgress.Billed;
        var due = isBilled && !context.Behaviour.BillsInAdvanceOfFulfillment && ShippedItems.Contains(context.Session, context.Catalog, line)
            ? line.Amount(OrderProgress.MovedField(context.Source.Type)) ?? 0
            : DocumentLines.Whole(line);
        var left = due - (line.Amount(field) ?? 0);
        return due < 0 ? Math.Min(left, 0) : Math.Max(left, 0);
    }
}
