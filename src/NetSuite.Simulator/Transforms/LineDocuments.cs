using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Transforms;

/// <summary>A document that takes over the lines of another: order of an estimate, invoice of an order, refund of a sale.</summary>
internal sealed class LineDocuments : ITransform
{
    public bool Makes(RecordTypeDefinition source, RecordTypeDefinition target) => (source.Name, target.Name) is
        ("opportunity", "cashSale" or "estimate" or "invoice" or "salesOrder")
        or ("estimate", "cashSale" or "invoice" or "salesOrder")
        or ("salesOrder", "cashSale" or "invoice" or "returnAuthorization")
        or ("invoice", "returnAuthorization")
        or ("cashSale", "cashRefund" or "returnAuthorization")
        or ("cashRefund", "creditMemo")
        or ("returnAuthorization", "cashRefund" or "creditMemo");

    public void Fill(TransformContext context)
    {
        DocumentHeader.Fill(context);
        if (context.Source.Type.Name == "opportunity")
        {
            context.Values["opportunity"] = context.Source.Id;
            DocumentLines.Fill(context, DocumentLines.Whole, mayBeEmpty: true);
        }
        else
        {
            DocumentLines.Fill(context, RemainingQuantity.Of(context));
        }
    }
}
