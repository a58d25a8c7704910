using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Rules;

/// <summary>Adds up a transaction with item lines: subtotal, discount, total.</summary>
internal sealed class TransactionTotals : IRecordRule
{
    public void Apply(SaveContext save)
    {
        if (save.Type.Group != RecordGroup.Transaction || save.Type.Shape.Find("total") is null)
        {
            return;
        }
        var values = save.Values;
        if (save.Type.Name == "customerDeposit")
        {
            values["total"] = values["payment"];
        }
        if (!TransactionSides.IsSale(save.Type))
        {
            return;
        }
        var subtotal = values.Lines("item").Sum(line => line.Amount("amount") ?? 0);
        var discount = Discount(save, subtotal);
        var total = subtotal + discount + (values.Amount("shippingCost") ?? 0) + (values.Amount("handlingCost") ?? 0) + (values.Amount("taxTotal") ?? 0);
        values["subtotal"] = Money.Round(subtotal);
        values["discountTotal"] = Money.Round(discount);
        values["total"] = Money.Round(total);
    }

    // discountRate is an amount here; NetSuite turns a percentage into one through the discount item.
    private static decimal Discount(SaveContext save, decimal subtotal)
    {
        var rate = save.Values.Amount("discountRate") ?? 0;
        return save.Values["discountItem"] is null ? 0 : Math.Max(rate, -subtotal);
    }
}
