using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Faults;

/// <summary>Carries a write out at once, and lets nobody read it before its time.</summary>
internal sealed class LateVisibility(TimeSpan delay) : IFault
{
    public async Task HandleAsync(Exchange exchange, CancellationToken cancellationToken)
    {
        Reply reply;
        using (exchange.Account.Store.Withhold(delay))
        {
            reply = await exchange.ProcessAsync(cancellationToken).ConfigureAwait(false);
        }
        await exchange.SendAsync(reply, cancellationToken).ConfigureAwait(false);
    }
}
