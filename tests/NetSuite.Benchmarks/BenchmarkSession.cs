using NetSuite.Testing;

namespace NetSuite.Benchmarks;

/// <summary>A PowerShell session that is connected to a simulator.</summary>
internal sealed class BenchmarkSession : IDisposable
{
    private readonly Hosted session = new();

    public BenchmarkSession(SimulatorFixture simulator) => Run(simulator.Connect);

    /// <summary>A session with a simulator of its own, which tells what it was asked.</summary>
    /// <param name="start">The parameters of Start-NetSuiteSimulator.</param>
    public BenchmarkSession(string start) => Run($"$simulator = Start-NetSuiteSimulator {start}; $null = $simulator | Connect-NetSuite -MakeCurrent");

    /// <summary>Runs a script; gives its last value, null when there is none.</summary>
    public object? Run(string script, params (string Name, object? Value)[] variables)
    {
        var result = session.Invoke(script, variables);
        return result.Errors is [var error, ..] ? throw new InvalidOperationException(error.ToString()) : result.Output.LastOrDefault()?.BaseObject;
    }

    /// <summary>Runs a script whose last value must be this number.</summary>
    public void Expect(int number, string script, params (string Name, object? Value)[] variables)
    {
        var value = Run(script, variables);
        if (value is not int found || found != number)
        {
            throw new InvalidOperationException($"{value} instead of {number} came from: {script}");
        }
    }

    public void Dispose() => session.Dispose();
}
