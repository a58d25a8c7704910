using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Faults;

/// <summary>Promises the whole answer, sends half of it and closes the connection.</summary>
internal sealed class CutBody : IFault
{
    public async Task HandleAsync(Exchange exchange, CancellationToken cancellationToken)
    {
        var reply = await exchange.ProcessAsync(cancellationToken).ConfigureAwait(false);
        // An answer without a body is cut in the body that it never had.
        await exchange.StartAsync(reply with { Status = reply.Status == 204 ? 200 : reply.Status }, Math.Max(2, reply.Body.Length), cancellationToken).ConfigureAwait(false);
        // The server closes a connection whose answer falls short of its promise.
        await exchange.WriteAsync(reply.Body[..(reply.Body.Length / 2)], cancellationToken).ConfigureAwait(false);
    }
}
