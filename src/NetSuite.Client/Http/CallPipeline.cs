using Polly;

namespace NetSuite.Client;

/// <summary>The way of every call: concurrency budget, then retries, and inside them signing, sending and tracing of each attempt.</summary>
internal sealed class CallPipeline : IDisposable
{
    private readonly NetSuiteClientOptions options;
    private readonly Uri baseUri;
    private readonly Governor governor;
    private readonly Exchange exchange;
    private readonly Authenticator authenticator;
    private readonly LoginGuard guard;
    private readonly ResiliencePipeline<Call> resilience;
    private volatile bool disposed;

    public CallPipeline(NetSuiteClientOptions options, Uri baseUri)
    {
        this.options = options;
        this.baseUri = baseUri;
        governor = new Governor(options.MaxConcurrency);
        guard = new LoginGuard(options.TimeProvider);
        exchange = new Exchange(options.Handler ?? ClientHandler.Create(baseUri, options.ServerCertificate), options.Handler is null, options.TimeProvider, options.UserAgent);
        authenticator = options.Credentials.CreateAuthenticator(
            new AuthenticationContext(options.Account, baseUri, options.TimeProvider, options.NonceFactory, exchange));
        resilience = new ResiliencePipelineBuilder<Call> { TimeProvider = options.TimeProvider }
            .AddRetry(Resilience.Retry(options.RetryBaseDelay))
            .Build();
    }

    public int MaxConcurrency => options.MaxConcurrency;

    public TimeProvider TimeProvider => options.TimeProvider;

    public async Task<T> SendAsync<T>(
        NetSuiteRequest request, Func<NetSuiteResponse, T> read, Action<CallTrace>? listener, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(disposed, typeof(NetSuiteClient));
        RequestMessage.Validate(request);
        var call = new Call(request, RequestTarget.Create(baseUri, request.Path, request.Query), response => read(response));
        using var slot = await governor.EnterAsync(cancellationToken).ConfigureAwait(false);

        // Behind the budget: a call before this one may be refused while this one waits for its slot.
        using var turn = await guard.EnterAsync(cancellationToken).ConfigureAwait(false);
        var tracer = new CallTracer(call, listener);
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(Resilience.Tracer, tracer);
        try
        {
            await resilience.ExecuteAsync(
                static async (context, state) =>
                {
                    await state.Pipeline.AttemptAsync(state.Call, context.CancellationToken).ConfigureAwait(false);
                    return state.Call;
                },
                context,
                (Pipeline: this, Call: call)).ConfigureAwait(false);
        }
        finally
        {
            tracer.Tell(retryIn: null);
            ResilienceContextPool.Shared.Return(context);
        }

        return call.Verdict == Verdict.Success ? (T)call.Value! : throw Failed(call);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        disposed = true;
        authenticator.Dispose();
        exchange.Dispose();
    }

    private async Task AttemptAsync(Call call, CancellationToken cancellationToken)
    {
        call.BeginAttempt();
        string authorization;
        try
        {
            authorization = await authenticator.AuthorizeAsync(call.Request.Method, call.Target.Url, cancellationToken).ConfigureAwait(false);
        }
        catch (NetSuiteAuthenticationException exception)
        {
            call.Conclude(new Reply { Fault = Fault.NoToken, Cause = exception }, maxAttempts: 1, () => false);
            guard.Refused(exception);
            throw;
        }
        catch (NetSuiteException exception) when (exception is NetSuiteUnavailableException or NetSuiteTimeoutException)
        {
            call.Conclude(new Reply { Fault = Fault.NoToken, Cause = exception }, options.MaxAttempts, () => false);
            return;
        }

        using var message = RequestMessage.Build(call.Request, call.Target, authorization);
        var reply = await exchange.SendAsync(message, options.AttemptTimeout, cancellationToken).ConfigureAwait(false);
        if (!reply.IsHtml && (reply.IsSuccess || reply.StatusCode is 400 or 403 or 404))
        {
            guard.LetIn();
        }

        call.Conclude(reply, options.MaxAttempts, () => authenticator.TryReplace(authorization));
    }

    private NetSuiteException Failed(Call call)
    {
        var exception = new FailureMapping(call, options, authenticator).ToException();
        if (exception is NetSuiteAuthenticationException refusal)
        {
            guard.Refused(refusal);
        }

        return exception;
    }
}
