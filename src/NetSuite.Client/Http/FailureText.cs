namespace NetSuite.Client;

/// <summary>The sentences of a failed call.</summary>
internal sealed class FailureText(Call call, IReadOnlyList<NetSuiteError> errors, Func<string, string> redact)
{
    private const string ServiceRoot = "/services/rest/";
    private const int ShownErrors = 3;

    /// <summary>E.g. <c>NetSuite refused to create the customer: Invalid value (at email).</c></summary>
    public string Refused => $"NetSuite refused {(call.Request.Purpose is { } purpose ? "to " + purpose : MethodAndPath)}: {Details}.{LostBefore}";

    public string OutcomeUnknown =>
        $"It is not known whether NetSuite took the request to {call.Request.Purpose ?? MethodAndPath}: it was sent, but {Reason}.";

    /// <summary>What NetSuite, or whatever answered, said; without a full stop.</summary>
    public string Details
    {
        get
        {
            if (errors.Count > 0)
            {
                var shown = string.Join("; ", errors.Take(ShownErrors).Select(Sentence));
                return errors.Count > ShownErrors ? $"{shown}; and {errors.Count - ShownErrors} more" : shown;
            }

            var body = redact(BodyText.Summarize(call.Reply.Body, call.Reply.IsHtml)).TrimEnd('.');
            return body.Length > 0 && call.Reply.IsSuccess ? body
                : body.Length > 0 ? $"{body} (status {call.Reply.StatusCode})"
                : $"status {call.Reply.StatusCode} without explanation";
        }
    }

    /// <summary>A sentence with a leading blank about an earlier attempt; empty when none was lost.</summary>
    public string LostBefore => call.OutcomeUnknown ? " The answer to an earlier attempt was lost, so that one may have taken effect." : string.Empty;

    public string Failed(string reason) => call.Request.Purpose is { } purpose
        ? $"Could not {purpose}: {reason}{AfterAttempts}."
        : $"{MethodAndPath} failed: {reason}{AfterAttempts}.";

    private string MethodAndPath => $"{call.Request.Method} {(call.Target.Path.StartsWith(ServiceRoot, StringComparison.Ordinal)
        ? call.Target.Path[ServiceRoot.Length..]
        : call.Target.Path)}";

    private string AfterAttempts => call.Attempts > 1 ? $", after {call.Attempts} attempts" : string.Empty;

    private string Reason => call.Reply switch
    {
        { IsSuccess: true } => $"the answer was a web page ({Details})",
        { Fault: not Fault.None } => FaultText.Describe(call.Reply) + AfterAttempts,
        _ => $"the answer was: {Details}{AfterAttempts}",
    };

    // Scripts put line breaks into their errors; a message is one line.
    private static string Sentence(NetSuiteError error)
    {
        var line = string.Join(' ', error.Detail.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', ' ');
        return error.Path is null ? line : $"{line} (at {error.Path})";
    }
}
