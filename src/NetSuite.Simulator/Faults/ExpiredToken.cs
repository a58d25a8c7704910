using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Faults;

/// <summary>Answers a bearer token as if its time were over.</summary>
internal sealed class ExpiredToken : IFault
{
    public async Task HandleAsync(Exchange exchange, CancellationToken cancellationToken)
    {
        await exchange.SendAsync(exchange.InvalidLogin(), cancellationToken).ConfigureAwait(false);
    }
}
