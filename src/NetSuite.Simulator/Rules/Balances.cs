using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Rules;

/// <summary>
/// What is left of an invoice to be paid, of a payment or credit to be applied: a standing rule, worked out anew from
/// all payments, credits and refunds that there are.
/// </summary>
internal sealed class Balances : IRecordRule
{
    public void Apply(SaveContext save)
    {
        if (save.Type.Name is not ("invoice" or "creditMemo" or "customerPayment" or "customerDeposit" or "vendorBill" or "vendorCredit"))
        {
            return;
        }
        var values = save.Values;
        var total = values.Amount("total") ?? 0;
        var left = Applications.Left(new RecordData(save.Type, save.Id, values), save.Dependents);
        if (left < 0 && left < total)
        {
            save.Refuse("The amount applied can not exceed the amount of this transaction.");
            return;
        }
        switch (save.Type.Name)
        {
            case "invoice" or "vendorBill":
                SetPaid(values, total, left);
                break;
            case "creditMemo":
                SetPaid(values, total, left);
                SetApplied(values, left);
                break;
            case "customerPayment" or "vendorCredit":
                SetApplied(values, left);
                break;
            default:
                break;
        }
    }

    private static void SetPaid(Row values, decimal total, decimal left)
    {
        values["amountPaid"] = Money.Round(total - left);
        values["amountRemaining"] = Money.Round(left);
        values["amountRemainingTotalBox"] = values["amountRemaining"];
    }

    private static void SetApplied(Row values, decimal left)
    {
        values["applied"] = Money.Round(Applications.Sum(values, "apply"));
        values["unapplied"] = Money.Round(left);
    }
}
