using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Faults;

/// <summary>Sends the answer in small pieces with a wait before each.</summary>
internal sealed class SlowBody(TimeSpan duration) : IFault
{
    private const int Pieces = 10;

    public async Task HandleAsync(Exchange exchange, CancellationToken cancellationToken)
    {
        var reply = await exchange.ProcessAsync(cancellationToken).ConfigureAwait(false);
        if (reply.Body.Length == 0)
        {
            await exchange.DelayAsync(duration, cancellationToken).ConfigureAwait(false);
            await exchange.SendAsync(reply, cancellationToken).ConfigureAwait(false);
            return;
        }
        var size = (reply.Body.Length + Pieces - 1) / Pieces;
        await exchange.StartAsync(reply, null, cancellationToken).ConfigureAwait(false);
        for (var sent = 0; sent < reply.Body.Length; sent += size)
        {
            await exchange.DelayAsync(duration / Pieces, cancellationToken).ConfigureAwait(false);
            await exchange.WriteAsync(reply.Body.Slice(sent, Math.Min(size, reply.Body.Length - sent)), cancellationToken).ConfigureAwait(false);
        }
    }
}
