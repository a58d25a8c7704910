namespace NetSuite.Simulator.Governance;

/// <summary>Draws the time that each request takes.</summary>
internal sealed class LatencySource
{
    // The 95 % point of the standard normal distribution.
    private const double Point95 = 1.6448536269514722;
    // What a setting may be at most; the tail of a distribution has no end.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    private readonly Latency latency;
    private readonly Dictionary<string, LatencySource> methods;
    private readonly Random random;
    private readonly Lock gate = new();

    public LatencySource(Latency latency)
    {
        this.latency = latency;
        random = new Random(latency.Seed);
        methods = latency.Methods.ToDictionary(pair => pair.Key, pair => new LatencySource(pair.Value), StringComparer.OrdinalIgnoreCase);
    }

    public TimeSpan Next(string method) => methods.TryGetValue(method, out var own) ? own.Next() : Next();

    private TimeSpan Next()
    {
        if (latency.Median > TimeSpan.Zero)
        {
            var spread = Math.Log(latency.Percentile95 / latency.Median) / Point95;
            return latency.Median * Math.Min(Math.Exp(spread * Normal()), Longest / latency.Median);
        }
        return latency.Maximum > TimeSpan.Zero ? latency.Minimum + ((latency.Maximum - latency.Minimum) * Uniform()) : latency.Fixed;
    }

    // Box and Muller's way; 1 - u keeps the logarithm off zero.
    private double Normal()
    {
        lock (gate)
        {
            return Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        }
    }

    private double Uniform()
    {
        lock (gate)
        {
            return random.NextDouble();
        }
    }
}
