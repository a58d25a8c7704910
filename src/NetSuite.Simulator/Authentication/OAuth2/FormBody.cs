using System.Text;
using System.Text.Unicode;
using NetSuite.Simulator.Http;
using QueryString = NetSuite.Simulator.Http.QueryString;

namespace NetSuite.Simulator.Authentication.OAuth2;

/// <summary>The parameters of a form or a query, each of which may come once.</summary>
internal sealed class FormBody
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    private FormBody(QueryString parameters)
    {
        foreach (var (name, value) in parameters.Parameters)
        {
            HasDuplicates |= !values.TryAdd(name, value);
        }
    }

    public bool HasDuplicates { get; }

    public static FormBody Of(QueryString query) => new(query);

    /// <exception cref="OAuthException">The body is no form, or names a parameter twice.</exception>
    public static FormBody Of(SignInRequest request)
    {
        var type = request.Headers.ContentType.ToString().Split(';')[0].Trim();
        if (!type.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) || !Utf8.IsValid(request.Body.Span))
        {
            throw OAuthException.Malformed();
        }
        var form = new FormBody(new QueryString(Encoding.UTF8.GetString(request.Body.Span)));
        return form.HasDuplicates ? throw OAuthException.Malformed() : form;
    }

    /// <summary>The value of a parameter; null when it is absent or empty, which OAuth 2.0 treats alike.</summary>
    public string? this[string name] => values.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    /// <exception cref="OAuthException">The parameter is absent.</exception>
    public string Needed(string name) => this[name] ?? throw OAuthException.Malformed();

    public IEnumerable<KeyValuePair<string, string>> Values => values;
}
