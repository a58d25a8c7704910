namespace NetSuite.Simulator.Tests.Support;

/// <summary>An account that locks no one out, for tests that fail to log in over and over.</summary>
public sealed class PatientAccount : IAsyncLifetime
{
    public TestAccount Account { get; } = new()
    {
        SetUp = options => options with { Behaviour = options.Behaviour with { LocksOutAfterFailedLogins = 0 } },
    };

    public Task InitializeAsync() => Account.InitializeAsync();

    public Task DisposeAsync() => Account.DisposeAsync();
}
