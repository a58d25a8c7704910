using System.Globalization;

namespace NetSuite.Benchmarks;

/// <summary>10,000 records that a filter finds, with four of their fields: the requests they take, and when the first of them is there.</summary>
internal static class FilteredBenchmark
{
    private const string Find =
        "Get-NetSuiteRecord customer -Filter { $_.creditLimit -le 25000 -and $_.companyName -like '*i*' } -Property id, companyName, email, creditLimit -First 10000";

    public static void Run()
    {
        using var session = new BenchmarkSession("-Latency 50 -ConcurrencyLimit 5 -Setting @{ scale = 50000 }");

        // What is learned once per account is not counted.
        session.Run(Find + " | Select-Object -First 1");
        session.Run("$null = Get-NetSuiteSimulatorRequest -Clear");
        var times = (string)session.Run($$"""
            $watch = [Diagnostics.Stopwatch]::StartNew()
            $n = 0
            $first = 0
            {{Find}} | & { process { if ($n -eq 0) { $first = $watch.ElapsedMilliseconds }; $n++ } end { "$n $first $($watch.ElapsedMilliseconds)" } }
            """)!;
        var requests = session.Run("@(Get-NetSuiteSimulatorRequest -Clear | Where-Object Path -like '*/services/rest/*').Count");
        var (rows, first, whole) = times.Split(' ').Select(text => int.Parse(text, CultureInfo.InvariantCulture)).ToArray() is [var one, var two, var three] ? (one, two, three) : default;
        if (rows != 10_000)
        {
            throw new InvalidOperationException($"{rows} records were found instead of 10000.");
        }

        Console.WriteLine($"{rows:N0} filtered customers with four fields, 50 ms latency");
        Console.WriteLine($"  requests: {requests} (target 12)");
        Console.WriteLine($"  first record after {first:N0} ms, all after {whole:N0} ms, ratio {(double)first / whole:N2}");
    }
}
