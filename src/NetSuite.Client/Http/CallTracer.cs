namespace NetSuite.Client;

/// <summary>Tells a listener what became of each attempt of a call.</summary>
internal sealed class CallTracer(Call call, Action<CallTrace>? listener)
{
    private int told;

    /// <summary>Tells of the last attempt, once.</summary>
    public void Tell(TimeSpan? retryIn)
    {
        if (listener is null || told == call.Attempts)
        {
            return;
        }

        told = call.Attempts;
        var trace = new CallTrace
        {
            Method = call.Request.Method.Method,
            PathAndQuery = call.Target.PathAndQuery,
            Attempt = call.Attempts,
            StatusCode = call.Reply.StatusCode,
            Duration = call.Reply.Duration,
            Failure = Failure(),
            RetryIn = retryIn,
            OperationId = call.Reply.OperationId,
            Warnings = call.Reply.Warnings,
        };
        try
        {
            listener(trace);
        }
        catch (Exception)
        {
            // A listener that fails must not turn a record that was written into an error.
        }
    }

    private string? Failure() =>
        !call.Concluded ? "stopped"
        : call.ReadFailure is not null ? "not the JSON it should be"
        : FaultText.Words(call.Reply.Fault);
}
