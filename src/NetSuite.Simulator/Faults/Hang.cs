using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Faults;

/// <summary>Says nothing until the client has enough, or the limit is reached.</summary>
internal sealed class Hang(TimeSpan limit, bool executes) : IFault
{
    public async Task HandleAsync(Exchange exchange, CancellationToken cancellationToken)
    {
        if (executes)
        {
            await exchange.ProcessAsync(cancellationToken).ConfigureAwait(false);
        }
        await exchange.DelayAsync(limit, cancellationToken).ConfigureAwait(false);
        exchange.Reset();
    }
}
