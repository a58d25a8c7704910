using System.Net;

namespace NetSuite.Client;

/// <summary>The socket handler of a client that was given none.</summary>
internal static class ClientHandler
{
    public static SocketsHttpHandler Create(Uri baseUri) => new()
    {
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        ConnectTimeout = TimeSpan.FromSeconds(30),

        // A redirect would carry the credentials to another address, and cookies would tie calls together.
        AllowAutoRedirect = false,
        UseCookies = false,
        ActivityHeadersPropagator = null,

        // A proxy can't reach this machine's own loopback, and should not see the traffic either.
        UseProxy = !baseUri.IsLoopback,
    };
}
