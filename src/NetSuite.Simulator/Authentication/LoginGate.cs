using Microsoft.AspNetCore.Http;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Authentication;

/// <summary>Lets a request in or refuses it, always with the same words: why is told to the login audit trail only.</summary>
internal sealed class LoginGate(SimulatedAccount account)
{
    private readonly TokenVerifier tokens = new(account.Options.Account, account.Directory, account.Lockout, account.Nonces, account.Time.OfLogins);

    /// <exception cref="RefusedException">The request is refused.</exception>
    public Login Admit(string method, RequestTarget target, IHeaderDictionary headers)
    {
        var header = new LoginHeader(headers.Authorization.ToString());
        LoginAttempt attempt = header.IsBearer ? ByAccessToken(header.BearerToken)
            : header.Text.StartsWith(OAuthHeader.Scheme, StringComparison.OrdinalIgnoreCase) ? tokens.Verify(method, target, header.Text)
            : LoginFailure.MissingCredentials;
        if (attempt.Login is { } login)
        {
            return login;
        }
        account.LoginAudit.Add(new LoginAuditEntry(account.Options.Clock.GetUtcNow(), method, target.RawPath, attempt.Failure));
        throw attempt.Failure == LoginFailure.MalformedBearerToken ? header.Malformed(account.Options.Account) : header.Invalid(account.Options.Account);
    }

    // RFC 6750, 2.1: letters, digits and a few signs; = at the end only.
    private LoginAttempt ByAccessToken(string token)
    {
        var text = token.TrimEnd('=');
        return text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~' or '+' or '/')
            ? account.OAuth2.AccessTokens.Verify(token)
            : LoginFailure.MalformedBearerToken;
    }
}
