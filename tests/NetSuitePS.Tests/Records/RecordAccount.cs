using System.Globalization;
using System.Management.Automation;
using NetSuite.Testing;

namespace NetSuitePS.Tests.Records;

/// <summary>An account with several records of every type, and what is in it, read without filters, queries or choices of fields.</summary>
public sealed class RecordAccount : IDisposable
{
    private const string Sale = "@{ entity = '101'; memo = $memo; item = @{ item = '301'; quantity = 2; rate = 10 } }";

    private readonly Dictionary<string, IReadOnlyList<RawRecord>> truths = new(StringComparer.Ordinal);
    private readonly SimulatorFixture simulator;

    public RecordAccount()
        : this([])
    {
    }

    private RecordAccount(string[] options)
    {
        simulator = SimulatorFixture.With(["--seed", Path.Combine(AppContext.BaseDirectory, "Records", "more-records.json"), .. options]);
        Succeed(simulator.Connect);
        Succeed($"foreach ($memo in 'One', 'two') {{ foreach ($type in 'cashRefund', 'returnAuthorization') {{ $null = New-NetSuiteRecord $type {Sale} }} }}");
    }

    public Hosted Session { get; } = new();

    /// <summary>Starts an account with more of the simulator's options.</summary>
    public static RecordAccount With(params string[] options) => new(options);

    /// <summary>Runs a script that must succeed.</summary>
    public HostedResult Succeed(string script, params (string Name, object? Value)[] variables)
    {
        var result = Session.Invoke(script, variables);
        Assert.True(result.Errors.Count == 0, result.Everything);
        return result;
    }

    /// <summary>All records of a type as NetSuite sends them one by one, in the order of their ids.</summary>
    public IReadOnlyList<RawRecord> Truth(string type)
    {
        if (!truths.TryGetValue(type, out var truth))
        {
            var bodies = Succeed($"Invoke-NetSuiteRestMethod record/v1/{type} -All | ForEach-Object {{ Invoke-NetSuiteRestMethod \"record/v1/{type}/$($_.id)\" }}");
            truth = truths[type] = [.. bodies.Output.Select(body => new RawRecord(body)).OrderBy(record => record.Id)];
        }

        return truth;
    }

    /// <summary>The ids that a script gives, in its order.</summary>
    public IReadOnlyList<long> Ids(string script, params (string Name, object? Value)[] variables) =>
        [.. Succeed($"{script} | ForEach-Object id", variables).Output.Select(id => long.Parse((string)id.BaseObject, CultureInfo.InvariantCulture))];

    public void Dispose()
    {
        Session.Dispose();
        simulator.Dispose();
    }
}
