namespace NetSuite.Simulator.Tests.Support;

/// <summary>An account made of the sample seed file.</summary>
public sealed class Workshop : IAsyncLifetime
{
    public static string SeedFile { get; } = Path.Combine(AppContext.BaseDirectory, "Data", "workshop.json");

    public TestAccount Account { get; } = new() { SetUp = usual => usual with { Seed = SeedFile } };

    public Task InitializeAsync() => Account.InitializeAsync();

    public Task DisposeAsync() => Account.DisposeAsync();
}
