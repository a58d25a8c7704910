using System.Globalization;
using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Faults;

/// <summary>Answers something else than the account would.</summary>
internal sealed class WrongAnswer(Reply answer, bool executes) : IFault
{
    public static Reply Garbage { get; } = new(200)
    {
        ContentType = MediaTypes.Singular,
        Body = """{"links":[{"rel":"self","href":"htt"""u8.ToArray(),
    };

    public static Reply UnavailablePage(int? retryAfter) => new(503)
    {
        ContentType = "text/html; charset=utf-8",
        Body = "<!DOCTYPE html><html><head><title>Service unavailable</title></head><body><h1>The service is being maintained.</h1></body></html>"u8.ToArray(),
        Headers = retryAfter is { } seconds ? [new("Retry-After", seconds.ToString(CultureInfo.InvariantCulture))] : [],
    };

    public async Task HandleAsync(Exchange exchange, CancellationToken cancellationToken)
    {
        if (executes)
        {
            await exchange.ProcessAsync(cancellationToken).ConfigureAwait(false);
        }
        await exchange.SendAsync(answer, cancellationToken).ConfigureAwait(false);
    }
}
