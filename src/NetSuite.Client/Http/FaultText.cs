using System.Globalization;

namespace NetSuite.Client;

/// <summary>Says in a few words why no usable answer arrived. The texts of the framework stay out: they can hold host names and addresses of proxies.</summary>
internal static class FaultText
{
    public static string Describe(Reply reply) => Words(reply.Fault)
        ?? string.Create(CultureInfo.InvariantCulture, $"status {reply.StatusCode}");

    public static string? Words(Fault fault) => fault switch
    {
        Fault.UnknownHost => "the host name is unknown",
        Fault.NotConnected => "no connection",
        Fault.Tls => "the TLS handshake failed",
        Fault.NoToken => "no access token",
        Fault.Lost => "the connection was lost",
        Fault.TimedOut => "timed out",
        Fault.Cut => "the answer was cut off",
        _ => null,
    };
}
