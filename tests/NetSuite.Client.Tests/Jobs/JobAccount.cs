using System.Text.Json.Nodes;
using NetSuite.Simulator.Hosting;

namespace NetSuite.Client.Tests;

/// <summary>A simulated account of its own, and a client of it over a network that can be told what to lose.</summary>
internal sealed class JobAccount : IAsyncDisposable
{
    private readonly SimulatorHost host;

    private JobAccount(SimulatorHost host, TimeProvider? time)
    {
        this.host = host;
        Client = TestClient.For(host.BaseUri, options => options with
        {
            Credentials = new TokenCredentials("ck", "cs", "ti", "ts"),
            Handler = Network,
            MaxAttempts = 3,
            TimeProvider = time ?? new SkippingTime(TimeSpan.FromSeconds(15)),
        });
        Plain = TestClient.For(host.BaseUri, options => options with { Credentials = new TokenCredentials("ck", "cs", "ti", "ts") });
    }

    public NetSuiteClient Client { get; }

    /// <summary>A client whose network loses nothing.</summary>
    public NetSuiteClient Plain { get; }

    public LossyHandler Network { get; } = new();

    /// <param name="change">How the account differs.</param>
    /// <param name="time">The client's clock; null for one whose waits are over at once.</param>
    public static async Task<JobAccount> StartAsync(Func<SimulatorOptions, SimulatorOptions>? change = null, TimeProvider? time = null)
    {
        var options = new SimulatorOptions();
        return new JobAccount(await SimulatorHost.StartAsync(change is null ? options : change(options)), time);
    }

    public static RecordWrite Customer(string name, string? externalId = null, WriteOperation operation = WriteOperation.Create) => new()
    {
        Operation = operation,
        Type = "customer",
        Target = externalId is null ? null : new RecordRef { ExternalId = externalId },
        Body = new JsonObject { ["companyName"] = name, ["subsidiary"] = new JsonObject { ["id"] = "1" } },
    };

    /// <summary>A customer that NetSuite refuses.</summary>
    public static RecordWrite Refused(string name, string? externalId = null)
    {
        var write = Customer(name, externalId);
        write.Body["terms"] = new JsonObject { ["id"] = "999" };
        return write;
    }

    /// <summary>How many customers there are whose name begins so.</summary>
    public async Task<int> CountAsync(string start) =>
        (await Plain.Records.ListAsync("customer", $"companyName START_WITH \"{start}\"", 1000, CancellationToken.None).ToListAsync()).Count;

    /// <summary>Hands all writes over, and gives their outcomes in order.</summary>
    public async Task<WriteOutcome[]> WriteAsync(IEnumerable<RecordWrite> writes, RecordWriterOptions? options = null)
    {
        await using var executor = new BatchExecutor(Client, options ?? new RecordWriterOptions { Asynchronous = true });
        var outcomes = writes.Select((write, number) => executor.ExecuteAsync(number, write, existed: write is { Operation: WriteOperation.Create, Target: not null } ? false : null, CancellationToken.None)).ToArray();
        executor.Flush();
        return await Task.WhenAll(outcomes).WaitAsync(TimeSpan.FromMinutes(2));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        Plain.Dispose();
        Network.Dispose();
        await host.DisposeAsync();
    }
}
