using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using NetSuite.Simulator.Authentication;
using NetSuite.Simulator.Authentication.OAuth2;
using NetSuite.Simulator.Hosting;

namespace NetSuite.Simulator.Http;

/// <summary>The way of a request: who asks, for what, and the answer with NetSuite's headers.</summary>
internal sealed class RequestPipeline(SimulatedAccount account)
{
    private readonly Router router = new(account);
    private readonly LoginGate gate = new(account);
    private readonly SignInEndpoints signIn = new(account);

    public async Task HandleAsync(HttpContext context)
    {
        var cancellationToken = context.RequestAborted;
        Reply reply;
        try
        {
            reply = await AnswerAsync(context, cancellationToken).ConfigureAwait(false);
        }
        catch (RefusedException refused)
        {
            reply = ErrorReply.Of(refused);
        }
        catch (BadHttpRequestException refused)
        {
            reply = ErrorReply.Of(refused.StatusCode == StatusCodes.Status413PayloadTooLarge ? Refusals.BodyTooLarge() : Refusals.InvalidRequest());
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            return;
        }
        catch (Exception failure)
        {
            reply = ErrorReply.Unexpected(failure);
        }
        await SendAsync(context, reply, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Reply> AnswerAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var target = RequestTarget.Of(context);
        var method = context.Request.Method;
        var headers = context.Request.Headers;
        if (SignInEndpoints.Knows(target))
        {
            return signIn.Handle(new SignInRequest(method, target, headers, await RequestBody.ReadAsync(context.Request, cancellationToken).ConfigureAwait(false)));
        }
        var login = gate.Admit(method, target, headers);
        if (HttpMethods.IsOptions(method))
        {
            return Reply.NoContent;
        }
        var body = await RequestBody.ReadAsync(context.Request, cancellationToken).ConfigureAwait(false);
        return router.Route(new AccountRequest(method, target, headers, body) { Login = login }, cancellationToken);
    }

    private static async Task SendAsync(HttpContext context, Reply reply, CancellationToken cancellationToken)
    {
        var response = context.Response;
        response.StatusCode = reply.Status;
        ResponseHeaders.Add(response.Headers, reply);
        if (reply.Body.Length == 0)
        {
            return;
        }
        response.ContentType = reply.ContentType;
        if (HttpMethods.IsHead(context.Request.Method))
        {
            response.ContentLength = reply.Body.Length;
            return;
        }
        await response.Body.WriteAsync(reply.Body, cancellationToken).ConfigureAwait(false);
    }
}
