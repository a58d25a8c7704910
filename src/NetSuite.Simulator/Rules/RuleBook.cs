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
        new TransactionDefaults(),
        new RequiredFields(),
        new UniqueNames(),
        new TransactionItems(),
        new TransactionTotals(),
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
