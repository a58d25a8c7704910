using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Faults;

/// <summary>Lets the bearer token of the request expire before its time.</summary>
internal sealed class ExpiredToken : IFault
{
    public async Task HandleAsync(Exchange exchange, CancellationToken cancellationToken)
    {
        await exchange.SendAsync(exchange.InvalidLogin(), cancellationToken).ConfigureAwait(false);
    }
}
