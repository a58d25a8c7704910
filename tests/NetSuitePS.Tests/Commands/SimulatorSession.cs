using NetSuite.Testing;

namespace NetSuitePS.Tests.Commands;

/// <summary>A session that is connected to a simulator with fresh data, for the tests of one class.</summary>
public sealed class SimulatorSession : IDisposable
{
    private readonly SimulatorFixture simulator = new();

    public SimulatorSession()
    {
        var connected = Session.Invoke(Simulator.Connect);
        Assert.Empty(connected.Errors);
    }

    public Hosted Session { get; } = new();

    public SimulatorFixture Simulator => simulator;

    /// <summary>Runs a script that must succeed.</summary>
    public HostedResult Succeed(string script, params (string Name, object? Value)[] variables)
    {
        var result = Session.Invoke(script, variables);
        Assert.True(result.Errors.Count == 0, result.Everything);
        return result;
    }

    public HostedResult Run(string script, params (string Name, object? Value)[] variables) => Session.Invoke(script, variables);

    public void Dispose()
    {
        Session.Dispose();
        simulator.Dispose();
    }
}
