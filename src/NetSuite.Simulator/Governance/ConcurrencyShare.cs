using NetSuite.Simulator.Authentication;

namespace NetSuite.Simulator.Governance;

/// <summary>
/// A part of the account's concurrency. An integration with a limit of its own has that many of the account's places
/// to itself; all others share what is left.
/// </summary>
/// <param name="Integration">The client id of the integration; null for what the others share.</param>
/// <param name="Limit">The places; 0 for no limit.</param>
internal sealed record ConcurrencyShare(string? Integration, int Limit)
{
    public static ConcurrencyShare Of(Integration integration, int accountLimit, int allocated) => integration.ConcurrencyLimit is { } own && accountLimit > 0
        ? new ConcurrencyShare(integration.ClientId, own)
        : new ConcurrencyShare(null, accountLimit > 0 ? accountLimit - allocated : 0);
}
