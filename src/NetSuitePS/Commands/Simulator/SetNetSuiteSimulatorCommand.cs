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
/// <para>A fault is a hashtable with its Kind and, as wanted, which requests it strikes: Method; Path, a pattern in which *
/// stands for a part of a segment and ** for any number of segments, such as customer/* or /services/rest/query/**; Times,
/// how often it strikes; After, how many matching requests pass first; Probability from 0 to 1, drawn from Seed. Without
/// these it strikes every request for ever. The first fault that strikes a request decides.</para>
/// <para>tooManyRequests: 429 CONCURRENCY_LIMIT_EXCEEDED, with RetryAfter in seconds if wanted.</para>
/// <para>concurrencyError: the same code with status 400, with RetryAfter if wanted.</para>
/// <para>invalidLogin: 401 INVALID_LOGIN for good credentials, as an overloaded account answers.</para>
/// <para>expiredToken: the request's OAuth 2.0 access token expires. Requests signed by a token of TBA pass.</para>
/// <para>unexpectedError: 500 UNEXPECTED_ERROR.</para>
/// <para>unavailable: 503 with a web page, with RetryAfter if wanted.</para>
/// <para>recordChanged: 400, somebody else saved the record in between. It strikes writes of records only.</para>
/// <para>garbage: 200 with JSON that ends in the middle.</para>
/// <para>wrongContentType: the right answer, called a web page.</para>
/// <para>hang: no answer for the Delay, by default 15 minutes; then the connection is reset.</para>
/// <para>slowBody: the right answer in ten pieces over the Delay, by default 10 seconds.</para>
/// <para>cutBody: the right answer, broken off half way.</para>
/// <para>resetBefore: the connection is reset and nothing was done.</para>
/// <para>resetAfter: everything was done, the connection is reset and the answer is lost.</para>
/// <para>lateVisibility: what is written can be read only after the Delay, by default 30 seconds, under its earlier last
/// modified date. It strikes writes of records only.</para>
/// <para>With Executes = $true the refusals, unavailable, garbage and hang carry the request out all the same. A Delay is a
/// time span or a number of milliseconds. Fault in the objects of Get-NetSuiteSimulatorRequest says which requests were struck.</para>
/// <para>-Setting takes three parts. latency has fixed; or minimum and maximum; or median and percentile95, each in
/// milliseconds or as hh:mm:ss; seed; and methods with the same for one HTTP method. A latency that is set takes the place
/// of the whole former one. governance has concurrencyLimit, retryAfter (seconds, on refusals) and loginRefusedAfter (so
/// many refusals in a second, and the next read as 401). behaviour has what differs between accounts, such as
/// subsidiaryIsMandatory, locksOutAfterFailedLogins, concurrencyRefusalStatus (429 or 400), idempotencyConflictStatus and
/// billsInAdvanceOfFulfillment; parts of it can only be set when the simulator starts.</para>
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
/// <code>Set-NetSuiteSimulator -Fault @{ Kind = 'resetAfter'; Method = 'PUT'; Path = 'customer/*'; Times = 1 }
/// Invoke-NetSuiteUpsert customer @{ companyName = 'Once Ltd'; subsidiary = 1 } -ExternalId ONCE-1</code>
/// <para>Loses the answer to the next upsert of a customer: it is sent again, and there is one customer all the same.</para>
/// </example>
/// <example>
/// <code>Set-NetSuiteSimulator -Setting @{ latency = @{ median = 120; percentile95 = 900 } }</code>
/// <para>Lets half of the requests take less than 120 milliseconds and one in twenty more than 900, always the same way.</para>
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
            yield return ("latency", HttpMethod.Patch, "settings", new JsonObject { ["latency"] = new JsonObject { ["fixed"] = SimulatorValues.Of(latency) } });
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
