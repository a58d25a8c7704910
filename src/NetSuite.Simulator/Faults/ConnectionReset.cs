using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Faults;

/// <summary>Resets the connection, before anything was done or when everything was.</summary>
internal sealed class ConnectionReset(bool executes) : IFault
{
    public async Task HandleAsync(Exchange exchange)
    {
        if (executes)
        {
            await exchange.ProcessAsync().ConfigureAwait(false);
        }
        exchange.Reset();
    }
}
