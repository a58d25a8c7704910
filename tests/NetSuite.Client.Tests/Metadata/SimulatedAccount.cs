using System.Text.Json;
using NetSuite.Simulator.Hosting;

namespace NetSuite.Client.Tests;

/// <summary>The demo company of the simulator, for tests that only read.</summary>
public sealed class SimulatedAccount : IAsyncLifetime
{
    private SimulatorHost? host;
    private NetSuiteClient? client;

    /// <summary>A client that is signed in as its administrator.</summary>
    public NetSuiteClient Client => client!;

    /// <summary>Another one, which knows nothing yet.</summary>
    public NetSuiteClient NewClient() =>
        TestClient.For(host!.BaseUri, options => options with { Credentials = new TokenCredentials("ck", "cs", "ti", "ts") });

    /// <summary>All records of a type, as the account sends them.</summary>
    public async Task<IReadOnlyList<JsonElement>> RecordsAsync(string type)
    {
        var records = new List<JsonElement>();
        await foreach (var item in Client.ItemsAsync(TestClient.Read($"record/v1/{type}"), 1000, CancellationToken.None))
        {
            var record = TestClient.Read($"record/v1/{type}/{item.GetProperty("id").GetString()}") with { Query = [new("expandSubResources", "true")] };
            records.Add(JsonDocument.Parse((await Client.SendAsync(record, CancellationToken.None)).Body).RootElement);
        }

        return records;
    }

    public async Task InitializeAsync()
    {
        host = await SimulatorHost.StartAsync(new SimulatorOptions());
        client = NewClient();
    }

    public async Task DisposeAsync()
    {
        client!.Dispose();
        await host!.DisposeAsync();
    }
}
