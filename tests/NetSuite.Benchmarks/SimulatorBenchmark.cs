using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using NetSuite.Testing;

namespace NetSuite.Benchmarks;

/// <summary>
/// Whether the simulator can be the bottleneck of another measurement: signed reads of single records and full
/// SuiteQL pages from one process at concurrency 5, over an account of 100,000 customers and 100,000 transactions.
/// The baseline is the cheapest signed request there is.
/// </summary>
internal static class SimulatorBenchmark
{
    private const int Scale = 100_000;
    private const int PageSize = 1000;
    private const int Concurrency = 5;
    private const long FirstId = 10_001;
    private const string Query = "SELECT id, entityid, companyname, email, phone, terms, lastmodifieddate FROM customer ORDER BY id";

    public static void Run() => RunAsync().GetAwaiter().GetResult();

    private static async Task RunAsync()
    {
        var started = Stopwatch.GetTimestamp();
        using var simulator = SimulatorFixture.With("--scale", Scale.ToString(CultureInfo.InvariantCulture));
        var ready = Stopwatch.GetElapsedTime(started);
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Concurrency });

        var times = await BestAsync(10_000, _ => GetAsync(client, simulator, "services/rest/system/v1/serverTime"));
        var reads = await BestAsync(10_000, i => GetAsync(client, simulator, string.Create(CultureInfo.InvariantCulture, $"services/rest/record/v1/customer/{FirstId + (i * 7919L % Scale)}")));
        var pages = await BestAsync(Scale / PageSize, i => PageAsync(client, simulator, i * PageSize));

        Console.WriteLine($"The simulator with {Scale:N0} customers and {Scale:N0} transactions, {Concurrency} requests at a time from one process");
        Console.WriteLine($"  ready after {ready.TotalSeconds:N1} s, {simulator.PeakMemory / 1048576.0:N0} MB of memory at most");
        Console.WriteLine($"  signed GET of the server time:  {times,8:N0} per second");
        Console.WriteLine($"  signed GET of a customer:       {reads,8:N0} per second, ratio {times / reads:N2}");
        Console.WriteLine($"  SuiteQL pages of {PageSize:N0} rows:    {pages,8:N0} per second");
    }

    /// <summary>The best rate of three rounds.</summary>
    private static async Task<double> BestAsync(int count, Func<int, Task> work)
    {
        var best = 0.0;
        for (var round = 0; round < 3; round++)
        {
            var next = -1;
            var started = Stopwatch.GetTimestamp();
            await Task.WhenAll(Enumerable.Range(0, Concurrency).Select(async _ =>
            {
                int i;
                while ((i = Interlocked.Increment(ref next)) < count)
                {
                    await work(i);
                }
            }));
            best = Math.Max(best, count / Stopwatch.GetElapsedTime(started).TotalSeconds);
        }

        return best;
    }

    private static async Task GetAsync(HttpClient client, SimulatorFixture simulator, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(simulator.Url, path));
        await SendAsync(client, request);
    }

    private static async Task PageAsync(HttpClient client, SimulatorFixture simulator, int offset)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"services/rest/query/v1/suiteql?limit={PageSize}&offset={offset}");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(simulator.Url, address))
        {
            Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { ["q"] = Query })),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("Prefer", "transient");
        var body = await SendAsync(client, request);
        using var page = JsonDocument.Parse(body);
        if (page.RootElement.GetProperty("count").GetInt32() != PageSize)
        {
            throw new InvalidOperationException($"The page at {offset} is not full.");
        }
    }

    private static async Task<byte[]> SendAsync(HttpClient client, HttpRequestMessage request)
    {
        request.Headers.TryAddWithoutValidation("Authorization", SignedRequest.Header(request.Method.Method, request.RequestUri!));
        using var response = await client.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync();
    }
}
