using System.Diagnostics;
using System.Globalization;
using NetSuite.Testing;

namespace NetSuite.Benchmarks;

/// <summary>The memory that an endless pipeline of writes takes, above what the session takes when idle.</summary>
internal static class WriteMemoryBenchmark
{
    private const int Usual = 1_000_000;
    private const double Megabyte = 1024 * 1024;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <param name="size">How many objects; null for a million.</param>
    public static void Run(string? size)
    {
        var count = size is null ? Usual : int.Parse(size, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        foreach (var (what, options) in new[] { ("one by one", "-ThrottleLimit 5"), ("as jobs", "-Asynchronous") })
        {
            // An account of its own each: it keeps all of them.
            using var simulator = SimulatorFixture.With("--concurrency-limit", "0");
            using var session = new BenchmarkSession(simulator);
            Measure(session, count, what, options);
        }
    }

    private static void Measure(BenchmarkSession session, int count, string what, string options)
    {
        Write(session, 2000, options);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var idle = (Heap: GC.GetTotalMemory(forceFullCollection: true), Whole: WorkingSet());
        var peak = idle;
        var started = Stopwatch.GetTimestamp();
        using (new Timer(_ => peak = (Math.Max(peak.Heap, GC.GetTotalMemory(false)), Math.Max(peak.Whole, WorkingSet())), null, Interval, Interval))
        {
            Write(session, count, options);
        }

        Console.WriteLine($"{count:N0} piped objects created {what} in {Stopwatch.GetElapsedTime(started).TotalSeconds:N0} s");
        Console.WriteLine($"  working set:  {idle.Whole / Megabyte,6:N0} MB idle, {peak.Whole / Megabyte,6:N0} MB at most, {(peak.Whole - idle.Whole) / Megabyte:N0} MB above it (target 80)");
        Console.WriteLine($"  managed heap: {idle.Heap / Megabyte,6:N0} MB idle, {peak.Heap / Megabyte,6:N0} MB at most, {(peak.Heap - idle.Heap) / Megabyte:N0} MB above it");
    }

    private static void Write(BenchmarkSession session, int count, string options) => session.Expect(
        count,
        "$n = 0; & { for ($i = 0; $i -lt $count; $i++) { @{ title = \"Call $i\" } } } | New-NetSuiteRecord phoneCall -GenerateExternalId " + options + " | & { process { if ($_.Action -eq 'Created') { $n++ } } end { $n } }",
        ("count", count));

    private static long WorkingSet()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}
