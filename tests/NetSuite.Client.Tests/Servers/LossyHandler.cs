using System.Collections.Concurrent;

namespace NetSuite.Client.Tests;

/// <summary>A network in front of a real server: it counts what passes, and loses, changes or replaces what it is told to.</summary>
internal sealed class LossyHandler() : DelegatingHandler(new SocketsHttpHandler())
{
    private readonly ConcurrentQueue<string> passed = new();

    /// <summary>What was sent, e.g. <c>GET /services/rest/async/v1/job/1</c>.</summary>
    public IReadOnlyList<string> Passed => [.. passed];

    /// <summary>Whether the answer to a request is lost after the server has done it; given the request and how many were sent like it.</summary>
    public Func<HttpRequestMessage, int, bool> LosesAnswer { get; set; } = (_, _) => false;

    /// <summary>An answer that comes instead of the server's; null for none.</summary>
    public Func<HttpRequestMessage, HttpResponseMessage?> Replaces { get; set; } = _ => null;

    /// <summary>What becomes of the server's answer on its way.</summary>
    public Action<HttpRequestMessage, HttpResponseMessage> Changes { get; set; } = (_, _) => { };

    public int Count(string start) => passed.Count(line => line.StartsWith(start, StringComparison.Ordinal));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var line = $"{request.Method} {request.RequestUri!.PathAndQuery}";
        passed.Enqueue(line);
        var times = passed.Count(other => other == line);
        if (Replaces(request) is { } instead)
        {
            return instead;
        }

        var answer = await base.SendAsync(request, cancellationToken);
        Changes(request, answer);
        if (LosesAnswer(request, times))
        {
            answer.Dispose();
            throw new HttpRequestException(HttpRequestError.ResponseEnded);
        }

        return answer;
    }
}
