using System.Diagnostics;

namespace NetSuite.Benchmarks;

/// <summary>The best of several runs: what is slower was disturbed by something else.</summary>
internal static class Measurement
{
    public static (TimeSpan Time, long Allocated) BestOf(int runs, Action work)
    {
        work();
        var best = (Time: TimeSpan.MaxValue, Allocated: long.MaxValue);
        for (var run = 0; run < runs; run++)
        {
            GC.Collect();
            var allocated = GC.GetTotalAllocatedBytes(precise: true);
            var started = Stopwatch.GetTimestamp();
            work();
            var time = Stopwatch.GetElapsedTime(started);
            best = (time < best.Time ? time : best.Time, Math.Min(best.Allocated, GC.GetTotalAllocatedBytes(precise: true) - allocated));
        }

        return best;
    }
}
