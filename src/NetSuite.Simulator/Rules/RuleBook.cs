using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Rules;

/// <summary>The rules in the order they apply.</summary>
internal static class RuleBook
{
    private static readonly IRecordRule[] Rules =
    [
        new DefaultValues(),
        new EntityDefaults(),
        new Subsidiaries(),
        new Activities(),
        new TimeEntries(),
        new ItemLines(),
        new Currencies(),
        new Trees(),
        new FixedParty(),
        new PurchaseDefaults(),
        new TransactionDefaults(),
        new TransactionAddresses(),
        new RequiredFields(),
        new MandatoryColumns(),
        new UniqueNames(),
        new TransactionItems(),
        new TransactionTotals(),
        new PurchaseLines(),
        new ExpenseReportLines(),
        new JournalLines(),
        new TransferLines(),
        new AdjustmentLines(),
        new ShipmentLines(),
        new OpeningStock(),
        new ApplyLines(),
        new LinkedLines(),
        new OrderProgress(),
        new Balances(),
        new TransactionStatus(),
        new PostingPeriods(),
        new DocumentNumbers(),
        new Stamps(),
    ];

    // What a record shows of the records that refer to it; they also run when one of those was saved or deleted.
    private static readonly IRecordRule[] Standing = [.. Rules.Where(rule => rule is OrderProgress or Balances or TransactionStatus)];

    public static void Apply(SaveContext save) => Apply(Rules, save);

    /// <summary>Works out anew what a record shows of the records that refer to it.</summary>
    public static void Stand(SaveContext save) => Apply(Standing, save);

    private static void Apply(IRecordRule[] rules, SaveContext save)
    {
        foreach (var rule in rules)
        {
            try
            {
                rule.Apply(save);
            }
            catch (RefusedException) when (save.IsPreview)
            {
                // A form shows what there is so far.
            }
        }
    }
}
