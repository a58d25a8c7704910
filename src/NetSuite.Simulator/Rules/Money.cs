namespace NetSuite.Simulator.Rules;

/// <summary>Arithmetic on amounts: decimal, to two places, halves away from zero.</summary>
internal static class Money
{
    // Beyond any amount NetSuite could hold; keeps absurd input from overflowing.
    private const decimal Largest = 1e13m;

    /// <summary>A product, rounded.</summary>
    public static double Multiply(decimal left, decimal right) => Round(Bounded(left) * Bounded(right));

    /// <summary>A product, unrounded.</summary>
    public static decimal Times(decimal left, decimal right) => Bounded(left) * Bounded(right);

    public static double Round(decimal amount) => (double)Math.Round(amount, 2, MidpointRounding.AwayFromZero);

    private static decimal Bounded(decimal value) => Math.Clamp(value, -Largest, Largest);
}
