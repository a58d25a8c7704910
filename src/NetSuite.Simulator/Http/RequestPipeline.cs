using Microsoft.AspNetCore.Http;
using NetSuite.Simulator.Authentication;
using NetSuite.Simulator.Governance;
using NetSuite.Simulator.Hosting;

namespace NetSuite.Simulator.Http;

/// <summary>The way of a request: who asks, whether there is room for it, what goes wrong, and the answer with NetSuite's headers.</summary>
internal sealed class RequestPipeline(SimulatedAccount account)
{
    private readonly Router router = new(account);
    private readonly TokenVerifier verifier = new(account.Options.Account, account.Options.Credentials, account.Time.OfLogins);

    public async Task HandleAsync(HttpContext context)
    {
        var admission = account.Governor.Enter(account.Options.Governance.ConcurrencyLimit);
        var exchange = new Exchange(context, account, admission, ProcessAsync);
        try
        {
            await AnswerAsync(exchange, admission, context.RequestAborted).ConfigureAwait(false);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has left, or the connection was broken off on purpose.
        }
        finally
        {
            // The server sends the end of an answer only after this.
            exchange.End();
        }
    }

    private async Task AnswerAsync(Exchange exchange, Admission admission, CancellationToken cancellationToken)
    {
        if (await GuardedAsync(exchange, _ => Task.FromResult(Refuse(exchange, admission)), cancellationToken).ConfigureAwait(false) is { } refusal)
        {
            await exchange.SendAsync(refusal, cancellationToken).ConfigureAwait(false);
            return;
        }
        await exchange.DelayAsync(account.Latency.Next(exchange.Method), cancellationToken).ConfigureAwait(false);
        if (account.Faults.Strike(exchange.Method, exchange.Path, exchange.HasBearerToken) is { } struck)
        {
            exchange.Fault = struck.Rule.Kind;
            await struck.Fault.HandleAsync(exchange, cancellationToken).ConfigureAwait(false);
            return;
        }
        await exchange.SendAsync(await exchange.ProcessAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The answer to a request that is not let in; null for one that is.</summary>
    private Reply? Refuse(Exchange exchange, Admission admission)
    {
        var target = exchange.Target;
        var failure = verifier.Verify(exchange.Method, target, exchange.Request.Headers.Authorization);
        if (failure != LoginFailure.None)
        {
            account.LoginAudit.Add(new LoginAuditEntry(account.Time.GetUtcNow(), exchange.Method, target.RawPath, failure));
            return exchange.InvalidLogin();
        }
        exchange.Login = account.Options.Credentials.ConsumerKey;
        return admission.IsAdmitted
            ? null
            : throw account.Governor.Refuse(account.Options.Governance, account.Options.Behaviour.ConcurrencyRefusalStatus);
    }

    private async Task<Reply> ProcessAsync(Exchange exchange, CancellationToken cancellationToken)
    {
        var reply = await GuardedAsync(exchange, async token =>
        {
            if (HttpMethods.IsOptions(exchange.Method))
            {
                return Reply.NoContent;
            }
            var body = await RequestBody.ReadAsync(exchange.Request, token).ConfigureAwait(false);
            return router.Route(new AccountRequest(exchange.Method, exchange.Target, exchange.Request.Headers, body), token);
        }, cancellationToken).ConfigureAwait(false);
        return reply!;
    }

    /// <summary>Turns whatever stops the work into an answer.</summary>
    private static async Task<Reply?> GuardedAsync(Exchange exchange, Func<CancellationToken, Task<Reply?>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await work(cancellationToken).ConfigureAwait(false);
        }
        catch (RefusedException refused)
        {
            return refused.Status == StatusCodes.Status401Unauthorized ? exchange.InvalidLogin() : ErrorReply.Of(refused);
        }
        catch (BadHttpRequestException refused)
        {
            return ErrorReply.Of(refused.StatusCode == StatusCodes.Status413PayloadTooLarge ? Refusals.BodyTooLarge() : Refusals.InvalidRequest());
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            return ErrorReply.Unexpected(failure);
        }
    }
}
