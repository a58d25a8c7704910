namespace NetSuite.Simulator.Effects;

/// <summary>The effects in the order they apply.</summary>
internal static class EffectBook
{
    private static readonly IEffect[] Effects =
    [
        new ReferredTransactions(),
        new CustomerBalances(),
    ];

    public static void Apply(Change change)
    {
        foreach (var effect in Effects)
        {
            effect.Apply(change);
        }
    }
}
