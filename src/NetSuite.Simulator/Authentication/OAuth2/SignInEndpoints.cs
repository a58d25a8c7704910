using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Authentication.OAuth2;

/// <summary>The addresses that are open to those who are not let in yet.</summary>
internal sealed class SignInEndpoints
{
    private readonly SimulatedAccount account;
    private readonly TokenEndpoint tokens;
    private readonly AuthorizeEndpoint authorize;

    public SignInEndpoints(SimulatedAccount account)
    {
        this.account = account;
        tokens = new TokenEndpoint(account.OAuth2);
        authorize = new AuthorizeEndpoint(account.OAuth2, account.Directory, Audit);
    }

    /// <summary>Whether an address is one of these.</summary>
    public static bool Knows(RequestTarget target) =>
        target.Segments is ["services", "rest", "auth", "oauth2", "v1", "token" or "revoke" or "keys"] or ["app", "login", "oauth2", "authorize.nl"];

    public Reply Handle(SignInRequest request)
    {
        try
        {
            return (request.Target.Segments[^1], request.Method) switch
            {
                ("authorize.nl", _) => authorize.Handle(request),
                ("token", "POST") => tokens.Handle(request),
                ("revoke", "POST") => Revoke(request),
                ("keys", "GET") => Keys(),
                ("keys", _) => throw Refusals.MethodNotAllowed(request.Method, "GET"),
                _ => throw Refusals.MethodNotAllowed(request.Method, "POST"),
            };
        }
        catch (OAuthException refused)
        {
            Audit(request, refused.Reason);
            return Refused(refused.Error);
        }
    }

    private void Audit(SignInRequest request, LoginFailure reason) =>
        account.LoginAudit.Add(new LoginAuditEntry(account.Options.Clock.GetUtcNow(), request.Method, request.Target.RawPath, reason));

    private Reply Revoke(SignInRequest request)
    {
        var form = FormBody.Of(request);
        var client = account.OAuth2.Clients.Client(request.Headers, form);
        // A token that is no longer good needs no revoking: RFC 7009, 2.2.
        if (account.OAuth2.RefreshTokens.Revoke(form.Needed("token"), client) is { } grant)
        {
            account.OAuth2.AccessTokens.Revoke(grant);
        }
        return new Reply(200);
    }

    private Reply Keys()
    {
        using var json = new JsonBuffer();
        account.OAuth2.Keys.Write(json.Writer);
        return Reply.Json(json, MediaTypes.Json);
    }

    private Reply Refused(string error)
    {
        using var json = new JsonBuffer();
        json.Writer.WriteStartObject();
        json.Writer.WriteString("error"u8, error);
        json.Writer.WriteEndObject();
        var reply = Reply.Json(json, MediaTypes.Json);
        return error == OAuthException.InvalidClient
            ? reply with { Status = 401, Headers = [new("WWW-Authenticate", $"Basic realm=\"{account.Options.Account}\"")] }
            : reply with { Status = 400 };
    }
}
