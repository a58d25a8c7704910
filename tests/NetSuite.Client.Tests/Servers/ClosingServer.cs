using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NetSuite.Client.Tests;

/// <summary>
/// Answers the first request of its first connection, and closes that connection politely when it has read the second.
/// Every later connection it answers at once. Closing so, unlike resetting, tempts HTTP handlers to repeat a request.
/// </summary>
public sealed class ClosingServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Task serving;
    private int received;

    public ClosingServer()
    {
        listener.Start();
        BaseUri = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
        serving = ServeAsync();
    }

    public Uri BaseUri { get; }

    public int Received => received;

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task ServeAsync()
    {
        using (var first = await listener.AcceptTcpClientAsync())
        {
            await ReadRequestAsync(first.GetStream());
            await AnswerAsync(first.GetStream());
            await ReadRequestAsync(first.GetStream());
            first.Client.Shutdown(SocketShutdown.Both);
        }

        while (true)
        {
            using var next = await listener.AcceptTcpClientAsync();
            await ReadRequestAsync(next.GetStream());
            await AnswerAsync(next.GetStream());
        }
    }

    // Good for the requests of its test: they have no body.
    private async Task ReadRequestAsync(NetworkStream stream)
    {
        var text = new StringBuilder();
        var buffer = new byte[1];
        while (!text.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(buffer) > 0)
        {
            text.Append((char)buffer[0]);
        }

        Interlocked.Increment(ref received);
    }

    private static Task AnswerAsync(NetworkStream stream) =>
        stream.WriteAsync("HTTP/1.1 204 No Content\r\n\r\n"u8.ToArray()).AsTask();
}
