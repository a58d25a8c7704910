namespace NetSuite.Client.Tests;

/// <summary>A transport that fails as told; the last step repeats.</summary>
internal sealed class ScriptedHandler(params Func<HttpRequestMessage, HttpResponseMessage>[] steps) : HttpMessageHandler
{
    private int sent;

    public int Sent => sent;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var step = Math.Min(Interlocked.Increment(ref sent), steps.Length) - 1;
        return Task.FromResult(steps[step](request));
    }
}
