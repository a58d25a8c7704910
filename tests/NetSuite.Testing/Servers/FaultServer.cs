using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace NetSuite.Testing.Servers;

/// <summary>A real HTTP server on loopback that answers as it is told, one behaviour after the other, and remembers what it received.</summary>
public sealed class FaultServer : IAsyncDisposable
{
    private readonly ConcurrentQueue<Behaviour> behaviours = new();
    private readonly ConcurrentQueue<ReceivedRequest> received = new();
    private readonly SemaphoreSlim arrivals = new(0);
    private readonly WebApplication app;
    private int underWay;
    private int mostUnderWay;

    private FaultServer(WebApplication app) => this.app = app;

    public Uri BaseUri { get; private set; } = null!;

    public IReadOnlyList<ReceivedRequest> Received => [.. received];

    public int MostUnderWay => mostUnderWay;

    /// <summary>What questions about record types get, which are then neither counted nor remembered; null for what all get.</summary>
    public Behaviour? Catalog { get; set; }

    /// <summary>What follows when the queue is empty.</summary>
    public Behaviour Otherwise { get; set; } = Behaviours.Status(599);

    public static async Task<FaultServer> StartAsync(params Behaviour[] behaviours)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        var server = new FaultServer(builder.Build());
        foreach (var behaviour in behaviours)
        {
            server.Then(behaviour);
        }

        server.app.Run(server.HandleAsync);
        await server.app.StartAsync();
        server.BaseUri = new Uri(server.app.Urls.Single());
        return server;
    }

    public FaultServer Then(Behaviour behaviour)
    {
        behaviours.Enqueue(behaviour);
        return this;
    }

    /// <summary>Waits until a request has arrived that no one has waited for yet.</summary>
    public async Task ArrivalAsync()
    {
        if (!await arrivals.WaitAsync(TimeSpan.FromSeconds(30)))
        {
            throw new TimeoutException("No request arrived.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await app.StopAsync(now.Token);
        await app.DisposeAsync();
        arrivals.Dispose();
    }

    private async Task HandleAsync(HttpContext context)
    {
        if (Catalog is { } catalog && context.Request.Path.Value?.Contains("/metadata-catalog", StringComparison.Ordinal) == true)
        {
            await catalog.Answer(context);
            return;
        }

        var now = Interlocked.Increment(ref underWay);
        InterlockedMax(now);
        try
        {
            var behaviour = behaviours.TryDequeue(out var next) ? next : Otherwise;
            using var body = new MemoryStream();
            if (behaviour.ReadsBody)
            {
                await context.Request.Body.CopyToAsync(body);
            }

            received.Enqueue(new ReceivedRequest(
                context.Request.Method,
                context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
                context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
                body.ToArray()));
            arrivals.Release();
            await behaviour.Answer(context);
        }
        finally
        {
            Interlocked.Decrement(ref underWay);
        }
    }

    private void InterlockedMax(int value)
    {
        int seen;
        while (value > (seen = Volatile.Read(ref mostUnderWay)) && Interlocked.CompareExchange(ref mostUnderWay, value, seen) != seen)
        {
        }
    }
}
