using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Faults;

/// <summary>Refuses a good login in the words of a bad one.</summary>
internal sealed class RefusedLogin(bool executes) : IFault
{
    public async Task HandleAsync(Exchange exchange, CancellationToken cancellationToken)
    {
        if (executes)
        {
            await exchange.ProcessAsync(cancellationToken).ConfigureAwait(false);
        }
        await exchange.SendAsync(exchange.InvalidLogin(), cancellationToken).ConfigureAwait(false);
    }
}
