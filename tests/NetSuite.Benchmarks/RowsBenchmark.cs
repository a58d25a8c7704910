using NetSuite.Testing;

namespace NetSuite.Benchmarks;

/// <summary>
/// 100,000 rows of ten columns to PowerShell objects, by Invoke-NetSuiteQuery and by Get-NetSuiteRecord, against a bare
/// loop over HttpClient and Utf8JsonReader on the same simulator.
/// </summary>
internal static class RowsBenchmark
{
    public const int Rows = 100_000;
    private const int Columns = 10;

    // The simulator's company has 15 items; crossed with themselves they make rows enough.
    public const string Query = """
        SELECT a.id AS a, b.id AS b, c.id AS c, d.id AS d, e.id AS e, a.itemid AS f, b.itemid AS g, c.displayname AS h, d.displayname AS i, e.displayname AS j
        FROM item a CROSS JOIN item b CROSS JOIN item c CROSS JOIN item d CROSS JOIN item e
        WHERE ROWNUM <= 100000
        """;

    private const string Customers =
        "SELECT id, entityid, companyname, email, phone, isinactive, creditlimit, subsidiary, currency, terms FROM customer ORDER BY id";

    private const string Records =
        "Get-NetSuiteRecord customer -Property id, entityId, companyName, email, phone, isInactive, creditLimit, subsidiary, currency, terms -First 100000";

    public static void Run()
    {
        using (var simulator = new SimulatorFixture())
        {
            Compare("SuiteQL rows", "Invoke-NetSuiteQuery", simulator, Query, "Invoke-NetSuiteQuery $query -First 100000");
        }

        using (var simulator = SimulatorFixture.With("--scale", "100000"))
        {
            Compare("customers", "Get-NetSuiteRecord", simulator, Customers, Records);
        }
    }

    private static void Compare(string what, string cmdlet, SimulatorFixture simulator, string query, string read)
    {
        using var bare = new BareQuery(simulator.Url);
        using var session = new BenchmarkSession(simulator);
        var baseline = Measurement.BestOf(2, () => Check(bare.Read(query, Rows)));
        var streamed = Measurement.BestOf(2, () => session.Expect(Rows, $"$n = 0; {read} | & {{ process {{ $n++ }} end {{ $n }} }}", ("query", query)));
        var collected = Measurement.BestOf(2, () => session.Expect(Rows, $"@({read}).Count", ("query", query)));
        var held = Held(session, read, query);

        Console.WriteLine($"{Rows:N0} {what} of {Columns} columns, {Rows / 1000} requests to the simulator");
        Console.WriteLine($"  bare HttpClient + Utf8JsonReader: {baseline.Time.TotalSeconds,6:N2} s, {baseline.Allocated / 1048576.0,6:N0} MB allocated");
        Console.WriteLine($"  {cmdlet}, counted:    {streamed.Time.TotalSeconds,6:N2} s, {streamed.Allocated / 1048576.0,6:N0} MB allocated, ratio {streamed.Time / baseline.Time:N2} (target 1.50)");
        Console.WriteLine($"  {cmdlet}, collected:  {collected.Time.TotalSeconds,6:N2} s, {collected.Allocated / 1048576.0,6:N0} MB allocated, ratio {collected.Time / baseline.Time:N2} (target 1.50)");
        Console.WriteLine($"  collected, a cell takes {held / (double)(Rows * Columns):N1} bytes (target 60)");
    }

    // What the objects keep alive while an array holds them.
    private static long Held(BenchmarkSession session, string read, string query)
    {
        session.Run("$global:rows = $null");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        session.Expect(Rows, $"$global:rows = @({read}); $global:rows.Count", ("query", query));
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        session.Run("$global:rows = $null");
        return held;
    }

    private static void Check(int rows)
    {
        if (rows != Rows)
        {
            throw new InvalidOperationException($"{rows} rows arrived instead of {Rows}.");
        }
    }
}
