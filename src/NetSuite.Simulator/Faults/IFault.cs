using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Faults;

/// <summary>One way to go wrong: it takes a request to its end, whatever that is.</summary>
internal interface IFault
{
    Task HandleAsync(Exchange exchange, CancellationToken cancellationToken);
}
