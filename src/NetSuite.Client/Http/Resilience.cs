using Polly;
using Polly.Retry;

namespace NetSuite.Client;

/// <summary>When and after which wait a call is sent again.</summary>
internal static class Resilience
{
    public static readonly ResiliencePropertyKey<CallTracer> Tracer = new("NetSuite.Tracer");
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    public static RetryStrategyOptions<Call> Retry(TimeSpan baseDelay) => new()
    {
        // Each call judges by itself whether it goes on; this is only the engine that waits.
        MaxRetryAttempts = int.MaxValue,
        ShouldHandle = arguments => new(arguments.Outcome.Result is { Verdict: Verdict.Again or Verdict.AgainWithNewToken }),
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = baseDelay,
        MaxDelay = LongestWait,
        DelayGenerator = arguments => new(Wait(arguments.Outcome.Result!)),
        OnRetry = arguments =>
        {
            arguments.Context.Properties.GetValue(Tracer, null!).Tell(arguments.RetryDelay);
            return default;
        },
    };

    // Null leaves the wait to the engine. NetSuite documents no Retry-After, what stands in front of it may send one.
    private static TimeSpan? Wait(Call call) => call switch
    {
        { Verdict: Verdict.AgainWithNewToken } => TimeSpan.Zero,
        { Reply.RetryAfter: { } wanted } => wanted < TimeSpan.Zero ? TimeSpan.Zero : wanted < LongestWait ? wanted : LongestWait,
        _ => null,
    };
}
