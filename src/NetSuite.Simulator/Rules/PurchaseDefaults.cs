namespace NetSuite.Simulator.Rules;

/// <summary>What a purchase or an expense report takes from its vendor or employee.</summary>
internal sealed class PurchaseDefaults : IRecordRule
{
    public void Apply(SaveContext save)
    {
        var party = TransactionSides.IsPurchase(save.Type) || save.Type.Name == "vendorPayment" ? "vendor" : save.Type.Name == "expenseReport" ? "employee" : null;
        if (party is null || !(save.IsNew || save.Changes("entity")) || save.Find(party, save.Values.Number("entity")) is not { } entity)
        {
            return;
        }
        foreach (var name in new[] { "subsidiary", "currency", "terms" })
        {
            if (save.Type.Shape.Find(name) is not null)
            {
                save.Values[name] ??= entity.Values[name];
            }
        }
    }
}
