using Microsoft.AspNetCore.Http;
using NetSuite.Simulator.Authentication;
using NetSuite.Simulator.Governance;
using NetSuite.Simulator.Authentication.OAuth2;
using NetSuite.Simulator.Hosting;

namespace NetSuite.Simulator.Http;

/// <summary>The way of a request: who asks, whether there is room for it, what goes wrong, and the answer with NetSuite's headers.</summary>
internal sealed class RequestPipeline(SimulatedAccount account)
{
    private readonly Router router = new(account);
    private readonly LoginGate gate = new(account);
    private readonly SignInEndpoints signIn = new(account);

    public async Task HandleAsync(HttpContext context)
    {
        var exchange = new Exchange(context, account, ProcessAsync);
        try
        {
            await AnswerAsync(exchange, context.RequestAborted).ConfigureAwait(false);
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

    private async Task AnswerAsync(Exchange exchange, CancellationToken cancellationToken)
    {
        if (await GuardedAsync(exchange, _ => Task.FromResult(Refuse(exchange)), cancellationToken).ConfigureAwait(false) is { } refusal)
        {
            await exchange.SendAsync(refusal, cancellationToken).ConfigureAwait(false);
            return;
        }
        await exchange.DelayAsync(account.Latency.Next(exchange.Method), cancellationToken).ConfigureAwait(false);
        if (account.Faults.Strike(exchange.Method, exchange.Path, exchange.LoginHeader.IsBearer, new Preferences(exchange.Request.Headers).RespondAsync) is { } struck)
        {
            exchange.Fault = struck.Rule.Kind;
            await struck.Fault.HandleAsync(exchange, cancellationToken).ConfigureAwait(false);
            return;
        }
        await exchange.SendAsync(await exchange.ProcessAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The answer to a request that is not let in; null for one that is.</summary>
    private Reply? Refuse(Exchange exchange)
    {
        Admission? admission = null;
        try
        {
            // Signing in is seen as a request in flight, but takes no place of the API's.
            if (SignInEndpoints.Knows(exchange.Target))
            {
                admission = account.Governor.Enter(null);
                return null;
            }
            exchange.Login = gate.Admit(exchange.Method, exchange.Target, exchange.Request.Headers);
            var governance = account.Options.Governance;
            admission = account.Governor.Enter(ConcurrencyShare.Of(exchange.Login.Integration, governance.ConcurrencyLimit, account.Directory.AllocatedConcurrency));
            return admission.Value.IsAdmitted ? null : throw account.Governor.Refuse(governance, account.Options.Behaviour.ConcurrencyRefusalStatus);
        }
        finally
        {
            exchange.Begin(admission ?? account.Governor.TurnAway());
        }
    }

    private async Task<Reply> ProcessAsync(Exchange exchange, CancellationToken cancellationToken)
    {
        var reply = await GuardedAsync(exchange, async token =>
        {
            if (exchange.Login is { } && HttpMethods.IsOptions(exchange.Method))
            {
                return Reply.NoContent;
            }
            // Who is not let in yet has no more to say than a form.
            var largest = exchange.Login is null ? RequestBody.LargestForm : RequestBody.Largest;
            var body = await RequestBody.ReadAsync(exchange.Request, largest, token).ConfigureAwait(false);
            return exchange.Login is { } login
                ? router.Route(new AccountRequest(exchange.Method, exchange.Target, exchange.Request.Headers, body) { Login = login }, token)
                : signIn.Handle(new SignInRequest(exchange.Method, exchange.Target, exchange.Request.Headers, body));
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
            return refused.Status == StatusCodes.Status401Unauthorized && refused.Headers.Count == 0 ? exchange.InvalidLogin() : ErrorReply.Of(refused, exchange.Path);
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
