using System.Diagnostics;
using NetSuite.Client;

namespace NetSuite.Benchmarks;

/// <summary>What a journal costs a write, against the bare flush of a file that no journal can do without; and what it costs to open a large one.</summary>
internal static class JournalBenchmark
{
    private const int Writers = 5;
    private const int Writes = 500;
    private const int Inputs = 1_000_000;
    private static readonly WriteJournalHeader Header = new("1234567", "localhost", "Invoke-NetSuiteUpsert contact");

    public static void Run() => RunAsync().GetAwaiter().GetResult();

    private static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var bare = BareFlush(Path.Join(folder.FullName, "bare"));
            var write = await WriteAsync(Path.Join(folder.FullName, "write.journal")).ConfigureAwait(false);
            Console.WriteLine($"Journal: a plan and an outcome, {Writers} writers");
            Console.WriteLine($"  a writer waits: {write.TotalMilliseconds,10:N2} ms for each write");
            Console.WriteLine($"  bare flush:     {bare.TotalMilliseconds,10:N2} ms");
            Console.WriteLine($"  ratio:          {write / bare,10:N2}");
            await OpenAsync(Path.Join(folder.FullName, "large.journal")).ConfigureAwait(false);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static TimeSpan BareFlush(string path)
    {
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        var line = new byte[80];
        return Measurement.BestOf(3, () =>
        {
            for (var index = 0; index < Writes; index++)
            {
                file.Write(line);
                file.Flush(flushToDisk: true);
            }
        }).Time / Writes;
    }

    private static async Task<TimeSpan> WriteAsync(string path)
    {
        var journal = WriteJournal.Open(path, Header);
        await using (journal.ConfigureAwait(false))
        {
            var started = Stopwatch.GetTimestamp();
            await Task.WhenAll(Enumerable.Range(0, Writers).Select(async writer =>
            {
                for (var index = 0; index < Writes; index++)
                {
                    var number = ((long)index * Writers) + writer;
                    await journal.PlanAsync(Entry(number), CancellationToken.None).ConfigureAwait(false);
                    await journal.KeepAsync(number, Outcome(number), CancellationToken.None).ConfigureAwait(false);
                }
            })).ConfigureAwait(false);
            return Stopwatch.GetElapsedTime(started) / Writes;
        }
    }

    private static async Task OpenAsync(string path)
    {
        await WriteJournal.Open(path, Header).DisposeAsync().ConfigureAwait(false);
        using (var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 1 << 20))
        {
            for (var number = 0L; number < Inputs; number++)
            {
                file.Write(JournalText.Plan(Entry(number)));
                file.Write(JournalText.Outcome(number, Outcome(number)));
            }
        }

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var started = Stopwatch.GetTimestamp();
        var journal = WriteJournal.Open(path, Header);
        await using (journal.ConfigureAwait(false))
        {
            var opened = Stopwatch.GetElapsedTime(started);
            var held = GC.GetTotalMemory(forceFullCollection: true) - before;
            started = Stopwatch.GetTimestamp();
            for (var number = 0L; number < Inputs; number += 10)
            {
                _ = journal.Find(number, Entry(number).Digest);
            }

            var found = Stopwatch.GetElapsedTime(started) / (Inputs / 10);
            Console.WriteLine($"Journal of {journal.Count:N0} inputs, {new FileInfo(path).Length / 1048576.0:N0} MB");
            Console.WriteLine($"  opened in:      {opened.TotalSeconds,10:N2} s, and holds {held / 1048576.0:N1} MB of memory");
            Console.WriteLine($"  an outcome:     {found.TotalMicroseconds,10:N1} us");
        }
    }

    private static JournalEntry Entry(long number) => new() { Number = number, Digest = $"{number:X32}" };

    private static WriteOutcome Outcome(long number) => new()
    {
        Action = WriteAction.Created,
        Record = new() { Type = "contact", Id = $"{number}", ExternalId = $"E-{number}" },
        StatusCode = 204,
    };
}
