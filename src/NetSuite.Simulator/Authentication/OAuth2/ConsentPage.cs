using System.Globalization;
using System.Net;
using System.Text;
using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Authentication.OAuth2;

/// <summary>The pages of the authorization endpoint: the question to the user, and a refusal that must not be sent back.</summary>
internal static class ConsentPage
{
    private const string ContentType = "text/html; charset=UTF-8";

    /// <summary>How the page names a choice: user and role.</summary>
    public static string Value(Login login) => string.Create(CultureInfo.InvariantCulture, $"{login.User.Id};{login.Role.Id}");

    public static Reply Ask(AuthorizationRequest request, FormBody form, IReadOnlyList<Login> choices)
    {
        var body = new StringBuilder();
        body.Append(CultureInfo.InvariantCulture, $"<h1>Allow access?</h1><p>{Text(request.Integration.Name)} asks for: {Text(string.Join(", ", request.Scopes))}</p><form method=\"post\">");
        foreach (var (name, value) in form.Values)
        {
            body.Append(CultureInfo.InvariantCulture, $"<input type=\"hidden\" name=\"{Text(name)}\" value=\"{Text(value)}\">");
        }
        body.Append("<label>Role <select name=\"login\">");
        foreach (var login in choices)
        {
            body.Append(CultureInfo.InvariantCulture, $"<option value=\"{Value(login)}\">{Text(login.User.Name)} - {Text(login.Role.Name)}</option>");
        }
        body.Append("</select></label> <button name=\"action\" value=\"allow\">Allow</button> <button name=\"action\" value=\"deny\">Deny</button></form>");
        return Page(200, body.ToString());
    }

    public static Reply Refusal(string error) => Page(400, $"<h1>The request was refused</h1><p>{Text(error)}</p>");

    private static Reply Page(int status, string body) => new(status)
    {
        ContentType = ContentType,
        Body = Encoding.UTF8.GetBytes($"<!DOCTYPE html><html lang=\"en\"><head><title>NetSuite</title></head><body>{body}</body></html>"),
    };

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
