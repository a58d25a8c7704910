namespace NetSuite.Simulator.Effects;

/// <summary>The effects in the order they apply.</summary>
internal static class EffectBook
{
    private static readonly IEffect[] Effects =
    [
        new ReferredTransactions(),
        new ItemQuantities(),
        new CustomerBalances(),
        new VendorBalances(),
    ];

    public static void Apply(Change change)
    {
        foreach (var effect in Effects)
        {
            effect.Apply(change);
        }
    }
}
