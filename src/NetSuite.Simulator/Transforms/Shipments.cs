using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Records;
using NetSuite.Simulator.Rules;

namespace NetSuite.Simulator.Transforms;

/// <summary>The goods of an order leave or arrive: all that the order still waits for, each line to be received unless the client says otherwise.</summary>
internal sealed class Shipments : ITransform
{
    // An order that waits for its approval, was rejected or is closed.
    private static readonly string[] NotReady = ["A", "C", "H"];

    public bool Makes(RecordTypeDefinition source, RecordTypeDefinition target) => (source.Name, target.Name) is
        ("salesOrder" or "transferOrder", "itemFulfillment") or ("purchaseOrder" or "returnAuthorization" or "transferOrder", "itemReceipt");

    public void Fill(TransformContext context)
    {
        var source = context.Source;
        if (NotReady.Contains(source.Values.Text("status")))
        {
            throw context.Refusal();
        }
        DocumentHeader.Fill(context);
        // Where the goods arrive, not where they come from.
        if (source.Type.Name == "transferOrder")
        {
            var place = context.Target.Name == "itemReceipt" ? "transferLocation" : "location";
            context.Values["location"] = source.Values[place];
            context.Values["transferLocation"] = context.Target.Shape.Find("transferLocation") is null ? null : source.Values["transferLocation"];
        }
        var taken = OrderProgress.Taken(
            source.Id, RecordLinks.Transactions(context.Session, context.Catalog, source).Where(document => document.Type == context.Target));
        DocumentLines.Fill(context, line => Left(context, line, taken));
        foreach (var line in context.Values.Lines("item"))
        {
            line["itemReceive"] = true;
            line["location"] = source.Type.Name == "transferOrder" ? context.Values["location"] : line["location"] ?? context.Values["location"];
        }
    }

    private static decimal Left(TransformContext context, Row line, Dictionary<long, decimal> taken)
    {
        if (!ShippedItems.Contains(context.Session, context.Catalog, line))
        {
            return 0;
        }
        // Of a transfer only what has left can arrive.
        var whole = context.Source.Type.Name == "transferOrder" && context.Target.Name == "itemReceipt" ? line.Amount("quantityFulfilled") ?? 0 : DocumentLines.Whole(line);
        return Math.Max(Math.Abs(whole) - taken.GetValueOrDefault(line.Number("line") ?? 0), 0);
    }
}
