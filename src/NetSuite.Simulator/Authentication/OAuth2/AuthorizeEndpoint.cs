using System.Globalization;
using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Authentication.OAuth2;

/// <summary>/app/login/oauth2/authorize.nl: GET asks the user, POST brings the answer, and either may send the user back.</summary>
internal sealed class AuthorizeEndpoint(OAuth2Services services, LoginDirectory directory, Action<SignInRequest, LoginFailure> audit)
{
    private readonly Consents consents = services.Consents;

    public Reply Handle(SignInRequest request)
    {
        if (request.Method is not ("GET" or "POST"))
        {
            throw Refusals.MethodNotAllowed(request.Method, "GET", "POST");
        }
        AuthorizationRequest asked;
        FormBody form;
        try
        {
            form = request.Method == "GET" ? FormBody.Of(request.Target.Query) : FormBody.Of(request);
            asked = AuthorizationRequest.Addressed(form, directory);
        }
        catch (OAuthException refused)
        {
            audit(request, refused.Reason);
            return ConsentPage.Refusal(refused.Error);
        }
        try
        {
            asked = asked.Completed(form);
            return request.Method == "GET" ? Ask(asked, form) : Answered(asked, form);
        }
        catch (OAuthException refused)
        {
            audit(request, refused.Reason);
            return Back(asked, ("state", asked.State), ("error", refused.Error));
        }
    }

    private Reply Ask(AuthorizationRequest asked, FormBody form) => consents.WithoutAsking(asked.Integration) is { } login
        ? Allow(asked, login)
        : ConsentPage.Ask(asked, form, consents.Choices(asked.Integration));

    private Reply Answered(AuthorizationRequest asked, FormBody form)
    {
        if (form["action"] != "allow")
        {
            throw new OAuthException(OAuthException.AccessDenied, LoginFailure.ConsentDenied);
        }
        var login = consents.Choices(asked.Integration).FirstOrDefault(choice => ConsentPage.Value(choice) == form["login"])
            ?? throw new OAuthException(OAuthException.AccessDenied, LoginFailure.EntityOrRoleDisabled);
        consents.Remember(login);
        return Allow(asked, login);
    }

    private Reply Allow(AuthorizationRequest asked, Login login) => Back(
        asked,
        ("state", asked.State),
        ("code", services.Codes.Issue(asked, login)),
        ("role", login.Role.Id.ToString(CultureInfo.InvariantCulture)),
        ("entity", login.User.Id.ToString(CultureInfo.InvariantCulture)),
        ("company", services.Account));

    private static Reply Back(AuthorizationRequest asked, params IEnumerable<(string Name, string Value)> parameters)
    {
        var query = parameters.Where(pair => pair.Value.Length > 0).Select(pair => $"{pair.Name}={PercentEncoding.Encode(pair.Value)}");
        var separator = asked.RedirectUri.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return new Reply(302) { Location = $"{asked.RedirectUri}{separator}{string.Join('&', query)}" };
    }
}
