using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Rules;

namespace NetSuite.Simulator.Transforms;

/// <summary>A vendor starts a purchase, an employee an expense report or a time entry; a vendor or a bill is paid, the bill at hand in full.</summary>
internal sealed class VendorDocuments : ITransform
{
    public bool Makes(RecordTypeDefinition source, RecordTypeDefinition target) => (source.Name, target.Name) is
        ("vendor", "purchaseOrder" or "vendorBill") or ("vendor" or "vendorBill", "vendorPayment")
        or ("employee", "expenseReport" or "timeBill");

    public void Fill(TransformContext context)
    {
        var source = context.Source;
        if (context.Target.Name == "timeBill")
        {
            context.Values["employee"] = source.Id;
            return;
        }
        var isBill = source.Type.Name == "vendorBill";
        var entity = isBill ? source.Values.Number("entity") : source.Id;
        context.Values["entity"] = entity;
        if (context.Target.Name != "vendorPayment")
        {
            return;
        }
        if (isBill && source.Values.Text("status") != "A")
        {
            throw context.Refusal();
        }
        context.Copy("subsidiary", "currency", "exchangeRate", "class", "department", "location");
        context.Values["apply"] = OpenInvoices.Lines(
            context.Session, entity, source.Values.Number("currency"), isBill ? source.Id : null, bills: true);
    }
}
