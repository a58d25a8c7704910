using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Faults;

/// <summary>Makes the fault of a rule.</summary>
internal static class FaultKinds
{
    private static readonly TimeSpan LongestCall = TimeSpan.FromMinutes(15);

    public static IFault Create(FaultRule rule) => rule.Kind switch
    {
        FaultKind.TooManyRequests => Refusal(rule, Refusals.ConcurrencyLimit(429, rule.RetryAfter)),
        FaultKind.ConcurrencyError => Refusal(rule, Refusals.ConcurrencyLimit(400, rule.RetryAfter)),
        FaultKind.UnexpectedError => Refusal(rule, Refusals.Unexpected("simulated")),
        FaultKind.RecordChanged => Refusal(rule, Refusals.RecordChanged()),
        FaultKind.InvalidLogin => new RefusedLogin(rule.Executes),
        FaultKind.ExpiredToken => new ExpiredToken(),
        FaultKind.Unavailable => new WrongAnswer(WrongAnswer.UnavailablePage(rule.RetryAfter), rule.Executes),
        FaultKind.Garbage => new WrongAnswer(WrongAnswer.Garbage, rule.Executes),
        FaultKind.WrongContentType => new WrongContentType(),
        // NetSuite breaks a call off after 15 minutes.
        FaultKind.Hang => new Hang(rule.Delay ?? LongestCall, rule.Executes),
        FaultKind.SlowBody => new SlowBody(rule.Delay ?? TimeSpan.FromSeconds(10)),
        FaultKind.CutBody => new CutBody(),
        FaultKind.ResetBefore => new ConnectionReset(executes: false),
        FaultKind.ResetAfter => new ConnectionReset(executes: true),
        FaultKind.LateVisibility => new LateVisibility(rule.Delay ?? TimeSpan.FromSeconds(30)),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.Kind, "A rule needs a kind."),
    };

    public static bool TakesRetryAfter(FaultKind kind) => kind is FaultKind.TooManyRequests or FaultKind.ConcurrencyError or FaultKind.Unavailable;

    public static bool TakesDelay(FaultKind kind) => kind is FaultKind.Hang or FaultKind.SlowBody or FaultKind.LateVisibility;

    public static bool MayExecute(FaultKind kind) => kind is not (FaultKind.ExpiredToken or FaultKind.ResetBefore);

    /// <summary>Whether a kind can befall a request at all: a token must be there to expire, and a record to be written.</summary>
    public static bool CanStrike(FaultKind kind, string method, string path, bool hasBearerToken) => kind switch
    {
        FaultKind.ExpiredToken => hasBearerToken,
        FaultKind.RecordChanged or FaultKind.LateVisibility =>
            method is "POST" or "PUT" or "PATCH" or "DELETE" && path.StartsWith("/services/rest/record/", StringComparison.OrdinalIgnoreCase),
        _ => true,
    };

    private static WrongAnswer Refusal(FaultRule rule, RefusedException refusal) => new(ErrorReply.Of(refusal), rule.Executes);
}
