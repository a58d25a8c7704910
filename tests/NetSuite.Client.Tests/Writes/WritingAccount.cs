using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using NetSuite.Simulator.Faults;
using NetSuite.Simulator.Hosting;

namespace NetSuite.Client.Tests.Writes;

/// <summary>A simulated account of its own, to write to, and a client that counts what it sends.</summary>
internal sealed class WritingAccount : IAsyncDisposable
{
    private readonly SimulatorHost host;
    private readonly NetSuiteClient client;
    private readonly ConcurrentQueue<CallTrace> calls = new();

    private WritingAccount(SimulatorHost host, NetSuiteClient client)
    {
        this.host = host;
        this.client = client;
        Client = client.WithTrace(calls.Enqueue);
    }

    public NetSuiteClient Client { get; }

    /// <summary>What was sent, as "PUT record/v1/customer/eid:1".</summary>
    public IReadOnlyList<string> Sent => [.. calls.Select(call => $"{call.Method} {call.PathAndQuery["/services/rest/".Length..]}")];

    public static async Task<WritingAccount> StartAsync(params FaultRule[] faults)
    {
        var host = await SimulatorHost.StartAsync(new SimulatorOptions { Faults = faults, Governance = new() { ConcurrencyLimit = 10 } });
        return new WritingAccount(host, TestClient.For(host.BaseUri, options => options with { Credentials = new TokenCredentials("ck", "cs", "ti", "ts") }));
    }

    /// <summary>Another client, with another view of the account.</summary>
    public NetSuiteClient NewClient(Func<NetSuiteClientOptions, NetSuiteClientOptions> change) =>
        TestClient.For(host.BaseUri, options => change(options with { Credentials = new TokenCredentials("ck", "cs", "ti", "ts") }));

    public static RecordWrite Customer(WriteOperation operation, string? externalId, string name) => new()
    {
        Operation = operation,
        Type = "customer",
        Target = externalId is null ? null : new RecordRef { ExternalId = externalId },
        Body = new JsonObject { ["companyName"] = name, ["entityId"] = name, ["subsidiary"] = new JsonObject { ["id"] = "1" } },
    };

    public static RecordWrite Order(WriteOperation operation, string? externalId) => new()
    {
        Operation = operation,
        Type = "salesOrder",
        Target = externalId is null ? null : new RecordRef { ExternalId = externalId },
        Body = (JsonObject)JsonNode.Parse("""{"entity":{"id":"101"},"orderStatus":{"id":"B"},"item":{"items":[{"item":{"id":"341"},"quantity":2,"rate":5},{"item":{"id":"341"},"quantity":3,"rate":5}]}}""")!,
    };

    /// <summary>Writes all, handing over as many at once as the writer wants.</summary>
    public async Task<IReadOnlyList<WriteOutcome>> WriteAsync(IEnumerable<RecordWrite> writes, RecordWriterOptions? options = null, NetSuiteClient? by = null)
    {
        await using var writer = new RecordWriter(by ?? Client, options ?? new());
        return await WriteAsync(writer, writes);
    }

    public static async Task<IReadOnlyList<WriteOutcome>> WriteAsync(RecordWriter writer, IEnumerable<RecordWrite> writes)
    {
        var outcomes = new List<WriteOutcome>();
        var underWay = new Queue<Task<WriteOutcome>>();
        foreach (var write in writes)
        {
            underWay.Enqueue(writer.WriteAsync(write, CancellationToken.None));
            while (underWay.Count >= writer.Window)
            {
                outcomes.Add(await underWay.Dequeue());
            }
        }

        writer.Flush();
        while (underWay.TryDequeue(out var next))
        {
            outcomes.Add(await next);
        }

        return outcomes;
    }

    /// <summary>The records that a query finds.</summary>
    public async Task<List<string?[]>> QueryAsync(string suiteQl)
    {
        var rows = await client.Query.QueryAsync(suiteQl, null, null, CancellationToken.None).ToListAsync();
        return [.. rows.Select(row => row.Values)];
    }

    public async Task<JsonElement> ReadAsync(string type, RecordRef id) =>
        (await client.Records.GetAsync(type, id, new RecordGetOptions { ExpandSubResources = true }, CancellationToken.None)).Body;

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await host.DisposeAsync();
    }
}
