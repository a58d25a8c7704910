namespace NetSuite.Client;

/// <summary>Sends one request over the wire and reads its answer to the end, within a time limit. It never repeats anything.</summary>
internal sealed class Exchange(HttpMessageHandler handler, bool ownsHandler, TimeProvider time, string userAgent) : IDisposable
{
    private readonly HttpMessageInvoker invoker = new(handler, ownsHandler);

    /// <summary>Returns what came of it. Only the caller's own cancellation throws.</summary>
    public async Task<Reply> SendAsync(HttpRequestMessage message, TimeSpan timeout, CancellationToken cancellationToken)
    {
        message.Headers.TryAddWithoutValidation("User-Agent", userAgent);
        var started = time.GetTimestamp();
        using var timer = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer.Token);
        var reply = await SendAsync(message, timer, either.Token).ConfigureAwait(false);
        if (reply.Fault != Fault.None)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        return reply with { Duration = time.GetElapsedTime(started) };
    }

    /// <inheritdoc/>
    public void Dispose() => invoker.Dispose();

    private async Task<Reply> SendAsync(HttpRequestMessage message, CancellationTokenSource timer, CancellationToken cancellationToken)
    {
        HttpResponseMessage response;
        try
        {
            response = await invoker.SendAsync(message, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
        {
            return new Reply { Fault = FaultOf(exception, timer), Cause = exception };
        }

        using (response)
        {
            var body = await ResponseBody.ReadAsync(response.Content, cancellationToken).ConfigureAwait(false);
            return new Reply
            {
                StatusCode = (int)response.StatusCode,
                Headers = AllHeaders(response),
                Body = body.Bytes,
                Fault = body.IsWhole ? Fault.None : timer.IsCancellationRequested ? Fault.TimedOut : Fault.Cut,
                Cause = body.Failure,
                Date = response.Headers.Date,
                RetryAfter = response.Headers.RetryAfter is { } retry
                    ? retry.Delta ?? (retry.Date - time.GetUtcNow())
                    : null,
            };
        }
    }

    private static Fault FaultOf(Exception exception, CancellationTokenSource timer) => exception switch
    {
        _ when timer.IsCancellationRequested => Fault.TimedOut,

        // The handler's own limit for connecting; it says so. Any other cancellation proves nothing.
        OperationCanceledException { InnerException: TimeoutException } => Fault.NotConnected,
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => Fault.UnknownHost,
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.ProxyTunnelError } => Fault.NotConnected,
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => Fault.Tls,
        _ => Fault.Lost,
    };

    private static List<KeyValuePair<string, string>> AllHeaders(HttpResponseMessage response)
    {
        var headers = new List<KeyValuePair<string, string>>();
        foreach (var source in new[] { response.Headers.NonValidated, response.Content.Headers.NonValidated })
        {
            foreach (var header in source)
            {
                foreach (var value in header.Value)
                {
                    headers.Add(new(header.Key, value));
                }
            }
        }

        return headers;
    }
}
