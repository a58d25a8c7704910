using System.Text.Json;

namespace NetSuite.Client;

/// <summary>One call through all its attempts: what is sent, what is known so far, and what each answer means.</summary>
internal sealed class Call(NetSuiteRequest request, RequestTarget target, Func<NetSuiteResponse, object?> read)
{
    private bool tokenReplaced;

    public NetSuiteRequest Request => request;

    public RequestTarget Target => target;

    public int Attempts { get; private set; }

    /// <summary>Whether some attempt may have taken effect without our having learnt so.</summary>
    public bool OutcomeUnknown { get; private set; }

    /// <summary>Whether the current attempt has come to its end.</summary>
    public bool Concluded { get; private set; }

    public Reply Reply { get; private set; } = new();

    public Verdict Verdict { get; private set; }

    /// <summary>Why a successful status was not taken for a success.</summary>
    public Exception? ReadFailure { get; private set; }

    /// <summary>What the reader made of the answer.</summary>
    public object? Value { get; private set; }

    public void BeginAttempt()
    {
        Attempts++;
        ReadFailure = null;
        Concluded = false;
        Reply = new Reply();
    }

    /// <summary>Takes an attempt's answer in.</summary>
    /// <param name="reply">The answer.</param>
    /// <param name="maxAttempts">How often a call may be sent.</param>
    /// <param name="replaceToken">Gives up a refused token; false when there is nothing to replace.</param>
    public void Conclude(Reply reply, int maxAttempts, Func<bool> replaceToken)
    {
        Reply = reply;
        Concluded = true;
        Verdict = reply.IsSuccess ? JudgeSuccess(reply, maxAttempts) : Judge(reply, maxAttempts, replaceToken);
    }

    private Verdict JudgeSuccess(Reply reply, int maxAttempts)
    {
        if (request.Safety == RequestSafety.Read && reply.Fault != Fault.None)
        {
            return AgainUnless(Attempts >= RetryLimits.Of(reply, maxAttempts));
        }

        if (reply.IsHtml)
        {
            // A page of something in between. It says nothing about NetSuite, so of a write it leaves the outcome open.
            return request.Safety switch
            {
                RequestSafety.Read => BadAnswer(new JsonException("a web page"), maxAttempts),
                RequestSafety.Once => Unknown(),
                _ => Repeat(reply, maxAttempts),
            };
        }

        try
        {
            Value = read(reply.ToResponse(target, Attempts));
            return Verdict.Success;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException && request.Safety == RequestSafety.Read)
        {
            // System.Text.Json reports text that is no valid Unicode, and values of another kind, as invalid operations.
            return BadAnswer(exception, maxAttempts);
        }
    }

    private Verdict Judge(Reply reply, int maxAttempts, Func<bool> replaceToken)
    {
        if (reply.NotSent)
        {
            return AgainUnless(Attempts >= RetryLimits.Of(reply, maxAttempts));
        }

        if (reply.StatusCode == 401)
        {
            // Refused before any processing, so even a request that must not run twice may be sent again.
            if (tokenReplaced || !replaceToken())
            {
                return Verdict.Fail;
            }

            tokenReplaced = true;
            return Verdict.AgainWithNewToken;
        }

        if (RetryLimits.IsConcurrencyLimit(reply))
        {
            return AgainUnless(Attempts >= maxAttempts);
        }

        if (reply.StatusCode is null or 408 or >= 500)
        {
            return request.Safety == RequestSafety.Once ? Unknown() : Repeat(reply, maxAttempts);
        }

        if (request.Method == HttpMethod.Delete && OutcomeUnknown && FailureRules.IsNotFound(reply))
        {
            // The attempt whose answer was lost did delete it.
            Value = read(new NetSuiteResponse { StatusCode = 204, OperationId = reply.OperationId, Attempts = Attempts });
            return Verdict.Success;
        }

        if (JobReplay.Response(request, reply, target, Attempts) is { } first)
        {
            Value = read(first);
            return Verdict.Success;
        }

        return Verdict.Fail;
    }

    private Verdict Repeat(Reply reply, int maxAttempts)
    {
        OutcomeUnknown |= request.Safety != RequestSafety.Read;
        return AgainUnless(Attempts >= RetryLimits.Of(reply, maxAttempts));
    }

    private Verdict Unknown()
    {
        OutcomeUnknown = true;
        return Verdict.Fail;
    }

    private Verdict BadAnswer(Exception exception, int maxAttempts)
    {
        ReadFailure = exception;
        return AgainUnless(Attempts >= Math.Min(maxAttempts, RetryLimits.BadAnswers));
    }

    private static Verdict AgainUnless(bool exhausted) => exhausted ? Verdict.Fail : Verdict.Again;
}
