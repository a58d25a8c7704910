using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Rules;

/// <summary>Adds up a transaction: subtotal, total, and what is still to be paid.</summary>
internal sealed class TransactionTotals : IRecordRule
{
    public void Apply(SaveContext save)
    {
        if (!TransactionSides.IsSale(save.Type) || save.Type.Shape.Find("total") is null)
        {
            return;
        }
        var values = save.Values;
        var subtotal = values.Lines("item").Sum(line => line.Amount("amount") ?? 0);
        var discount = Discount(save, subtotal);
        var total = subtotal + discount + (values.Amount("shippingCost") ?? 0) + (values.Amount("handlingCost") ?? 0) + (values.Amount("taxTotal") ?? 0);
        values["subtotal"] = Money.Round(subtotal);
        values["discountTotal"] = Money.Round(discount);
        values["total"] = Money.Round(total);
        if (save.Type.Shape.Find("amountRemaining") is not null)
        {
            var paid = values.Amount("amountPaid") ?? 0;
            values["amountPaid"] = Money.Round(paid);
            values["amountRemaining"] = Money.Round(total - paid);
            values["amountRemainingTotalBox"] = values["amountRemaining"];
        }
    }

    // discountRate is an amount here; NetSuite turns a percentage into one through the discount item.
    private static decimal Discount(SaveContext save, decimal subtotal)
    {
        var rate = save.Values.Amount("discountRate") ?? 0;
        return save.Values["discountItem"] is null ? 0 : Math.Max(rate, -subtotal);
    }
}
