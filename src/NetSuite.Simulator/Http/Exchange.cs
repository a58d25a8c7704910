using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using NetSuite.Simulator.Authentication;
using NetSuite.Simulator.Control;
using NetSuite.Simulator.Faults;
using NetSuite.Simulator.Governance;
using NetSuite.Simulator.Hosting;

namespace NetSuite.Simulator.Http;

/// <summary>One request and the ways to end it: an answer, a part of one, or a broken connection.</summary>
internal sealed class Exchange
{
    // What a timer can hold, and longer than anybody waits.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);
    private readonly HttpContext context;
    private readonly Func<CancellationToken, Task<Reply>> process;
    private readonly RequestLogEntry head;
    private readonly long started;
    private RequestLogEntry? entry;
    private Admission admission;
    private RequestTarget? target;
    private int ended;
    private int status;
    private long bytes;

    public Exchange(HttpContext context, SimulatedAccount account, Func<Exchange, CancellationToken, Task<Reply>> process)
    {
        this.context = context;
        this.process = cancellationToken => process(this, cancellationToken);
        Account = account;
        var (path, query) = RequestTarget.Split(context);
        Path = path;
        started = account.Time.GetTimestamp();
        head = new RequestLogEntry
        {
            Time = account.Time.GetUtcNow(),
            Method = Method,
            Path = LoggedText.Short(path),
            Query = LoggedText.Query(query),
        };
    }

    public SimulatedAccount Account { get; }

    public HttpRequest Request => context.Request;

    public string Method => context.Request.Method;

    /// <summary>The path as it was sent.</summary>
    public string Path { get; }

    public LoginHeader LoginHeader => new(Request.Headers.Authorization.ToString());

    /// <summary>Who asks, once known.</summary>
    public Login? Login { get; set; }

    public FaultKind? Fault { get; set; }

    public RequestTarget Target => target ??= RequestTarget.Of(context);

    /// <summary>Notes the request, once it is known whether there is room for it.</summary>
    public void Begin(Admission entered)
    {
        admission = entered;
        entry = Account.Requests.Begin(head with { Concurrency = entered.Concurrency });
    }

    /// <summary>Carries the request out, once; the answer is not sent yet.</summary>
    public Task<Reply> ProcessAsync(CancellationToken cancellationToken) => process(cancellationToken);

    /// <summary>Waits in the machine's time, as long as the client does.</summary>
    public Task DelayAsync(TimeSpan time, CancellationToken cancellationToken) =>
        time > TimeSpan.Zero ? Task.Delay(time < LongestWait ? time : LongestWait, Account.Time, cancellationToken) : Task.CompletedTask;

    /// <summary>The refusal of a login, whichever kind of login it was.</summary>
    public Reply InvalidLogin() => ErrorReply.Of(LoginHeader.Invalid(Account.Options.Account));

    public async Task SendAsync(Reply reply, CancellationToken cancellationToken)
    {
        var response = context.Response;
        SetHead(reply);
        if (reply.Body.Length == 0)
        {
            return;
        }
        response.ContentType = reply.ContentType;
        if (HttpMethods.IsHead(Method))
        {
            response.ContentLength = reply.Body.Length;
            return;
        }
        bytes = reply.Body.Length;
        await response.Body.WriteAsync(reply.Body, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends the head of an answer whose body follows in pieces, with the length it promises if any.</summary>
    public async Task StartAsync(Reply reply, int? length, CancellationToken cancellationToken)
    {
        // Pieces of a compressed answer would not be what they seem.
        Request.Headers.AcceptEncoding = default;
        SetHead(reply);
        context.Response.ContentType = reply.ContentType;
        context.Response.ContentLength = length;
        await context.Response.Body.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends a piece of the body.</summary>
    public async Task WriteAsync(ReadOnlyMemory<byte> piece, CancellationToken cancellationToken)
    {
        bytes += piece.Length;
        await context.Response.Body.WriteAsync(piece, cancellationToken).ConfigureAwait(false);
        await context.Response.Body.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Resets the connection: the client learns of it at once, and what was not sent is lost.</summary>
    public void Reset()
    {
        End();
        // A socket that does not linger says goodbye with RST instead of FIN.
        if (context.Features.Get<IConnectionSocketFeature>() is { } connection)
        {
            connection.Socket.LingerState = new LingerOption(true, 0);
        }
        context.Features.GetRequiredFeature<IConnectionLifetimeFeature>().Abort();
    }

    /// <summary>
    /// Takes the request off the count and notes how it went. That must come before the client can see the end of the
    /// answer: what it asks next would still meet the request before.
    /// </summary>
    public void End()
    {
        if (Interlocked.Exchange(ref ended, 1) != 0)
        {
            return;
        }
        Account.Governor.Leave(admission);
        if (entry is null)
        {
            return;
        }
        Account.Requests.End(entry, entry with
        {
            Status = status,
            Duration = Account.Time.GetElapsedTime(started).TotalMilliseconds,
            Bytes = bytes,
            Login = Login?.ToString(),
            Fault = Fault,
        });
    }

    private void SetHead(Reply reply)
    {
        status = context.Response.StatusCode = reply.Status;
        ResponseHeaders.Add(context.Response.Headers, reply);
    }
}
