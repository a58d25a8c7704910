namespace NetSuite.Simulator.Rules;

/// <summary>The rules in the order they apply.</summary>
internal static class RuleBook
{
    private static readonly IRecordRule[] Rules =
    [
        new DefaultValues(),
        new EntityDefaults(),
        new ListNames(),
        new PurchaseDefaults(),
        new TransactionDefaults(),
        new RequiredFields(),
        new UniqueNames(),
        new TransactionItems(),
        new TransactionTotals(),
        new PurchaseLines(),
        new ExpenseReportLines(),
        new JournalLines(),
        new TransferLines(),
        new AdjustmentLines(),
        new ShipmentLines(),
        new OrderStatus(),
        new OpeningStock(),
        new DocumentNumbers(),
        new Stamps(),
    ];

    public static void Apply(SaveContext save)
    {
        foreach (var rule in Rules)
        {
            rule.Apply(save);
        }
    }
}
