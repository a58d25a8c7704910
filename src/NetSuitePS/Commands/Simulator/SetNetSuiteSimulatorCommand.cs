using System.Collections;
using System.Management.Automation;
using System.Text.Json.Nodes;
using NetSuitePS.Abstractions;
using NetSuitePS.Binding;
using NetSuitePS.Errors;
using NetSuitePS.Sessions;

namespace NetSuitePS.Commands;

/// <summary>Changes a running NetSuite simulator: its latency, its limit, its clock, and what goes wrong.</summary>
/// <remarks>
/// <para>What is not named stays as it is.</para>
/// <para>A fault is a hashtable with the kind and, as wanted, which requests it strikes: Method, Path (a pattern such as
/// customer/* or /services/rest/query/**), Times (how often), After (how many matching requests pass first),
/// Probability (0 to 1, drawn from Seed).</para>
/// <para>The kinds are tooManyRequests and unavailable (both with RetryAfter in seconds, if wanted), concurrencyError,
/// invalidLogin, expiredToken, unexpectedError, recordChanged, garbage, wrongContentType, cutBody, resetBefore (nothing
/// was done), resetAfter (everything was done, the answer is lost), and with a Delay hang, slowBody and lateVisibility
/// (what is written can be read only later). Executes carries a request out although its answer is a wrong one.</para>
/// <para>The first fault that strikes a request decides.</para>
/// </remarks>
/// <example>
/// <code>Set-NetSuiteSimulator -Latency 50 -ConcurrencyLimit 15</code>
/// <para>Lets every request take 50 milliseconds, and admits 15 at a time.</para>
/// </example>
/// <example>
/// <code>Set-NetSuiteSimulator -Fault @{ Kind = 'tooManyRequests'; Path = 'customer/*'; Times = 2; RetryAfter = 0 }
/// Get-NetSuiteRecord customer 101</code>
/// <para>Refuses the next two requests for a customer; the client tries again by itself.</para>
/// </example>
/// <example>
/// <code>Set-NetSuiteSimulator -FreezeAt '2026-03-08T07:59:59Z'
/// Set-NetSuiteSimulator -Advance 00:00:02</code>
/// <para>Lets the account's time stand still just before its clocks change, and moves it over the change.</para>
/// </example>
/// <example>
/// <code>Set-NetSuiteSimulator -ClearFault -RealTime</code>
/// <para>Ends all faults and gives the account the machine's time back.</para>
/// </example>
/// <seealso cref="StartNetSuiteSimulatorCommand"/>
/// <seealso cref="GetNetSuiteSimulatorRequestCommand"/>
/// <seealso cref="ResetNetSuiteSimulatorCommand"/>
[Cmdlet(VerbsCommon.Set, "NetSuiteSimulator", SupportsShouldProcess = true)]
[OutputType(typeof(NetSuiteSimulator))]
public sealed class SetNetSuiteSimulatorCommand : SimulatorCmdlet
{
    /// <summary>How long every request takes; a bare number is milliseconds.</summary>
    [Parameter]
    [Duration]
    public TimeSpan? Latency { get; set; }

    /// <summary>How many requests the account takes at a time; 0 lifts the limit.</summary>
    [Parameter]
    [ValidateRange(0, 10_000)]
    public int? ConcurrencyLimit { get; set; }

    /// <summary>The instant at which the account's time is to stand still.</summary>
    [Parameter]
    public DateTimeOffset? FreezeAt { get; set; }

    /// <summary>Gives the account the machine's time back.</summary>
    [Parameter]
    public SwitchParameter RealTime { get; set; }

    /// <summary>How far to move the account's time on, frozen or not.</summary>
    [Parameter]
    public TimeSpan? Advance { get; set; }

    /// <summary>Ends all faults; those given with -Fault come after.</summary>
    [Parameter]
    public SwitchParameter ClearFault { get; set; }

    /// <summary>What is to go wrong from now on: hashtables or objects.</summary>
    [Parameter]
    [ValidateNotNull]
    public object[] Fault { get; set; } = [];

    /// <summary>Any other setting that may change: the parts latency, governance and behaviour of a settings file.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? Setting { get; set; }

    /// <summary>Writes the simulator.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void Process(NetSuiteSimulator simulator)
    {
        // Everything is read before anything is changed.
        var steps = Steps().ToList();
        if (steps.Count == 0)
        {
            throw new InputException("Nothing was given that the simulator could change.");
        }

        if (ShouldProcess(simulator.ToString(), $"Change {string.Join(", ", steps.Select(step => step.What).Distinct())}"))
        {
            steps.ForEach(step => Ask(simulator, step.Method, step.Path, step.Body));
        }

        if (PassThru)
        {
            WriteObject(simulator);
        }
    }

    private IEnumerable<(string What, HttpMethod Method, string Path, JsonNode? Body)> Steps()
    {
        if (Setting is not null)
        {
            yield return ("settings", HttpMethod.Patch, "settings", SimulatorValues.Of(Setting));
        }

        if (Latency is { } latency)
        {
            var @fixed = new JsonObject { ["fixed"] = SimulatorValues.Of(latency), ["maximum"] = 0, ["minimum"] = 0, ["median"] = 0, ["percentile95"] = 0 };
            yield return ("latency", HttpMethod.Patch, "settings", new JsonObject { ["latency"] = @fixed });
        }

        if (ConcurrencyLimit is { } limit)
        {
            yield return ("concurrency limit", HttpMethod.Patch, "settings", new JsonObject { ["governance"] = new JsonObject { ["concurrencyLimit"] = limit } });
        }

        if (RealTime)
        {
            yield return ("clock", HttpMethod.Patch, "clock", new JsonObject { ["frozenAt"] = null, ["offset"] = 0 });
        }

        if (FreezeAt is { } instant)
        {
            yield return ("clock", HttpMethod.Patch, "clock", new JsonObject { ["frozenAt"] = SimulatorValues.Of(instant) });
        }

        if (Advance is { } time)
        {
            yield return ("clock", HttpMethod.Post, "clock/advance", new JsonObject { ["by"] = SimulatorValues.Of(time) });
        }

        if (ClearFault)
        {
            yield return ("faults", HttpMethod.Delete, "faults", null);
        }

        foreach (var fault in Fault)
        {
            yield return ("faults", HttpMethod.Post, "faults", SimulatorValues.Of(fault));
        }
    }
}
