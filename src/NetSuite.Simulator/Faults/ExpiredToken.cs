using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Faults;

/// <summary>Ends the time of the bearer token that a request came with: only a new one opens the account again.</summary>
internal sealed class ExpiredToken : IFault
{
    public async Task HandleAsync(Exchange exchange, CancellationToken cancellationToken)
    {
        exchange.Account.OAuth2.AccessTokens.Expire(exchange.LoginHeader.BearerToken);
        await exchange.SendAsync(exchange.InvalidLogin(), cancellationToken).ConfigureAwait(false);
    }
}
