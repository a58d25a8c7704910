using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Faults;

/// <summary>Resets the connection, before anything was done or when everything was.</summary>
internal sealed class ConnectionReset(bool executes) : IFault
{
    public async Task HandleAsync(Exchange exchange, CancellationToken cancellationToken)
    {
        if (executes)
        {
            await exchange.ProcessAsync(cancellationToken).ConfigureAwait(false);
        }
        exchange.Reset();
    }
}
