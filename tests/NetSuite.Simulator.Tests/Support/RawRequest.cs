using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NetSuite.Simulator.Tests.Support;

/// <summary>A signed request over a bare socket, to see how the connection ends.</summary>
public sealed class RawRequest : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly byte[] buffer = new byte[64 * 1024];

    public static async Task<RawRequest> SendAsync(TestAccount account, string method, string path, string body = "")
    {
        var (url, query) = account.Split(path);
        var uri = account.Host.BaseUri;
        var request = new RawRequest();
        await request.socket.ConnectAsync(IPAddress.Loopback, uri.Port);
        var head = $"{method} {path} HTTP/1.1\r\nHost: {uri.Authority}\r\nAuthorization: {account.Signer.Header(method, url, query, account.Clock.GetUtcNow())}\r\n"
            + $"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nPrefer: transient\r\n\r\n";
        await request.socket.SendAsync(Encoding.UTF8.GetBytes(head + body));
        return request;
    }

    /// <summary>What the server has sent by the next time it sends something; empty at the end.</summary>
    public async Task<string> ReadAsync() => Encoding.UTF8.GetString(buffer, 0, await socket.ReceiveAsync(buffer).WaitAsync(TimeSpan.FromSeconds(30)));

    /// <summary>All until the server closes, and the error it closed with.</summary>
    public async Task<(string Text, SocketError End)> ReadToEndAsync()
    {
        var text = new StringBuilder();
        try
        {
            while (await ReadAsync() is { Length: > 0 } part)
            {
                text.Append(part);
            }
            return (text.ToString(), SocketError.Success);
        }
        catch (SocketException failure)
        {
            return (text.ToString(), failure.SocketErrorCode);
        }
    }

    public void Dispose() => socket.Dispose();
}
