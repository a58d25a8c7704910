using System.Diagnostics;
using NetSuite.Testing;

namespace NetSuite.Benchmarks;

/// <summary>The memory of this process, PowerShell engine included, while a million rows pass through a pipeline, over what it has when idle.</summary>
internal static class MemoryBenchmark
{
    private const int Queries = 10;
    private const double Megabyte = 1048576;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    public static void Run()
    {
        using var simulator = new SimulatorFixture();
        using var session = new BenchmarkSession(simulator);
        Read(session, 1);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var idle = (Heap: GC.GetTotalMemory(forceFullCollection: true), Whole: WorkingSet());
        var peak = idle;
        var started = Stopwatch.GetTimestamp();
        using (new Timer(_ => peak = (Math.Max(peak.Heap, GC.GetTotalMemory(false)), Math.Max(peak.Whole, WorkingSet())), null, Interval, Interval))
        {
            Read(session, Queries);
        }

        Console.WriteLine($"{Queries * RowsBenchmark.Rows:N0} rows of 10 columns streamed in {Stopwatch.GetElapsedTime(started).TotalSeconds:N0} s");
        Console.WriteLine($"  working set:  {idle.Whole / Megabyte,6:N0} MB idle, {peak.Whole / Megabyte,6:N0} MB at most, {(peak.Whole - idle.Whole) / Megabyte:N0} MB above it (target 60)");
        Console.WriteLine($"  managed heap: {idle.Heap / Megabyte,6:N0} MB idle, {peak.Heap / Megabyte,6:N0} MB at most, {(peak.Heap - idle.Heap) / Megabyte:N0} MB above it");
    }

    private static void Read(BenchmarkSession session, int queries) => session.Expect(
        queries * RowsBenchmark.Rows,
        "$n = 0; 1..$queries | ForEach-Object { $query } | Invoke-NetSuiteQuery -First 100000 | & { process { $n++ } end { $n } }",
        ("query", RowsBenchmark.Query),
        ("queries", queries));

    private static long WorkingSet()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}
