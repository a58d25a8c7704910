namespace NetSuite.Client;

/// <summary>How often a call may be sent, by what went wrong.</summary>
internal static class RetryLimits
{
    /// <summary>Web pages and damaged JSON pass when something in between recovers; more than a few times they do not.</summary>
    public const int BadAnswers = 3;

    public static int Of(Reply reply, int maxAttempts) => Math.Min(maxAttempts, reply switch
    {
        // A certificate that is not trusted will not be in a moment.
        { Fault: Fault.Tls } => 1,

        // Mostly a mistyped account, sometimes a network that is just coming up.
        { Fault: Fault.UnknownHost } => 3,

        // One attempt may take NetSuite's full 15 minutes.
        { Fault: Fault.TimedOut } => 2,

        // NetSuite also answers 500 to requests it will never like, such as some unknown SuiteQL columns.
        { StatusCode: 500 } => 3,
        { StatusCode: 501 or 505 } => 1,
        _ => maxAttempts,
    });

    /// <summary>
    /// NetSuite refused the request before processing it: documented as 429, seen as 400. The limits of scripts
    /// (SSS_REQUEST_LIMIT_EXCEEDED) don't count: one that runs after a save may meet them.
    /// </summary>
    public static bool IsConcurrencyLimit(Reply reply) =>
        reply.StatusCode == 429
        || (reply.StatusCode is >= 400 and < 500 && ErrorBody.Read(reply.Body).Any(error => error.Code == "CONCURRENCY_LIMIT_EXCEEDED"));
}
