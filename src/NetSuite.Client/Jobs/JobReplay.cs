namespace NetSuite.Client;

/// <summary>
/// NetSuite refuses a key it has seen and names the job it made of the first request with it. To the sender, whose
/// first answer was lost, that is the answer.
/// </summary>
internal static class JobReplay
{
    private const string Code = "IDEMPOTENCY_ERROR";

    /// <summary>Whether a refusal says that NetSuite has made a job of a request with this key, without naming that job.</summary>
    public static bool IsSeen(NetSuiteException refusal) => refusal.Errors.Any(error => error.Code == Code);

    /// <summary>The answer that the first request with the key was given, as far as it is known; null when the refusal is about something else.</summary>
    public static NetSuiteResponse? Response(NetSuiteRequest request, Reply reply, RequestTarget target, int attempts) =>
        request.Safety == RequestSafety.Idempotent
        && reply.StatusCode is 400 or 409
        && request.Headers.Any(header => header.Key.Equals(JobService.KeyHeader, StringComparison.OrdinalIgnoreCase))
        && target.Resolve(reply.Header("Location")) is { } location
        && ErrorBody.Read(reply.Body).Any(error => error.Code == Code)
            ? new NetSuiteResponse { StatusCode = 202, Location = location, Headers = reply.Headers, OperationId = reply.OperationId, Attempts = attempts }
            : null;
}
