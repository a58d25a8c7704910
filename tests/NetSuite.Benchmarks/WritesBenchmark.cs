namespace NetSuite.Benchmarks;

/// <summary>
/// 1,000 upserts against the time that the account's limit leaves (five requests at a time, 50 ms each), the same with a
/// journal, and the requests of 10,000 creates as jobs against those of single creates.
/// </summary>
internal static class WritesBenchmark
{
    private const int Upserts = 1000;
    private const int Creates = 10_000;
    private const int Limit = 5;
    private const int Latency = 50;

    // Every run writes the same records: the first creates them.
    private const string Upsert =
        "$n = 0; 1..1000 | & { process { [pscustomobject]@{ externalId = \"CALL-$_\"; title = \"Call $_\" } } } | Invoke-NetSuiteUpsert phoneCall {0} | & { process { $n++ } end { $n } }";

    public static void Run()
    {
        Compare();
        Count();
    }

    private static void Compare()
    {
        using var session = new BenchmarkSession($"-Latency {Latency} -ConcurrencyLimit {Limit}");
        var folder = Directory.CreateTempSubdirectory("NetSuitePS");
        try
        {
            var best = TimeSpan.FromMilliseconds((double)Upserts / Limit * Latency);

            // What is learned once per account, and the creation of the records, are not measured.
            session.Expect(Upserts, Upsert.Replace("{0}", string.Empty, StringComparison.Ordinal));
            session.Run("$null = Get-NetSuiteSimulatorRequest -Clear");
            var plain = Best(session, string.Empty);
            var refused = session.Run("@(Get-NetSuiteSimulatorRequest | Where-Object Status -EQ 429).Count");
            var requests = session.Run("@(Get-NetSuiteSimulatorRequest -Clear | Where-Object Path -like '*/services/rest/*').Count");
            var kept = Best(session, $"-JournalPath '{Path.Combine(folder.FullName, "writes")}'");

            Console.WriteLine($"{Upserts:N0} upserts, {Limit} requests at a time, {Latency} ms each");
            Console.WriteLine($"  at best:         {best.TotalSeconds,6:N2} s");
            Console.WriteLine($"  without journal: {plain.TotalSeconds,6:N2} s, ratio {plain / best:N2} (target 1.15), {refused} refusals for concurrency (target 0), {requests} requests for {Runs * Upserts:N0} upserts");
            Console.WriteLine($"  with a journal:  {kept.TotalSeconds,6:N2} s, ratio to without {kept / plain:N2} (target 1.10)");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private const int Runs = 3;

    private static TimeSpan Best(BenchmarkSession session, string options)
    {
        var best = TimeSpan.MaxValue;
        for (var run = 0; run < Runs; run++)
        {
            // A journal of its own each time: with the same one nothing would be left to do.
            var own = options.Length == 0 ? options : $"{options.TrimEnd('\'')}{run}.journal'";
            var started = System.Diagnostics.Stopwatch.GetTimestamp();
            session.Expect(Upserts, Upsert.Replace("{0}", own, StringComparison.Ordinal));
            var time = System.Diagnostics.Stopwatch.GetElapsedTime(started);
            best = time < best ? time : best;
        }

        return best;
    }

    private static void Count()
    {
        using var session = new BenchmarkSession("-ConcurrencyLimit 5");
        session.Run("$null = New-NetSuiteRecord phoneCall @{ title = 'Learned' }; $null = Get-NetSuiteSimulatorRequest -Clear");
        session.Expect(
            Creates,
            "$n = 0; 1..10000 | & { process { @{ title = \"Call $_\" } } } | New-NetSuiteRecord phoneCall -GenerateExternalId -Asynchronous | & { process { if ($_.Action -eq 'Created' -and $_.Id) { $n++ } } end { $n } }");
        var requests = (int)session.Run("@(Get-NetSuiteSimulatorRequest -Clear | Where-Object Path -like '*/services/rest/*').Count")!;
        session.Expect(1000, "$n = 0; 1..1000 | & { process { @{ title = \"Single $_\" } } } | New-NetSuiteRecord phoneCall | & { process { $n++ } end { $n } }");
        var singles = (int)session.Run("@(Get-NetSuiteSimulatorRequest -Clear | Where-Object Path -like '*/services/rest/*').Count")! * (Creates / 1000);

        Console.WriteLine($"{Creates:N0} creates");
        Console.WriteLine($"  requests as jobs: {requests:N0}; one by one: {singles:N0}; ratio {requests / (double)singles:N3} (target 0.1)");
    }
}
