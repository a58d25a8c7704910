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

    private static WrongAnswer Refusal(FaultRule rule, RefusedException refusal) => new(ErrorReply.Of(refusal), rule.Executes);
}
