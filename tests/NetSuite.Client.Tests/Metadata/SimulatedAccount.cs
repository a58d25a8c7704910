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
