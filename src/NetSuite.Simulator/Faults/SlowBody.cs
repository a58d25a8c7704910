using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Faults;

/// <summary>Sends the answer in small pieces with a wait before each.</summary>
internal sealed class SlowBody(TimeSpan duration) : IFault
{
    private const int Pieces = 10;

    public async Task HandleAsync(Exchange exchange)
    {
        var reply = await exchange.ProcessAsync().ConfigureAwait(false);
        if (reply.Body.Length == 0)
        {
            await exchange.DelayAsync(duration).ConfigureAwait(false);
            await exchange.SendAsync(reply).ConfigureAwait(false);
            return;
        }
        var size = (reply.Body.Length + Pieces - 1) / Pieces;
        await exchange.StartAsync(reply).ConfigureAwait(false);
        for (var sent = 0; sent < reply.Body.Length; sent += size)
        {
            await exchange.DelayAsync(duration / Pieces).ConfigureAwait(false);
            await exchange.WriteAsync(reply.Body.Slice(sent, Math.Min(size, reply.Body.Length - sent))).ConfigureAwait(false);
        }
    }
}
