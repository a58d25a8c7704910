using NetSuite.Testing;

namespace NetSuite.Benchmarks;

/// <summary>Whole records by ids from the pipeline, against the time that the account's limit leaves: five requests at a time, 50 ms each.</summary>
internal static class ReadsBenchmark
{
    private const int Ids = 500;
    private const int Limit = 5;
    private const int Latency = 50;

    public static void Run()
    {
        using var simulator = SimulatorFixture.With("--scale", "1000", "--latency", "50", "--concurrency-limit", "5");
        using var session = new BenchmarkSession(simulator);
        var best = TimeSpan.FromMilliseconds((double)Ids / Limit * Latency);
        var reads = Measurement.BestOf(2, () => session.Expect(Ids, "$n = 0; 10001..10500 | Get-NetSuiteRecord customer | & { process { $n++ } end { $n } }"));

        Console.WriteLine($"{Ids} customers by ids from the pipeline, {Limit} requests at a time, {Latency} ms each");
        Console.WriteLine($"  at best:            {best.TotalSeconds,6:N2} s");
        Console.WriteLine($"  Get-NetSuiteRecord: {reads.Time.TotalSeconds,6:N2} s, ratio {reads.Time / best:N2} (target 1.15)");
    }
}
