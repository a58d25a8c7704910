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
        if (save.Type.Shape.Find("item") is not { Kind: FieldKind.Sublist })
        {
            return;
        }
        var subtotal = values.Lines("item").Sum(line => line.Amount("amount") ?? 0);
        var discount = Discount(save, subtotal);
        var total = subtotal + discount + (values.Amount("shippingCost") ?? 0) + (values.Amount("handlingCost") ?? 0) + Tax(save);
        values["subtotal"] = Money.Round(subtotal);
        values["discountTotal"] = Money.Round(discount);
        values["total"] = Money.Round(total);
    }

    // A rate of the client's is an amount, as its type says; without one the discount item's own percentage counts.
    private static decimal Discount(SaveContext save, decimal subtotal)
    {
        if (save.Values["discountItem"] is null)
        {
            return 0;
        }
        var percent = save.Find("discountItem", save.Values.Number("discountItem"))?.Values.Amount("rate") ?? 0;
        var discount = save.Values.Amount("discountRate") ?? Money.Times(subtotal, percent / 100);
        return Math.Max(discount, -subtotal);
    }

    // The tax engine's result comes with the request: this account has none of its own.
    private static decimal Tax(SaveContext save)
    {
        if (save.Values.Lines("taxDetails").Count + (save.Before?.Lines("taxDetails").Count ?? 0) > 0)
        {
            save.Values["taxTotal"] = Money.Round(save.Values.Lines("taxDetails").Sum(line => line.Amount("taxAmount") ?? 0));
        }
        return save.Values.Amount("taxTotal") ?? 0;
    }
}
