using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Rules;

namespace NetSuite.Simulator.Transforms;

/// <summary>A customer pays, or an invoice is paid: the open invoices, the one at hand applied in full.</summary>
internal sealed class CustomerPayments : ITransform
{
    public bool Makes(RecordTypeDefinition source, RecordTypeDefinition target) =>
        source.Name is "customer" or "invoice" && target.Name == "customerPayment";

    public void Fill(TransformContext context)
    {
        var source = context.Source;
        var isInvoice = source.Type.Name == "invoice";
        if (isInvoice && (source.Values.Amount("amountRemaining") ?? 0) <= 0)
        {
            throw context.Refusal();
        }
        var customer = isInvoice ? Parties.Of(context.Session, context.Catalog, source.Values) : source.Id;
        context.Copy("subsidiary", "currency", "exchangeRate", "class", "department", "location");
        context.Values["customer"] = customer;
        context.Values["apply"] = OpenInvoices.Lines(
            context.Session, customer, source.Values.Number("currency"), isInvoice ? source.Id : null);
    }
}
