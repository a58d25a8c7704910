using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace NetSuite.Client;

/// <summary>The socket handler of a client that was given none.</summary>
internal static class ClientHandler
{
    public static SocketsHttpHandler Create(Uri baseUri, X509Certificate2? certificate = null) => new()
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
        SslOptions = new SslClientAuthenticationOptions
        {
            RemoteCertificateValidationCallback = certificate is null ? null : (_, shown, _, _) => IsSame(shown, certificate),
        },
    };

    // To the last byte: who holds another certificate of the same name is somebody else.
    private static bool IsSame(X509Certificate? shown, X509Certificate2 expected) =>
        shown is not null && shown.GetRawCertData().AsSpan().SequenceEqual(expected.RawData);
}
