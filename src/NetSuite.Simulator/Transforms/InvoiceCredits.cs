using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Rules;

namespace NetSuite.Simulator.Transforms;

/// <summary>An invoice is credited: its lines again, and itself among the open invoices the credit may be applied to.</summary>
internal sealed class InvoiceCredits : ITransform
{
    public bool Makes(RecordTypeDefinition source, RecordTypeDefinition target) => (source.Name, target.Name) is ("invoice", "creditMemo");

    public void Fill(TransformContext context)
    {
        DocumentHeader.Fill(context);
        DocumentLines.Fill(context, DocumentLines.Whole);
        // Which invoice the credit goes to is the client's to say, even here.
        context.Values["apply"] = OpenInvoices.Lines(
            context.Session, Parties.Of(context.Session, context.Catalog, context.Source.Values), context.Source.Values.Number("currency"));
    }
}
