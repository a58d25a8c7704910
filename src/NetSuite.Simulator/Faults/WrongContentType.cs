using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Faults;

/// <summary>Calls the answer a web page, as a proxy that meddles does.</summary>
internal sealed class WrongContentType : IFault
{
    public async Task HandleAsync(Exchange exchange, CancellationToken cancellationToken)
    {
        var reply = await exchange.ProcessAsync(cancellationToken).ConfigureAwait(false);
        await exchange.SendAsync(reply with { ContentType = "text/html; charset=utf-8" }, cancellationToken).ConfigureAwait(false);
    }
}
