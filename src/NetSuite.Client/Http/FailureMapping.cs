using System.Globalization;

namespace NetSuite.Client;

/// <summary>Turns the last answer of a failed call into the exception whose remedy fits.</summary>
internal sealed class FailureMapping
{
    private readonly Call call;
    private readonly NetSuiteClientOptions options;
    private readonly Authenticator authenticator;
    private readonly Reply reply;
    private readonly IReadOnlyList<NetSuiteError> received;
    private readonly IReadOnlyList<NetSuiteError> errors;
    private readonly FailureText text;

    public FailureMapping(Call call, NetSuiteClientOptions options, Authenticator authenticator)
    {
        this.call = call;
        this.options = options;
        this.authenticator = authenticator;
        reply = call.Reply;

        // Whatever stands between may echo the request's headers, so nothing of an answer is passed on unread.
        received = ErrorBody.Read(reply.Body);
        errors = received.Select(Redacted).ToArray();
        text = new FailureText(call, errors, authenticator.Redact);
    }

    public NetSuiteException ToException()
    {
        if (call.OutcomeUnknown && IsTransient)
        {
            return OutcomeUnknown();
        }

        return reply switch
        {
            { Fault: Fault.NoToken, Cause: { } cause } => Unavailable(cause.Message.TrimEnd('.')),
            { NotSent: true } => Unavailable(FaultText.Describe(reply)),
            { IsSuccess: true } => BadAnswer(),
            { Fault: Fault.TimedOut } or { StatusCode: 408 } => Timeout(),
            { StatusCode: null } => Unavailable(FaultText.Describe(reply)),
            { StatusCode: 401 } => Authentication(),
            _ when RetryLimits.IsConcurrencyLimit(reply) => ConcurrencyLimit(),
            { StatusCode: >= 500 } => Unavailable(text.Details),
            { StatusCode: < 400 } => Redirect(),
            { StatusCode: 403 } => Permission(),
            _ when FailureRules.IsPermission(received) => Permission(),
            { StatusCode: 404 } => NotFound(),
            _ when FailureRules.IsMissingTransaction(reply, received) => NotFound(),
            _ when errors.Count > 0 => Validation(),
            _ => Foreign(),
        };
    }

    private FailedCall Facts => new()
    {
        StatusCode = reply.StatusCode,
        Errors = errors,
        Method = call.Request.Method.Method,
        Path = call.Target.Path,
        OperationId = reply.OperationId,
        Attempts = call.Attempts,
        WasLostBefore = call.OutcomeUnknown,
    };

    private bool IsTransient =>
        reply.NotSent || reply.IsSuccess || reply.StatusCode is null or 408 or >= 500 || RetryLimits.IsConcurrencyLimit(reply);

    private NetSuiteOutcomeUnknownException OutcomeUnknown() => new(text.OutcomeUnknown, reply.Cause)
    {
        Call = Facts,
        RecommendedAction = call.Request.Safety == RequestSafety.Once
            ? "Look the record up in NetSuite before you repeat this, for example by its external id; repeating it blindly could do it twice."
            : "Look the record up, or repeat the same call: doing it twice gives the same result as doing it once.",
    };

    private NetSuiteUnavailableException Unavailable(string reason) => new(text.Failed(reason), reply.Cause)
    {
        Call = Facts,
        RecommendedAction = reply switch
        {
            { Fault: Fault.UnknownHost } => $"Check the account id ({options.Account}) and this machine's network: the host {call.Target.Uri.Host} is unknown.",
            { Fault: Fault.Tls } => "Check that nothing in between replaces NetSuite's certificate, and that this machine trusts it.",
            { StatusCode: 500 } => "Try again later. NetSuite also answers so to some requests it does not understand, such as unknown columns in a query; its support can look the operation id up.",
            { Fault: Fault.NotConnected } when call.Target.Uri.IsLoopback => $"Check that a simulator still runs at {options.BaseUri}.",
            _ => "Check the network and NetSuite's status page (status.netsuite.com), then try again.",
        },
    };

    private NetSuiteTimeoutException Timeout() => new(
        text.Failed(string.Create(CultureInfo.InvariantCulture, $"no complete answer arrived within {Seconds(options.AttemptTimeout)}")), reply.Cause)
    {
        Call = Facts,
        RecommendedAction = "Allow more time, or ask for less at once: fewer fields, smaller pages, a narrower query.",
    };

    private NetSuiteAuthenticationException Authentication()
    {
        var skew = ClockSkew.Describe(reply.Date, options.TimeProvider.GetUtcNow());
        var refused = $"NetSuite refused the login to account {options.Account}: {text.Details}.{text.LostBefore}";
        return new NetSuiteAuthenticationException(skew is null ? refused : $"{refused} {skew}.", reply.Cause)
        {
            Call = Facts,
            RecommendedAction = skew is null ? authenticator.LoginAdvice : $"Set the clock of this machine. {skew}.",
        };
    }

    private NetSuiteConcurrencyLimitException ConcurrencyLimit() => new(text.Refused, reply.Cause)
    {
        Call = Facts,
        RecommendedAction = $"This client sends at most {options.MaxConcurrency} requests at once; the account's limit is shared by all its integrations. Lower the number, or run when less else runs.",
    };

    private NetSuitePermissionException Permission() => new(text.Refused, reply.Cause)
    {
        Call = Facts,
        RecommendedAction = FailureRules.NamedPermission(errors) is { } permission
            ? $"Have an administrator add the permission '{permission}' to the role, at the level this call needs."
            : "Have an administrator add the permission for this record type to the role, and REST Web Services; the feature may also be off in the account.",
    };

    private NetSuiteNotFoundException NotFound() => new(text.Refused, reply.Cause)
    {
        Call = Facts,
        RecommendedAction = "Check the id and the record type, and that the role may see the record.",
    };

    private NetSuiteValidationException Validation() => new(text.Refused, reply.Cause) { Call = Facts };

    private NetSuiteProtocolException Redirect() => Protocol(
        call.Target.Resolve(reply.Header("Location")) is { } location
            ? $"the answer points to {location.Host} (status {reply.StatusCode}), and credentials are not sent on"
            : $"the answer has the unexpected status {reply.StatusCode}");

    private NetSuiteProtocolException Foreign() => Protocol(
        $"the answer has status {reply.StatusCode} and does not come from NetSuite's REST services: {text.Details}");

    private NetSuiteException BadAnswer() => reply.Fault switch
    {
        Fault.TimedOut => Timeout(),
        Fault.Cut => Protocol("the answer was cut off"),
        _ => Protocol(reply.IsHtml ? $"the answer is a web page ({text.Details})" : "the answer is not the JSON it should be"),
    };

    private NetSuiteProtocolException Protocol(string reason) => new(text.Failed(reason), reply.Cause ?? call.ReadFailure)
    {
        Call = Facts,
        RecommendedAction = $"Check the URL ({call.Target.Uri.Host}) and any proxy or gateway in between.",
    };

    private NetSuiteError Redacted(NetSuiteError error) => error with { Detail = authenticator.Redact(error.Detail) };

    private static string Seconds(TimeSpan time) => time >= TimeSpan.FromMinutes(2)
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0.#} minutes")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.###} seconds");
}
