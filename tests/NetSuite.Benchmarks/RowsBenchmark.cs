using System.Net.Http.Headers;
using System.Text.Json;
using NetSuite.Testing;

namespace NetSuite.Benchmarks;

/// <summary>
/// 100,000 SuiteQL rows of ten columns to PowerShell objects, against a bare loop over HttpClient and
/// System.Text.Json that reads every value, both on the same simulator.
/// </summary>
internal static class RowsBenchmark
{
    private const int Rows = 100_000;
    private const int PageSize = 1000;

    // The simulator's company has 15 items; crossed with themselves they make rows enough.
    private const string Query = """
        SELECT a.id AS a, b.id AS b, c.id AS c, d.id AS d, e.id AS e, a.itemid AS f, b.itemid AS g, c.displayname AS h, d.displayname AS i, e.displayname AS j
        FROM item a CROSS JOIN item b CROSS JOIN item c CROSS JOIN item d CROSS JOIN item e
        WHERE ROWNUM <= 100000
        """;

    public static void Run()
    {
        using var simulator = new SimulatorFixture();
        using var bare = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = System.Net.DecompressionMethods.All });
        using var session = new Hosted();
        if (session.Invoke(simulator.Connect).Errors is [var error, ..])
        {
            throw new InvalidOperationException(error.ToString());
        }

        var baseline = Measurement.BestOf(2, () => Expect(ReadBare(bare, simulator.Url)));
        var streamed = Measurement.BestOf(2, () => Expect(Count(session, "$n = 0; Invoke-NetSuiteQuery $query | & { process { $n++ } end { $n } }")));
        var collected = Measurement.BestOf(2, () => Expect(Count(session, "@(Invoke-NetSuiteQuery $query).Count")));

        Console.WriteLine($"{Rows:N0} SuiteQL rows of 10 columns, {Rows / PageSize} requests to the simulator");
        Console.WriteLine($"  bare HttpClient + System.Text.Json: {baseline.Time.TotalSeconds,6:N2} s, {baseline.Allocated / 1048576.0,6:N0} MB allocated");
        Console.WriteLine($"  Invoke-NetSuiteQuery, counted:      {streamed.Time.TotalSeconds,6:N2} s, {streamed.Allocated / 1048576.0,6:N0} MB allocated, ratio {streamed.Time / baseline.Time:N2}");
        Console.WriteLine($"  Invoke-NetSuiteQuery, collected:    {collected.Time.TotalSeconds,6:N2} s, {collected.Allocated / 1048576.0,6:N0} MB allocated, ratio {collected.Time / baseline.Time:N2}");
    }

    private static int Count(Hosted session, string script)
    {
        var result = session.Invoke(script, ("query", Query));
        return result.Errors is [var error, ..] ? throw new InvalidOperationException(error.ToString()) : (int)result.Output[0].BaseObject;
    }

    private static void Expect(int rows)
    {
        if (rows != Rows)
        {
            throw new InvalidOperationException($"{rows} rows arrived instead of {Rows}.");
        }
    }

    private static int ReadBare(HttpClient client, Uri url)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { ["q"] = Query });
        var rows = 0;
        var values = new string?[16];
        for (var offset = 0; offset < Rows; offset += PageSize)
        {
            var page = new Uri(url, $"services/rest/query/v1/suiteql?limit={PageSize}&offset={offset}");
            using var request = new HttpRequestMessage(HttpMethod.Post, page) { Content = new ByteArrayContent(body) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            request.Headers.Add("Prefer", "transient");
            request.Headers.TryAddWithoutValidation("Authorization", SignedRequest.Header("POST", page));
            using var response = client.Send(request);
            response.EnsureSuccessStatusCode();
            var bytes = response.Content.ReadAsByteArrayAsync().GetAwaiter().GetResult();
            rows += ReadRows(bytes, values);
        }

        return rows;
    }

    private static int ReadRows(byte[] page, string?[] values)
    {
        using var document = JsonDocument.Parse(page);
        var rows = 0;
        foreach (var row in document.RootElement.GetProperty("items").EnumerateArray())
        {
            var column = 0;
            foreach (var property in row.EnumerateObject())
            {
                values[column++] = property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString() : null;
            }

            rows++;
        }

        return rows;
    }
}
